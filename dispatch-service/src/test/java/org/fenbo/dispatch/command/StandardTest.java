package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.VERIFIER;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.util.List;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.Guidance;
import org.fenbo.dispatch.casefile.LineMark;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.OrderEvent.OrderReworked;
import org.fenbo.dispatch.casefile.OrderEvent.OrderVerified;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.verification.VerifyWork.Mark;
import org.fenbo.dispatch.verification.VerifyWork.Verify;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The standard has two lines: the width of the passage and its sign. */
class StandardTest {
    private static final List<Guidance.Line> STANDARD = List.of(line("ST-1", "净宽"), line("ST-2", "标识"));
    private static final CaseFile ANSWERED = with(dispatched(1, CLEANING), accepted(1), answered(1));

    private static Guidance.Line line(String code, String title) {
        return new Guidance.Line(code, title, "达标", List.of(), List.of(), 24, "HOURS");
    }

    private static Outcome<List<CaseEvent>> verify(@Nullable String remark, Mark... marks) {
        Verify body = new Verify(remark, null, marks.length == 0 ? null : List.of(marks));
        return CaseCommands.of(
                        People.REACH,
                        People.APPROVING,
                        FixedRouting.withStandard(STANDARD, FixedRouting.EMPTY),
                        (matter, at) -> List.of(),
                        of -> 1)
                .run(
                        ANSWERED,
                        7,
                        new Call("orders/1", "verify", People.caller(VERIFIER, Role.VERIFIER), body, null),
                        NOON)
                .map(CommandTable.Decided::events);
    }

    private static List<LineMark> marks(boolean first, boolean second) {
        return List.of(new LineMark("ST-1", first), new LineMark("ST-2", second));
    }

    @Test
    @DisplayName("各条都达标的核查通过，事件记下逐条结果 (REG-19c)")
    void work_that_meets_each_line_is_verified() {
        assertThat(verify(null, new Mark("ST-1", true), new Mark("ST-2", true)))
                .isEqualTo(Outcome.done(List.of(new OrderVerified(1, VERIFIER, null, null, marks(true, true), NOON))));
    }

    @Test
    @DisplayName("一条不达标即返工，返工理由写明该条和备注，工单回到办理单位 (REG-19c, CASE-13c)")
    void a_line_that_is_not_met_causes_rework_that_names_it() {
        OrderReworked reworked = new OrderReworked(1, VERIFIER, "不符合整治标准：标识（ST-2）；牌子歪了", marks(true, false), NOON);
        assertThat(verify("牌子歪了", new Mark("ST-1", true), new Mark("ST-2", false)))
                .isEqualTo(Outcome.done(List.of(reworked)));
        assertThat(ANSWERED.after(reworked).orders().lead()).containsInstanceOf(Order.Rework.class);
        assertThat(verify(null, new Mark("ST-1", false), new Mark("ST-2", false)))
                .isEqualTo(Outcome.done(List.of(
                        new OrderReworked(1, VERIFIER, "不符合整治标准：净宽（ST-1）、标识（ST-2）", marks(false, false), NOON))));
    }

    @Test
    @DisplayName("有一条没有核查、或填了标准之外的条款，核查不予受理，并指明条款 (REG-19c)")
    void each_line_of_the_standard_is_marked_and_no_other() {
        Outcome<List<CaseEvent>> missing = Outcome.refused(
                DispatchCode.LINES_NOT_MARKED.refusal("净宽（ST-1）、标识（ST-2）").at("lines"));
        assertThat(verify(null)).isEqualTo(missing);
        assertThat(verify(null, new Mark("ST-2", true)))
                .isEqualTo(Outcome.refused(
                        DispatchCode.LINES_NOT_MARKED.refusal("净宽（ST-1）").at("lines")));
        assertThat(verify(
                        null,
                        Stream.of("ST-1", "ST-2", "ST-9")
                                .map(code -> new Mark(code, true))
                                .toArray(Mark[]::new)))
                .isEqualTo(Outcome.refused(
                        DispatchCode.NO_SUCH_LINES.refusal("ST-9").at("lines")));
    }
}
