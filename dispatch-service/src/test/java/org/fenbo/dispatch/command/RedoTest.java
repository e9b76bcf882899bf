package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.HANDLER;
import static org.fenbo.dispatch.casefile.Cases.LEADER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.VERIFIER;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.byFirstContact;
import static org.fenbo.dispatch.casefile.Cases.byRuling;
import static org.fenbo.dispatch.casefile.Cases.closed;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.reopened;
import static org.fenbo.dispatch.casefile.Cases.returnAsked;
import static org.fenbo.dispatch.casefile.Cases.returnRefused;
import static org.fenbo.dispatch.casefile.Cases.verified;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.util.List;
import java.util.Set;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Decision.Nothing;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.TableCode;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.approval.RefuseRequest.Refuse;
import org.fenbo.dispatch.casefile.Approval;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalGranted;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseReopened;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseVoided;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.ReturnGround;
import org.fenbo.dispatch.casefile.Stage;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.casefile.VoidGround;
import org.fenbo.dispatch.closure.VoidCase.VoidBody;
import org.fenbo.dispatch.handling.AnswerOrder.Answer;
import org.fenbo.dispatch.redo.RedoCase.Redo;
import org.fenbo.dispatch.returns.ReturnOrder.Return;
import org.fenbo.dispatch.routing.DispatchCase.Dispatch;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.verification.VerifyWork.Verify;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RedoTest {
    private static final Caller CENTRE = People.caller(DISPATCHER, Role.DISPATCHER);
    private static final Caller APPROVER = People.caller(LEADER, Role.DUTY_LEADER);
    private static final Redo AGAIN = new Redo("not solved");

    private final CommandTable<CaseFile, CaseEvent> table =
            CaseCommands.of(People.REACH, People.APPROVING, FixedRouting.EMPTY, (matter, at) -> List.of(), of -> 1);

    @Test
    @DisplayName("已结案件申请重办，值班长批准后重开新一轮，回中心待派 (CASE-13e, CASE-18a)")
    void a_redo_that_the_duty_leader_grants_opens_the_case_again() {
        CaseFile requested = after(Cases.done(), CENTRE, "redo", AGAIN);
        assertThat(Stage.of(requested)).isEqualTo(Stage.CLOSED);
        assertThat(table.tasks(requested))
                .singleElement()
                .satisfies(task -> assertThat(task.verb()).isEqualTo("approve"));

        List<CaseEvent> events = done(run(requested, APPROVER, "approvals/1/approve", new Nothing()));

        assertThat(events)
                .containsExactly(
                        new ApprovalGranted(1, LEADER, NOON),
                        new CaseReopened(1, 2, false, "not solved", null, DISPATCHER, NOON),
                        new CaseQueued(QueueGround.REDO, null, null, List.of(), FixedRouting.WHY, NOON));
        CaseFile reopened = after(requested, events);
        assertThat(Stage.of(reopened)).isEqualTo(Stage.TO_DISPATCH);
        assertThat(reopened.standing().redos()).isOne();
        assertThat(run(reopened, CENTRE, "dispatch", new Dispatch("U-CG", "theirs")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("受理员可申请重办；办理单位不能；不批准的仍为已结案，可再申请 (CASE-13e, CASE-18b)")
    void a_call_taker_asks_for_a_redo_and_a_unit_does_not() {
        Caller desk = People.caller(new OfficerId("O-CALL"), Role.CALL_TAKER);
        CaseFile requested = after(Cases.done(), desk, "redo", AGAIN);
        CaseFile refused = after(requested, APPROVER, "approvals/1/refuse", new Refuse("it is solved"));

        assertThat(Stage.of(refused)).isEqualTo(Stage.CLOSED);
        assertThat(table.possible(refused, desk, NOON)).contains("redo");
        assertThat(run(Cases.done(), People.caller(LIAISON, Role.UNIT_LIAISON, CLEANING), "redo", AGAIN))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(run(
                        requested,
                        new Caller("O-X", null, Set.of(Role.DISPATCHER), People.IN_DISTRICT),
                        "approvals/1/approve",
                        new Nothing()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @DisplayName("没有结案的、作废的案件不能重办 (CASE-13e)")
    void only_a_closed_case_is_done_again() {
        assertThat(run(with(dispatched(1, CLEANING)), CENTRE, "redo", AGAIN))
                .isEqualTo(TableCode.NOT_NOW.refused("IN_HAND/TO_ACCEPT"));
        CaseFile voided = with(dispatched(1, CLEANING)).after(new CaseVoided(VoidGround.FILED_TWICE, DISPATCHER, NOON));
        assertThat(run(voided, CENTRE, "redo", AGAIN)).isEqualTo(TableCode.NOT_NOW.refused("VOID/TO_ACCEPT"));
    }

    @Test
    @DisplayName("重办计次，第二次起为重点单，此后一直是重点单 (CASE-13e)")
    void with_the_second_redo_the_case_is_a_key_order() {
        CaseFile second = round(Cases.done().after(reopened(1)).after(queued(QueueGround.REDO)), 2);
        assertThat(second.standing().key()).isFalse();

        CaseFile redone = redone(second);
        assertThat(redone.standing().redos()).isEqualTo(2);
        assertThat(redone.standing().key()).isTrue();
        assertThat(redone(round(redone, 3)).standing().key()).isTrue();
    }

    @Test
    @DisplayName("新一轮中，办理过的人不得核查，核查过的人不得办理，申请过退回的单位不得再退 (CASE-13e, CASE-6g, CASE-5c)")
    void the_persons_and_units_of_the_earlier_round_stay_known() {
        CaseFile closed = with(
                dispatched(1, CLEANING),
                returnAsked(1),
                returnRefused(1),
                accepted(1),
                answered(1),
                verified(1),
                closed());
        CaseFile again = redone(closed).after(dispatched(2, CLEANING));

        assertThat(code(run(
                        again,
                        People.caller(LIAISON, Role.UNIT_LIAISON, CLEANING),
                        "orders/2/return",
                        new Return(ReturnGround.NOT_OUR_DUTY, "not ours", null))))
                .isEqualTo(DispatchCode.RETURNED_BEFORE);
        assertThat(code(run(again, People.caller(VERIFIER, Role.HANDLER, CLEANING), "orders/2/accept", new Nothing())))
                .isEqualTo(DispatchCode.VERIFIER_MAY_NOT_HANDLE);
        CaseFile inWork = again.after(accepted(2)).after(answered(2));
        assertThat(code(run(inWork, People.caller(HANDLER, Role.VERIFIER), "orders/2/verify", new Verify(null))))
                .isEqualTo(DispatchCode.HANDLER_MAY_NOT_VERIFY);
        assertThat(run(
                        inWork,
                        People.caller(LIAISON, Role.HANDLER, CLEANING),
                        "orders/1/answer",
                        new Answer("done", null)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @DisplayName("经裁决的案件重办，仍由仲裁人裁决，中心不得改派 (CASE-13e, CASE-5f)")
    void the_arbiter_rules_again_on_the_redo_of_a_ruled_case() {
        CaseFile ruled = with(byRuling(1, SQUAD), accepted(1), answered(1), verified(1), closed());

        assertThat(Stage.of(redone(ruled))).isEqualTo(Stage.IN_DISPUTE);
    }

    @Test
    @DisplayName("首问案件重办，仍由原首问单位办理；原单位已撤销或清单已有归属的可另派 (CASE-4g, CASE-13e)")
    void the_redo_of_a_case_of_first_contact_stays_with_its_unit() {
        CommandTable<CaseFile, CaseEvent> uncovered = CaseCommands.of(
                People.REACH,
                People.APPROVING,
                new FixedRouting(new org.fenbo.dispatch.routing.Answer.None(7, new Words("无", "none"))),
                (matter, at) -> List.of(),
                of -> 1);
        CaseFile waiting = firstContact(CLEANING);

        assertThat(code(run(uncovered, waiting, "U-SQ"))).isEqualTo(DispatchCode.FIRST_CONTACT_KEEPS);
        assertThat(code(run(uncovered, waiting, "U-CG"))).isEqualTo("done");
        assertThat(code(run(uncovered, firstContact(FixedRouting.ENDED), "U-SQ")))
                .isEqualTo("done");
        CaseFile covered = waiting.after(queued(QueueGround.REDO));
        assertThat(code(run(uncovered, covered, "U-SQ"))).isEqualTo("done");
    }

    private static CaseFile firstContact(UnitCode unit) {
        return with(byFirstContact(1, unit), accepted(1), answered(1), verified(1), closed())
                .after(reopened(1))
                .after(queued(QueueGround.FIRST_CONTACT));
    }

    private static Outcome<List<CaseEvent>> run(
            CommandTable<CaseFile, CaseEvent> table, CaseFile waiting, String unit) {
        Call call = new Call("", "dispatch", CENTRE, new Dispatch(unit, "again"), null);
        return table.run(waiting, 7, call, NOON).map(CommandTable.Decided::events);
    }

    @Test
    @DisplayName("结案时未决的申请，重办后失效 (CASE-13e, CASE-18)")
    void requests_of_the_earlier_round_lapse() {
        CaseFile open = with(dispatched(1, CLEANING));
        CaseFile waiting = after(open, CENTRE, "void", new VoidBody(VoidGround.FILED_TWICE))
                .after(accepted(1))
                .after(answered(1))
                .after(verified(1))
                .after(closed());

        CaseFile redone = redone(waiting);
        assertThat(redone.approvals().all())
                .extracting(Approval::state)
                .containsExactly(Approval.State.LAPSED, Approval.State.GRANTED);
    }

    /** The case of a new round, handled and closed. */
    private static CaseFile round(CaseFile waiting, int order) {
        return waiting.after(dispatched(order, CLEANING))
                .after(accepted(order))
                .after(answered(order))
                .after(verified(order))
                .after(closed());
    }

    private CaseFile redone(CaseFile closed) {
        CaseFile requested = after(closed, CENTRE, "redo", AGAIN);
        int number = requested.approvals().all().getLast().request().approval();
        return after(requested, APPROVER, "approvals/" + number + "/approve", new Nothing());
    }

    private CaseFile after(CaseFile file, Caller caller, String address, Object body) {
        return after(file, done(run(file, caller, address, body)));
    }

    private static CaseFile after(CaseFile file, List<CaseEvent> events) {
        return events.stream().reduce(file, CaseFile::after, (one, two) -> two);
    }

    private static Object code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "done";
    }

    private static List<CaseEvent> done(Outcome<List<CaseEvent>> outcome) {
        return switch (outcome) {
            case Outcome.Done(var events) -> events;
            case Outcome.Refused(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    private Outcome<List<CaseEvent>> run(CaseFile file, Caller caller, String address, Object body) {
        int end = address.lastIndexOf('/');
        Call call = new Call(end < 0 ? "" : address.substring(0, end), address.substring(end + 1), caller, body, null);
        return table.run(file, 7, call, NOON).map(CommandTable.Decided::events);
    }
}
