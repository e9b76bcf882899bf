package org.fenbo.registry.refusal;

import static org.fenbo.backbone.kernel.Refusal.Kind.RIGHT;
import static org.fenbo.backbone.kernel.Refusal.Kind.RULE;
import static org.fenbo.backbone.kernel.Refusal.Kind.STATE;
import static org.fenbo.backbone.kernel.Refusal.Kind.TOO_OFTEN;

import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Refusal.Kind;
import org.fenbo.backbone.kernel.Words;

/** The refusals that several features use. */
@SuppressWarnings("ImmutableEnumChecker") // A text is a record of strings.
public enum SharedCode implements RegistryCode {
    /** Values: beginning and end of the period. The end is excluded. */
    NO_TIME_BETWEEN(
            RULE,
            new Words("从 %s 到 %s 的时段为空", "the period from %s until %s is empty"),
            new Words("结束时间须晚于开始时间", "choose an end after the beginning")),
    /** Values: revision in force, code. */
    UNKNOWN_UNIT(
            RULE,
            new Words("生效版本 %s 中没有单位 %s", "revision %s, which is in force, has no unit with the code %s"),
            new Words("使用该版本中的代码", "use a code of that revision")),
    /** Values: stage, remedy. The stage doesn't allow the command. */
    WRONG_STAGE(STATE, new Words("当前为 %s，不能这样办理", "it is %s, which doesn't allow this"), new Words("%2$s", "%2$s")),
    /** Values: last day, first day. */
    PERIOD_ENDS_BEFORE_IT_BEGINS(
            RULE,
            new Words("期限止于 %s，早于开始日 %s", "the period ends on %s and begins on %s"),
            new Words("最后一天不得早于第一天，也可不填", "name a last day that isn't before the first, or none")),
    /** Value: unit. A liaison may act only for their own unit. */
    NOT_YOUR_UNIT(
            RIGHT,
            new Words("您不代表 %s", "you don't act for %s"),
            new Words("为本单位申请，或由清单管理部门申请", "ask for your own unit, or have the list's office ask")),
    /** Value: the largest number of questions per minute. */
    TOO_MANY_QUESTIONS(
            TOO_OFTEN,
            new Words("一分钟内查询超过 %s 次", "more than %s questions in a minute"),
            new Words("请按 Retry-After 等待后重发", "wait as long as Retry-After says and send the same request again"));

    private final Refusal.Text text;

    SharedCode(Kind kind, Words detail, Words remedy) {
        this.text = new Refusal.Text(kind, detail, remedy);
    }

    @Override
    public Refusal.Text text() {
        return text;
    }
}
