package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.helping;
import static org.fenbo.dispatch.casefile.Cases.returnAsked;
import static org.fenbo.dispatch.casefile.Cases.returnRefused;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.dispatch.acceptance.AcceptByTime;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseVoided;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.OrderEvent.OrderAccepted;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.ReturnGround;
import org.fenbo.dispatch.casefile.VoidGround;
import org.fenbo.dispatch.handling.AnswerOrder.Answer;
import org.fenbo.dispatch.returns.ReturnOrder.Return;
import org.fenbo.dispatch.routing.FixedRouting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests the window in which a unit may return an order. It ends four hours after the dispatch. */
class ReturnWindowTest {
    private static final Instant END = NOON.plus(Duration.ofHours(4));
    private static final CaseEvent WITH_WINDOW =
            new OrderDispatched(1, CLEANING, new Responsibility.ByDuty("D-001", 3), null, END, NOON);
    private static final Return NOT_OURS = new Return(ReturnGround.NOT_OUR_DUTY, "not ours", null);
    private static final Caller UNIT = new Caller(
            LIAISON.value(),
            CLEANING.value(),
            Set.of(Role.UNIT_LIAISON),
            new Reach(Map.of(Scope.UNIT, Set.of(CLEANING.value()))));
    private static final OfficerId PLATFORM = new OfficerId("dispatch");

    private final CommandTable<CaseFile, CaseEvent> table =
            CaseCommands.of(People.REACH, People.APPROVING, FixedRouting.EMPTY, (matter, at) -> List.of(), of -> 1);

    private Outcome<List<CaseEvent>> run(CaseFile file, String verb, Object body, Instant at) {
        return table.run(file, 7, new Call("orders/1", verb, UNIT, body, null), at)
                .map(CommandTable.Decided::events);
    }

    @Test
    @DisplayName("退回期限内，签收与否都可退回，须选理由 (CASE-5a)")
    void the_unit_may_return_the_order_within_the_window_accepted_or_not() {
        Instant last = END.minusMillis(1);
        assertThat(run(with(WITH_WINDOW), "return", NOT_OURS, last)).isInstanceOf(Outcome.Done.class);
        assertThat(run(with(WITH_WINDOW, accepted(1)), "return", NOT_OURS, last))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("退回期限届满，签收与否都不得退回；可办命令中也没有退回 (CASE-5b)")
    void after_the_window_a_return_is_refused() {
        Outcome<List<CaseEvent>> refused = DispatchCode.RETURN_WINDOW_OVER.refused("2026-11-22 08:00");
        assertThat(run(with(WITH_WINDOW), "return", NOT_OURS, END)).isEqualTo(refused);
        assertThat(run(with(WITH_WINDOW, accepted(1)), "return", NOT_OURS, END.plusSeconds(60)))
                .isEqualTo(refused);
        assertThat(table.possible(with(WITH_WINDOW), UNIT, END)).doesNotContain("orders/1/return");
        assertThat(table.possible(with(WITH_WINDOW), UNIT, END.minusMillis(1))).contains("orders/1/return");
    }

    @Test
    @DisplayName("退回期限届满未签收的，视为已签收，可直接反馈 (CASE-5b)")
    void after_the_window_the_order_counts_as_accepted() {
        assertThat(AcceptByTime.of(with(WITH_WINDOW), END.minusMillis(1))).isEmpty();
        List<CaseEvent> accepted = AcceptByTime.of(with(WITH_WINDOW), END);
        assertThat(accepted).containsExactly(new OrderAccepted(1, PLATFORM, END));

        CaseFile file = with(WITH_WINDOW, accepted.getFirst());
        assertThat(AcceptByTime.of(file, END.plusSeconds(60))).as("only once").isEmpty();
        assertThat(run(file, "answer", new Answer("done", List.of("photo:1")), END.plusSeconds(60)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("退回待审、已签收、已反馈、协办的工单，期限届满时不变；驳回退回后视为已签收 (CASE-5b)")
    void an_order_that_does_not_wait_to_be_accepted_stays_as_it_is() {
        for (CaseFile file : List.of(
                with(WITH_WINDOW, returnAsked(1)),
                with(WITH_WINDOW, accepted(1)),
                with(WITH_WINDOW, accepted(1), answered(1)),
                with(WITH_WINDOW, new CaseVoided(VoidGround.FILED_TWICE, LIAISON, NOON)),
                with(dispatched(1, CLEANING), helping(2, Cases.SQUAD)))) {
            assertThat(AcceptByTime.of(file, END.plusSeconds(60)))
                    .as(file.toString())
                    .isEmpty();
        }
        assertThat(AcceptByTime.of(with(WITH_WINDOW, returnAsked(1), returnRefused(1)), END))
                .containsExactly(new OrderAccepted(1, PLATFORM, END));
    }

    @Test
    @DisplayName("待签收的待办载明何时由平台代为签收 (CASE-5b)")
    void the_task_states_until_when_the_unit_is_expected_to_accept() {
        assertThat(table.tasks(with(WITH_WINDOW)))
                .filteredOn(task -> task.verb().equals("accept"))
                .singleElement()
                .satisfies(task -> assertThat(task.until()).contains(END));
        assertThat(table.tasks(with(dispatched(1, CLEANING))))
                .filteredOn(task -> task.verb().equals("accept"))
                .singleElement()
                .satisfies(task -> assertThat(task.until()).isEmpty());
    }
}
