package org.fenbo.registry.refusal;

import static org.fenbo.backbone.kernel.Refusal.Kind.NOT_FOUND;
import static org.fenbo.backbone.kernel.Refusal.Kind.RIGHT;
import static org.fenbo.backbone.kernel.Refusal.Kind.RULE;
import static org.fenbo.backbone.kernel.Refusal.Kind.STATE;

import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Refusal.Kind;
import org.fenbo.backbone.kernel.Words;

/** The refusals of enrolment, calls and service. */
@SuppressWarnings("ImmutableEnumChecker") // A text is a record of strings.
public enum EnrolmentCode implements RegistryCode {
    /** Values: revision, code (ORG-8). */
    UNKNOWN_COMMUNITY(
            RULE,
            new Words("版本 %s 中没有社区 %s", "revision %s has no community with the code %s"),
            new Words("使用该版本中类型为 COMMUNITY 的区域代码", "use the code of an area of kind COMMUNITY of that revision")),
    /** Values: officer, community. An officer may act for a community only if their unit serves it (ORG-8). */
    NOT_YOUR_COMMUNITY(
            RIGHT,
            new Words("%s 的单位不服务社区 %s", "the unit of %s doesn't serve community %s"),
            new Words("请服务该社区单位的联络员或值班长办理", "ask the liaison of a unit that serves it, or the duty leader")),
    /**
     * Values: member or organisation, community, period. A member or organisation can be enrolled with only one
     * community at a time (ORG-8).
     */
    ALREADY_ENROLLED(
            STATE,
            new Words("%s 已在社区 %s 报到：%s", "%s is enrolled with community %s %s"),
            new Words("先办理离开，自该日或更晚开始", "end the present enrolment first, and begin on that day or later")),
    /** Values: member or organisation, community, day (ORG-8). */
    NOT_ENROLLED(
            RULE,
            new Words("%s 在社区 %s 没有 %s 的报到", "%s is not enrolled with community %s on %s"),
            new Words("查看当日可召集的名单，或先办理报到", "look at the list of those enrolled then, or enrol them first")),
    /** Value: member or organisation. */
    UNKNOWN_ENROLMENT(
            NOT_FOUND,
            new Words("没有人以代码 %s 报到过", "nobody has ever enrolled with the code %s"),
            new Words("查看报到名单", "look at the list of those enrolled")),
    /** Value: call. */
    UNKNOWN_CALL(
            NOT_FOUND, new Words("没有召集 %s", "there is no call %s"), new Words("查看召集列表", "look at the list of calls")),
    /** Values: organisation, number of members, community, day, the largest number of members in a call. */
    NOBODY_TO_CALL(
            RULE,
            new Words("组织 %s 有 %s 名成员在社区 %s 报到（%s）", "organisation %s has %s members enrolled with community %s on %s"),
            new Words("逐一召集成员，1 至 %5$s 名", "call members singly, 1 to %5$s")),
    /** Values: member, call. Only a called member can answer the call and serve (ORG-8). */
    NOT_CALLED(
            RULE,
            new Words("成员 %s 不在召集 %s 之列", "member %s isn't called by %s"),
            new Words("填写被召集的成员", "name a member who is called")),
    /** Values: the broken rule, beginning, end. A service is recorded only once, and only after its end (ORG-8). */
    SERVICE_NOT_SOUND(
            RULE,
            new Words("服务%s；本次为 %s 至 %s", "service %s; this one is from %s until %s"),
            new Words("更正时间", "correct its times"));

    private final Refusal.Text text;

    EnrolmentCode(Kind kind, Words detail, Words remedy) {
        this.text = new Refusal.Text(kind, detail, remedy);
    }

    @Override
    public Refusal.Text text() {
        return text;
    }
}
