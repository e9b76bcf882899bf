package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.HANDLER;
import static org.fenbo.dispatch.casefile.Cases.LEADER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.helpAccepted;
import static org.fenbo.dispatch.casefile.Cases.helpAnswered;
import static org.fenbo.dispatch.casefile.Cases.helping;
import static org.fenbo.dispatch.casefile.Cases.returnAsked;
import static org.fenbo.dispatch.casefile.Cases.verified;
import static org.fenbo.dispatch.casefile.Cases.waived;
import static org.fenbo.dispatch.casefile.Cases.with;
import static org.fenbo.dispatch.command.People.caller;

import java.util.List;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Decision.Nothing;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.TableCode;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.casefile.ClosingBasis;
import org.fenbo.dispatch.casefile.CooperationEvent.CooperationWithdrawn;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.ReturnEvent.ReturnGranted;
import org.fenbo.dispatch.casefile.ReturnGround;
import org.fenbo.dispatch.casefile.Stage;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.closure.CloseCase.Close;
import org.fenbo.dispatch.cooperation.WaiveCooperation.Waive;
import org.fenbo.dispatch.handling.AnswerOrder.Answer;
import org.fenbo.dispatch.returns.DecideReturn.Choice;
import org.fenbo.dispatch.returns.DecideReturn.Decide;
import org.fenbo.dispatch.returns.ReturnOrder.Return;
import org.fenbo.dispatch.routing.Answer.ByDecision;
import org.fenbo.dispatch.routing.Answer.ByDuty;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.routing.Routing;
import org.fenbo.dispatch.verification.VerifyWork.Verify;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests co-operating orders. Order 1 is the lead order, order 2 the co-operating order. */
class CooperationTest {
    private static final OfficerId HELPER = new OfficerId("O-HELPER");
    private static final Caller LEAD = caller(LIAISON, Role.UNIT_LIAISON, CLEANING);
    private static final Caller HELPING = caller(HELPER, Role.UNIT_LIAISON, SQUAD);
    private static final CaseFile BOTH = with(dispatched(1, CLEANING), helping(2, SQUAD));
    private static final CaseFile LEAD_IS_DONE =
            with(dispatched(1, CLEANING), helping(2, SQUAD), accepted(1), answered(1), verified(1));
    private final CommandTable<CaseFile, CaseEvent> table =
            CaseCommands.of(People.REACH, People.APPROVING, FixedRouting.EMPTY, (matter, at) -> List.of(), of -> 1);

    private Outcome<List<CaseEvent>> run(CaseFile file, Caller caller, String address, Object body) {
        int end = address.lastIndexOf('/');
        Call call = new Call(end < 0 ? "" : address.substring(0, end), address.substring(end + 1), caller, body, null);
        return table.run(file, 7, call, NOON).map(CommandTable.Decided::events);
    }

    @Test
    @DisplayName("协办单位签收并反馈自己的协办单，不能退回；主办单位不能办理协办单 (CASE-8)")
    void a_co_operating_unit_accepts_and_answers_its_own_order_but_cannot_return_the_order() {
        assertThat(run(BOTH, HELPING, "orders/2/accept", new Nothing()))
                .isEqualTo(Outcome.done(List.of(helpAccepted(2, HELPER))));
        CaseFile inWork = with(dispatched(1, CLEANING), helping(2, SQUAD), helpAccepted(2, HELPER));
        assertThat(run(inWork, HELPING, "orders/2/answer", new Answer("measured", List.of("photo:2"))))
                .isEqualTo(Outcome.done(List.of(helpAnswered(2, HELPER))));
        assertThat(run(BOTH, HELPING, "orders/2/return", new Return(ReturnGround.NOT_OUR_DUTY, "not ours", null)))
                .isEqualTo(TableCode.NOT_NOW.refused("IN_HAND/TO_ACCEPT"));
        assertThat(run(BOTH, LEAD, "orders/2/accept", new Nothing())).isEqualTo(TableCode.NOT_YOUR_UNIT.refused());
        assertThat(run(BOTH, HELPING, "orders/1/accept", new Nothing())).isEqualTo(TableCode.NOT_YOUR_UNIT.refused());
    }

    @Test
    @DisplayName("一案至多一张主办单：协办单不改变主办单与阶段 (CASE-8)")
    void a_co_operating_order_is_never_the_lead_order() {
        assertThat(BOTH.orders().lead().orElseThrow().unit()).isEqualTo(CLEANING);
        CaseFile answered =
                with(dispatched(1, CLEANING), helping(2, SQUAD), helpAccepted(2, HELPER), helpAnswered(2, HELPER));
        assertThat(Stage.of(answered)).isEqualTo(Stage.IN_HAND);
    }

    @Test
    @DisplayName("协办单位未反馈、主办单位未免办，不得结案 (CASE-8c)")
    void a_case_cannot_be_closed_before_each_co_operating_order_is_answered_or_waived() {
        Caller leader = caller(LEADER, Role.DUTY_LEADER);
        assertThat(run(LEAD_IS_DONE, leader, "close", new Close(ClosingBasis.SOLVED)))
                .isEqualTo(TableCode.NOT_NOW.refused("IN_HAND/DONE"));
        CaseFile answered = LEAD_IS_DONE.after(helpAccepted(2, HELPER)).after(helpAnswered(2, HELPER));
        assertThat(run(answered, leader, "close", new Close(ClosingBasis.SOLVED)))
                .isEqualTo(Outcome.done(List.of(Cases.closed())));
        assertThat(run(LEAD_IS_DONE.after(waived(2)), leader, "close", new Close(ClosingBasis.SOLVED)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("免办由主办单位说明理由决定，协办单位自己不行 (CASE-8c)")
    void only_the_lead_unit_may_waive_a_co_operating_order() {
        assertThat(run(BOTH, LEAD, "orders/2/waive", new Waive("not needed")))
                .isEqualTo(Outcome.done(List.of(waived(2))));
        assertThat(run(BOTH, HELPING, "orders/2/waive", new Waive("not needed")))
                .isEqualTo(TableCode.NOT_YOUR_UNIT.refused());
        assertThat(run(BOTH, LEAD, "orders/1/waive", new Waive("not needed")))
                .isEqualTo(TableCode.NOT_NOW.refused("IN_HAND/TO_ACCEPT"));
        assertThat(run(BOTH.after(waived(2)), HELPING, "orders/2/accept", new Nothing()))
                .isEqualTo(TableCode.NOT_NOW.refused("IN_HAND/WAIVED"));
    }

    @Test
    @DisplayName("协办处置人也不得核查 (CASE-6g)")
    void a_handler_of_a_co_operating_order_may_not_verify() {
        CaseFile file =
                with(dispatched(1, CLEANING), helping(2, SQUAD), helpAccepted(2, HELPER), accepted(1), answered(1));
        assertThat(run(file, caller(HELPER, Role.VERIFIER), "orders/1/verify", new Verify(null)))
                .isEqualTo(DispatchCode.HANDLER_MAY_NOT_VERIFY.refused(HELPER.value()));
        CaseFile byAnother = file.after(helpAnswered(2, new OfficerId("O-OTHER")));
        assertThat(run(byAnother, caller(new OfficerId("O-OTHER"), Role.VERIFIER), "orders/1/verify", new Verify(null)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(run(file, caller(HANDLER, Role.VERIFIER), "orders/1/verify", new Verify(null)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @DisplayName("核查过本案的人不得再处置，协办与返工都不行 (CASE-6g)")
    void a_verifier_of_the_case_may_not_handle_the_case_afterwards() {
        OfficerId verifier = Cases.VERIFIER;
        assertThat(run(LEAD_IS_DONE, caller(verifier, Role.HANDLER, SQUAD), "orders/2/accept", new Nothing()))
                .isEqualTo(DispatchCode.VERIFIER_MAY_NOT_HANDLE.refused(verifier.value()));
        CaseFile again = with(dispatched(1, CLEANING), accepted(1), answered(1), Cases.reworked(1));
        assertThat(run(again, caller(verifier, Role.HANDLER, CLEANING), "orders/1/answer", new Answer("done", null)))
                .isEqualTo(DispatchCode.VERIFIER_MAY_NOT_HANDLE.refused(verifier.value()));
    }

    @Test
    @DisplayName("退回后再查清单：按现行版本列候选单位、写明版本与理由，清单所列在前，退回的单位除外 (REG-4h, REG-5b)")
    void after_a_return_the_registry_is_asked_again_and_its_candidates_come_first() {
        RankedUnit squad = RankedUnit.ofRegistry(SQUAD, 0.5, 60);
        RankedUnit cleaning = RankedUnit.ofRegistry(CLEANING, 0.3, 40);
        RankedUnit similar = new RankedUnit(new UnitCode("U-SIMILAR"), 0.9, 9, "category");
        Words why = new Words("由人工研判", "a person decides");
        Routing list = new FixedRouting(new ByDecision("D-4", 4, List.of(cleaning, squad), why));
        CaseFile file = with(dispatched(1, CLEANING), returnAsked(1));
        assertThat(returned(list, similar, file))
                .isEqualTo(new CaseQueued(
                        QueueGround.RETURNED,
                        4,
                        null,
                        List.of(squad, similar),
                        new Responsibility.Explanation(
                                "重新待派后再查清单：由人工研判", "asked again for the queue: a person decides"),
                        NOON));
        Routing newer = new FixedRouting(new ByDuty(SQUAD, "D-5", 5, List.of(), "", why));
        assertThat(returned(newer, similar, file))
                .isInstanceOfSatisfying(
                        CaseQueued.class,
                        queued -> assertThat(queued.candidates())
                                .containsExactly(RankedUnit.ofRegistry(SQUAD, 0, 0), similar));
    }

    private static CaseEvent returned(Routing list, RankedUnit similar, CaseFile file) {
        CommandTable<CaseFile, CaseEvent> asking =
                CaseCommands.of(People.REACH, People.APPROVING, list, (matter, at) -> List.of(similar), of -> 1);
        Caller centre = caller(Cases.DISPATCHER, Role.DISPATCHER);
        Call call = new Call("orders/1", "decide", centre, new Decide(Choice.GRANTED, "agreed"), null);
        return switch (asking.run(file, 7, call, NOON)) {
            case Outcome.Done(var decided) -> decided.events().getLast();
            case Outcome.Refused(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    @Test
    @DisplayName("同意主办单退回，未完的协办单一并撤回 (CASE-8)")
    void a_granted_return_of_the_lead_order_withdraws_the_co_operating_orders() {
        CaseFile file = with(dispatched(1, CLEANING), helping(2, SQUAD), returnAsked(1));
        Outcome<List<CaseEvent>> granted = run(
                file,
                caller(Cases.DISPATCHER, Role.DISPATCHER),
                "orders/1/decide",
                new Decide(Choice.GRANTED, "agreed"));
        assertThat(granted)
                .isEqualTo(Outcome.done(List.of(
                        new ReturnGranted(1, Cases.DISPATCHER, "agreed", NOON),
                        new CooperationWithdrawn(2, NOON),
                        new CaseQueued(QueueGround.RETURNED, null, null, List.of(), FixedRouting.WHY, NOON))));
        CaseFile waiting = with(
                dispatched(1, CLEANING),
                helping(2, SQUAD),
                returnAsked(1),
                Cases.returnGranted(1),
                new CooperationWithdrawn(2, NOON),
                Cases.queued(QueueGround.RETURNED));
        assertThat(Stage.of(waiting)).isEqualTo(Stage.TO_DISPATCH);
        assertThat(run(waiting, HELPING, "orders/2/accept", new Nothing()))
                .isEqualTo(TableCode.NOT_NOW.refused("TO_DISPATCH/WITHDRAWN"));
    }
}
