package org.fenbo.supervision.refusal;

import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Refusal.Kind;
import org.fenbo.backbone.kernel.Words;

/** The refusals of supervision. The comment of each refusal lists the values in its texts, in their order. */
@SuppressWarnings("ImmutableEnumChecker") // Refusal.Text is a record of strings.
public enum SupervisionCode implements Refusal.Code {
    /** Value: the text that was sent. */
    NO_CASE_NUMBER(
            Kind.UNREADABLE,
            new Words("“%s”不是案件编号", "'%s' is no number of a case"),
            new Words("请填写如 C44031020181009000187 的编号", "send a number such as C44031020181009000187")),
    /** Value: the number of the case. */
    NO_SUCH_CASE(
            Kind.NOT_FOUND,
            new Words("尚未收到案件 %s 的任何事件", "no event of case %s has been received here"),
            new Words(
                    "核对编号；刚立案时请带 atLeast=<案件序号> 查询",
                    "check the number; right after filing, ask with atLeast=<sequence of the case>")),
    /** No values. */
    CLOCK_RUNS(
            Kind.STATE,
            new Words("时钟在正常运行，到期事项会自动办理", "the clock runs, and what is due is done automatically"),
            new Words("请先拨动时钟：POST /ops/clock", "move the clock first: POST /ops/clock")),
    /** Value: the instant at which the broker stopped answering. */
    BROKER_AWAY(
            Kind.BUSY,
            new Words("自 %s 起未知：消息平台没有应答", "unknown since %s: the broker doesn't answer"),
            new Words("请几秒后再查询", "ask again in a few seconds"));

    private final Refusal.Text text;

    SupervisionCode(Kind kind, Words detail, Words remedy) {
        this.text = new Refusal.Text(kind, detail, remedy);
    }

    @Override
    public Refusal.Text text() {
        return text;
    }
}
