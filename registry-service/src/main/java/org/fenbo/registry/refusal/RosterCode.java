package org.fenbo.registry.refusal;

import static org.fenbo.backbone.kernel.Refusal.Kind.NOT_FOUND;
import static org.fenbo.backbone.kernel.Refusal.Kind.RIGHT;
import static org.fenbo.backbone.kernel.Refusal.Kind.RULE;
import static org.fenbo.backbone.kernel.Refusal.Kind.STATE;

import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Refusal.Kind;
import org.fenbo.backbone.kernel.Words;

/** The refusals of the roster. */
@SuppressWarnings("ImmutableEnumChecker") // A text is a record of strings.
public enum RosterCode implements RegistryCode {
    /** Values: revision, code (ORG-5). */
    UNKNOWN_GRID(
            RULE,
            new Words("版本 %s 中没有网格 %s", "revision %s has no grid with the code %s"),
            new Words("使用该版本中类型为 GRID 的区域代码", "use the code of an area of kind GRID of that revision")),
    /** Values: revision, officer. */
    NO_SUCH_OFFICER(
            NOT_FOUND,
            new Words("版本 %s 中没有人员 %s", "revision %s has no officer with the code %s"),
            new Words("使用该版本中的人员编码", "use the code of an officer of that revision")),
    /** Values: revision, officer. Only a collector can be responsible for a grid (ORG-5). */
    NOT_A_COLLECTOR(
            RULE,
            new Words("版本 %s 中没有网格采集员 %s", "revision %s has no collector with the code %s"),
            new Words(
                    "使用该版本中角色为 collector 的人员代码",
                    "use the code of an officer with the role collector of that revision")),
    /** Values: revision, officer. Where the reports of grid collectors are strict, a handler has no grid (CASE-6l). */
    HANDLER_HAS_NO_GRID(
            RULE,
            new Words(
                    "版本 %s 中 %s 是处置员，采办严格分离时不得负责网格（办者不采）",
                    "in revision %s, %s is a handler; where collecting and handling are strictly apart, a handler can't be assigned a grid"),
            new Words("另选不是处置员的网格采集员", "choose a collector who is no handler")),
    /** Values: grid, officer, period, assignment. A grid can have only one officer at a time (ORG-5). */
    GRID_IS_ASSIGNED(
            STATE,
            new Words("网格 %s 已由 %s 负责：%s", "grid %s is already assigned to %s %s"),
            new Words("先结束任务 %4$s，或在其结束后开始", "end assignment %4$s first, or begin when it ends")),
    /** Value: officer. A leader may act only for collectors of the areas that they lead (ORG-4i). */
    NOT_YOUR_COLLECTOR(
            RIGHT,
            new Words("网格采集员 %s 不在您负责的区域", "collector %s isn't in an area that you lead"),
            new Words("请其区域的负责人登记", "ask the leader of the collector's area")),
    /** Values: day, today. Only a finished training is recorded (ORG-4i). */
    NOT_FINISHED_YET(
            RULE,
            new Words("完成日期 %s 晚于今天 %s", "the day %s is after today, %s"),
            new Words("培训完成后再登记", "record it when it is finished")),
    /** Value: assignment of a grid. */
    UNKNOWN_ASSIGNMENT(
            NOT_FOUND,
            new Words("没有任务 %s", "there is no assignment %s"),
            new Words("查看任务列表", "look at the list of assignments")),
    /**
     * Values: assignment, period of the assignment, instant. An assignment can be ended only at an instant within its
     * period.
     */
    NOT_WITHIN_ASSIGNMENT(
            STATE,
            new Words("任务 %s 的时间为 %s，不含 %s", "assignment %s lasts %s; %s is outside this period"),
            new Words("填写其中的时间", "name an instant within it")),
    /** Values: end, beginning. */
    ENDS_TOO_EARLY(
            RULE,
            new Words("止于 %s，而开始于 %s", "it would end at %s and begins at %s"),
            new Words("改为更晚的结束时间，或不填", "choose a later end, or leave the end open")),
    /** Value: grid. A grid can't be linked to itself, and can be linked to another grid only once (ORG-5). */
    LINKS_NOT_DISTINCT(
            RULE,
            new Words("网格 %s 的联动网格含有自身或有重复", "grid %s is linked to itself, or to another grid twice"),
            new Words("只列相邻网格，每个一次", "link it to its neighbours only, each once"));

    private final Refusal.Text text;

    RosterCode(Kind kind, Words detail, Words remedy) {
        this.text = new Refusal.Text(kind, detail, remedy);
    }

    @Override
    public Refusal.Text text() {
        return text;
    }
}
