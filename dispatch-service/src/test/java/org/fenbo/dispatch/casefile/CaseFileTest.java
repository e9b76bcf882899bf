package org.fenbo.dispatch.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.COLLECTOR;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.HANDLER;
import static org.fenbo.dispatch.casefile.Cases.LEADER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.VERIFIER;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.by;
import static org.fenbo.dispatch.casefile.Cases.byFirstContact;
import static org.fenbo.dispatch.casefile.Cases.closed;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.returnAsked;
import static org.fenbo.dispatch.casefile.Cases.returnGranted;
import static org.fenbo.dispatch.casefile.Cases.returnRefused;
import static org.fenbo.dispatch.casefile.Cases.reworked;
import static org.fenbo.dispatch.casefile.Cases.verified;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fenbo.dispatch.acceptance.AcceptOrder;
import org.fenbo.dispatch.casefile.CaseFile.Stage;
import org.fenbo.dispatch.closure.CloseCase;
import org.fenbo.dispatch.handling.AnswerOrder;
import org.fenbo.dispatch.returns.DecideReturn;
import org.fenbo.dispatch.returns.ReturnOrder;
import org.fenbo.dispatch.routing.DispatchCase;
import org.fenbo.dispatch.verification.VerifyWork;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CaseFileTest {
    private static final InstantSource CLOCK = InstantSource.fixed(NOON);
    private final AcceptOrder acceptOrder = new AcceptOrder(CLOCK);
    private final ReturnOrder returnOrder = new ReturnOrder(CLOCK);
    private final AnswerOrder answerOrder = new AnswerOrder(CLOCK);
    private final VerifyWork verifyWork = new VerifyWork(CLOCK);
    private final CloseCase closeCase = new CloseCase(CLOCK);
    private final DispatchCase dispatchCase = new DispatchCase(CLOCK);
    private final DecideReturn decideReturn = new DecideReturn(
            (category, area, ground, at) -> Optional.empty(),
            (matter, at) ->
                    List.of(new RankedUnit(CLEANING, 0.6, 3, "category"), new RankedUnit(SQUAD, 0.4, 2, "category")),
            CLOCK);

    @Test
    @DisplayName("CASE-1 案件阶段由工单推出")
    void the_stage_of_a_case_derives_from_its_orders() {
        assertThat(with().stage()).isEqualTo(Stage.TO_DISPATCH);
        assertThat(with(dispatched(1, CLEANING)).stage()).isEqualTo(Stage.IN_HAND);
        assertThat(with(dispatched(1, CLEANING), accepted(1)).stage()).isEqualTo(Stage.IN_HAND);
        assertThat(with(dispatched(1, CLEANING), accepted(1), answered(1)).stage())
                .isEqualTo(Stage.TO_VERIFY);
        assertThat(with(dispatched(1, CLEANING), accepted(1), answered(1), reworked(1))
                        .stage())
                .isEqualTo(Stage.IN_HAND);
        assertThat(with(dispatched(1, CLEANING), accepted(1), answered(1), verified(1))
                        .stage())
                .isEqualTo(Stage.TO_CLOSE);
        assertThat(with(dispatched(1, CLEANING), accepted(1), answered(1), verified(1), closed())
                        .stage())
                .isEqualTo(Stage.CLOSED);
        assertThat(with(dispatched(1, CLEANING), returnAsked(1), returnGranted(1))
                        .stage())
                .isEqualTo(Stage.TO_DISPATCH);
    }

    @Test
    @DisplayName("CASE-6 采办分离: 处置人不得核查")
    void a_handler_may_not_verify_their_own_work() {
        CaseFile file = with(dispatched(1, CLEANING), accepted(1), answered(1));
        assertThat(verifyWork.passed(1, HANDLER, null, file))
                .isEqualTo(Verdict.refused(new Refusal.HandlerMayNotVerify(HANDLER)));
        assertThat(verifyWork.failed(1, LIAISON, "x", file))
                .isEqualTo(Verdict.refused(new Refusal.HandlerMayNotVerify(LIAISON)));
        assertThat(verifyWork.passed(1, VERIFIER, null, file)).isEqualTo(Verdict.happened(verified(1)));
    }

    @Test
    @DisplayName("CASE-6 处置人在另一张工单上也不得核查")
    void whoever_handled_an_earlier_order_may_not_verify_a_later_one() {
        CaseFile file = with(
                dispatched(1, CLEANING),
                accepted(1),
                returnAsked(1),
                returnGranted(1),
                dispatched(2, SQUAD),
                new CaseEvent.OrderAccepted(2, VERIFIER, NOON),
                answered(2));
        assertThat(verifyWork.passed(2, LIAISON, null, file))
                .isEqualTo(Verdict.refused(new Refusal.HandlerMayNotVerify(LIAISON)));
    }

    @Test
    @DisplayName("CASE-6 采办分离: 采集人不得处置; 采集人可以核查")
    void a_collector_may_not_handle_but_may_verify() {
        CaseFile open = with(dispatched(1, CLEANING));
        Verdict refused = Verdict.refused(new Refusal.CollectorMayNotHandle(COLLECTOR));
        assertThat(acceptOrder.by(by(COLLECTOR, CLEANING), open)).isEqualTo(refused);
        CaseFile inWork = with(dispatched(1, CLEANING), accepted(1));
        assertThat(answerOrder.with(by(COLLECTOR, CLEANING), "done", List.of(), inWork))
                .isEqualTo(refused);
        CaseFile answered = with(dispatched(1, CLEANING), accepted(1), answered(1));
        assertThat(verifyWork.passed(1, COLLECTOR, null, answered)).isInstanceOf(Verdict.Happened.class);
    }

    @Test
    void only_the_unit_that_has_the_order_may_act_on_it() {
        CaseFile file = with(dispatched(1, CLEANING));
        assertThat(acceptOrder.by(by(LIAISON, SQUAD), file))
                .isEqualTo(Verdict.refused(new Refusal.NotYourUnit(CLEANING)));
        assertThat(acceptOrder.by(new OrderCommand(2, LIAISON, CLEANING), file))
                .isEqualTo(Verdict.refused(new Refusal.NoSuchOrder(2)));
    }

    @Test
    @DisplayName("CASE-5 每单位只能退回一次")
    void a_unit_may_ask_to_return_a_case_once() {
        CaseFile kept = with(dispatched(1, CLEANING), returnAsked(1), returnRefused(1));
        assertThat(returnOrder.as(by(LIAISON, CLEANING), "not ours", null, kept))
                .isEqualTo(Verdict.refused(new Refusal.ReturnedBefore(CLEANING)));
    }

    @Test
    @DisplayName("CASE-4 首问负责: 不得退回")
    void what_came_by_first_contact_is_not_returned() {
        CaseFile file = with(byFirstContact(1, CLEANING));
        assertThat(returnOrder.as(by(LIAISON, CLEANING), "not ours", null, file))
                .isEqualTo(Verdict.refused(new Refusal.FirstContactStays(CLEANING)));
    }

    @Test
    @DisplayName("CASE-5 同意退回后重新待派遣, 候选不含原单位")
    void a_granted_return_queues_the_case_without_the_unit_among_the_candidates() {
        CaseFile pending = with(dispatched(1, CLEANING), returnAsked(1));
        Verdict verdict = decideReturn.granted(1, DISPATCHER, "agreed", pending);
        assertThat(verdict)
                .isEqualTo(Verdict.happened(
                        returnGranted(1),
                        new CaseEvent.CaseQueued(
                                QueueGround.RETURNED,
                                null,
                                null,
                                List.of(new RankedUnit(SQUAD, 0.4, 2, "category")),
                                NOON)));
        CaseFile back = with(dispatched(1, CLEANING), returnAsked(1), returnGranted(1));
        assertThat(dispatchCase.toUnit(CLEANING, DISPATCHER, "try again", back))
                .isEqualTo(Verdict.refused(new Refusal.UnitReturnedIt(CLEANING)));
    }

    @Test
    void a_refused_return_leaves_the_order_as_it_was() {
        assertThat(with(dispatched(1, CLEANING), returnAsked(1), returnRefused(1))
                        .possible())
                .containsExactly("accept", "return");
        assertThat(with(dispatched(1, CLEANING), accepted(1), returnAsked(1), returnRefused(1))
                        .possible())
                .containsExactly("answer", "return");
    }

    @Test
    @DisplayName("CASE-4 清单未覆盖的由人指定, 记为首问")
    void what_no_duty_covers_is_dispatched_by_first_contact() {
        Verdict verdict = dispatchCase.toUnit(CLEANING, DISPATCHER, "nearest", with(queued(QueueGround.FIRST_CONTACT)));
        assertThat(verdict)
                .isEqualTo(Verdict.happened(new CaseEvent.OrderDispatched(
                        1, CLEANING, new Responsibility.ByFirstContact(DISPATCHER, "nearest"), NOON)));
    }

    @Test
    void a_refusal_names_the_state_and_what_is_possible() {
        CaseFile file = with(dispatched(1, CLEANING));
        assertThat(closeCase.on(ClosingBasis.SOLVED, LEADER, file))
                .isEqualTo(Verdict.refused(new Refusal.NotNow("IN_HAND/TO_ACCEPT", List.of("accept", "return"))));
    }

    @Test
    void an_event_that_cannot_follow_is_a_defect() {
        assertThatThrownBy(() -> with(dispatched(1, CLEANING), answered(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("can't follow");
        assertThatThrownBy(() -> CaseFile.after(null, accepted(1))).isInstanceOf(IllegalStateException.class);
    }
}
