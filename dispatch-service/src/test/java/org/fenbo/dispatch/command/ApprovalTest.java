package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.LEADER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.closed;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.verified;
import static org.fenbo.dispatch.casefile.Cases.with;
import static org.fenbo.dispatch.command.People.caller;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Decision.Nothing;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.TableCode;
import org.fenbo.dispatch.approval.ApprovalMatrix;
import org.fenbo.dispatch.approval.CaseApproving;
import org.fenbo.dispatch.approval.RefuseRequest.Refuse;
import org.fenbo.dispatch.casefile.Approval;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalGranted;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalLapsed;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalRefused;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalRequested;
import org.fenbo.dispatch.casefile.CancelGround;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseCancelled;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseVoided;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Stage;
import org.fenbo.dispatch.casefile.VoidGround;
import org.fenbo.dispatch.closure.CancelCase.Cancel;
import org.fenbo.dispatch.closure.VoidCase.VoidBody;
import org.fenbo.dispatch.routing.FixedRouting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApprovalTest {
    private static final Caller CENTRE = caller(DISPATCHER, Role.DISPATCHER);
    private static final Caller APPROVER = caller(LEADER, Role.DUTY_LEADER);
    private static final VoidBody TWICE = new VoidBody(VoidGround.FILED_TWICE);
    private final CommandTable<CaseFile, CaseEvent> table = table(People.APPROVING);

    private static CommandTable<CaseFile, CaseEvent> table(CaseApproving approving) {
        return CaseCommands.of(People.REACH, approving, FixedRouting.EMPTY, (matter, at) -> List.of(), of -> 1);
    }

    private Outcome<List<CaseEvent>> run(CaseFile file, Caller caller, String address, Object body) {
        return run(table, file, caller, address, body);
    }

    private static Outcome<List<CaseEvent>> run(
            CommandTable<CaseFile, CaseEvent> table, CaseFile file, Caller caller, String address, Object body) {
        int end = address.lastIndexOf('/');
        Call call = new Call(end < 0 ? "" : address.substring(0, end), address.substring(end + 1), caller, body, null);
        return table.run(file, 7, call, NOON).map(CommandTable.Decided::events);
    }

    private static CaseFile after(CaseFile file, Outcome<List<CaseEvent>> outcome) {
        CaseFile changed = file;
        for (CaseEvent event : ((Outcome.Done<List<CaseEvent>>) outcome).value()) {
            changed = changed.after(event);
        }
        return changed;
    }

    private CaseFile requested(CaseFile file, Caller caller) {
        return after(file, run(file, caller, "void", TWICE));
    }

    @Test
    @DisplayName("作废须先申请，批准后才生效；理由用编码 (CASE-12, CASE-18)")
    void a_case_is_voided_only_after_the_request_is_approved() {
        CaseFile open = with(dispatched(1, CLEANING));
        CaseFile waiting = requested(open, CENTRE);
        assertThat(waiting.approvals().all()).hasSize(1);
        assertThat(Stage.of(waiting)).isEqualTo(Stage.IN_HAND);
        Outcome<List<CaseEvent>> approved = run(waiting, APPROVER, "approvals/1/approve", new Nothing());
        assertThat(approved)
                .isEqualTo(Outcome.done(List.of(
                        new ApprovalGranted(1, LEADER, NOON),
                        new CaseVoided(VoidGround.FILED_TWICE, DISPATCHER, NOON))));
        assertThat(Stage.of(after(waiting, approved))).isEqualTo(Stage.VOID);
    }

    @Test
    @DisplayName("申请人不得批准自己的申请，也不得自行驳回 (CASE-18b)")
    void a_requester_may_not_decide_their_own_request() {
        Caller both =
                new Caller(DISPATCHER.value(), null, Set.of(Role.DISPATCHER, Role.DUTY_LEADER), People.IN_DISTRICT);
        CaseFile waiting = requested(with(dispatched(1, CLEANING)), both);
        Outcome<List<CaseEvent>> own = DispatchCode.OWN_REQUEST.refused(DISPATCHER.value());
        assertThat(run(waiting, both, "approvals/1/approve", new Nothing())).isEqualTo(own);
        assertThat(run(waiting, both, "approvals/1/refuse", new Refuse("no"))).isEqualTo(own);
        assertThat(table.possible(waiting, both, NOON)).doesNotContain("approvals/1/approve", "approvals/1/refuse");
    }

    @Test
    @DisplayName("只有审批矩阵所列角色能批准 (CASE-18)")
    void only_a_role_that_the_matrix_names_may_approve() {
        CaseFile waiting = requested(with(dispatched(1, CLEANING)), CENTRE);
        Caller other = new Caller("O-OTHER", null, Set.of(Role.DISPATCHER), People.IN_DISTRICT);
        assertThat(run(waiting, other, "approvals/1/approve", new Nothing())).isInstanceOf(Outcome.Refused.class);
        ApprovalMatrix byVerifiers = new ApprovalMatrix(Map.of(
                "void",
                org.fenbo.backbone.kernel.Right.by(org.fenbo.backbone.kernel.Scope.AREA, Role.VERIFIER),
                "cancel",
                org.fenbo.backbone.kernel.Right.by(org.fenbo.backbone.kernel.Scope.AREA, Role.DUTY_LEADER)));
        CommandTable<CaseFile, CaseEvent> elsewhere = table(new CaseApproving(byVerifiers, People.APPROVING.bodies()));
        assertThat(run(elsewhere, waiting, APPROVER, "approvals/1/approve", new Nothing()))
                .isEqualTo(DispatchCode.NOT_THE_APPROVER.refused("void"));
    }

    @Test
    @DisplayName("矩阵不要求批准的命令直接生效 (CASE-18)")
    void a_command_that_is_not_in_the_matrix_needs_no_approval() {
        CommandTable<CaseFile, CaseEvent> free =
                table(new CaseApproving(new ApprovalMatrix(Map.of()), People.APPROVING.bodies()));
        CaseFile file = with(dispatched(1, CLEANING));
        Outcome<List<CaseEvent>> outcome = run(free, file, CENTRE, "cancel", new Cancel(CancelGround.GONE));
        assertThat(outcome).isEqualTo(Outcome.done(List.of(new CaseCancelled(CancelGround.GONE, DISPATCHER, NOON))));
        assertThat(Stage.of(after(file, outcome))).isEqualTo(Stage.CANCELLED);
    }

    @Test
    @DisplayName("批准时重新检查：命令已不可行时，申请失效，案件没有其他变化 (CASE-18)")
    void a_request_lapses_if_its_command_is_not_possible_at_the_time_of_approval() {
        CaseFile waiting = requested(with(queued(QueueGround.BY_DECISION, "U-S1")), CENTRE);
        CaseFile elsewhere = waiting.after(queued(QueueGround.RETURNED, "U-S2"));
        Outcome<List<CaseEvent>> outcome = run(elsewhere, APPROVER, "approvals/1/approve", new Nothing());
        assertThat(outcome).isEqualTo(Outcome.done(List.of(new ApprovalLapsed(1, LEADER, "NOT_YOUR_CENTRE", NOON))));
        CaseFile lapsed = after(elsewhere, outcome);
        assertThat(Stage.of(lapsed)).isEqualTo(Stage.TO_DISPATCH);
        assertThat(lapsed.approvals().all().getFirst())
                .isInstanceOfSatisfying(
                        Approval.Decided.class,
                        decided -> assertThat(decided.state()).isEqualTo(Approval.State.LAPSED));
    }

    @Test
    @DisplayName("案件结束后，申请不再是待办，也不能再决定 (CASE-18)")
    void a_request_on_an_ended_case_is_no_task_and_cannot_be_decided() {
        CaseFile waiting = requested(with(dispatched(1, CLEANING)), CENTRE);
        CaseFile ended =
                waiting.after(accepted(1)).after(answered(1)).after(verified(1)).after(closed());
        assertThat(table.tasks(ended)).isEmpty();
        assertThat(run(ended, APPROVER, "approvals/1/approve", new Nothing()))
                .isEqualTo(TableCode.NOT_NOW.refused("CLOSED/PENDING"));
    }

    @Test
    @DisplayName("同一命令待批期间不得再申请；驳回后可以 (CASE-18)")
    void a_command_cannot_be_requested_again_while_its_request_is_pending() {
        CaseFile waiting = requested(with(queued(QueueGround.BY_DECISION)), CENTRE);
        assertThat(run(waiting, CENTRE, "void", TWICE)).isEqualTo(TableCode.REQUESTED_ALREADY.refused("void"));
        assertThat(table.possible(waiting, CENTRE, NOON)).contains("cancel").doesNotContain("void");
        Outcome<List<CaseEvent>> refused = run(waiting, APPROVER, "approvals/1/refuse", new Refuse("it is real"));
        assertThat(refused).isEqualTo(Outcome.done(List.of(new ApprovalRefused(1, LEADER, "it is real", NOON))));
        assertThat(table.possible(after(waiting, refused), CENTRE, NOON)).contains("void");
    }

    @Test
    @DisplayName("作废、销案后工单不能再办，也不在队列里 (CASE-12)")
    void only_a_comment_and_a_link_are_possible_on_a_voided_case() {
        CaseFile ended = requested(with(dispatched(1, CLEANING)), CENTRE)
                .after(new CaseVoided(VoidGround.OUTSIDE, DISPATCHER, NOON));
        assertThat(table.tasks(ended)).isEmpty();
        assertThat(table.possible(ended, caller(LIAISON, Role.UNIT_LIAISON, CLEANING), NOON))
                .containsExactly("comment");
        assertThat(table.possible(ended, CENTRE, NOON)).containsExactly("comment", "link", "unlink");
    }

    @Test
    @DisplayName("申请在批准人的队列里；记录请求人、批准人与决定 (CASE-1d)")
    void a_request_is_a_task_of_the_approvers_and_stays_recorded() {
        CaseFile waiting = requested(with(dispatched(1, CLEANING)), CENTRE);
        assertThat(table.tasks(waiting)).anySatisfy(task -> {
            assertThat(task.verb()).isEqualTo("approve");
            assertThat(task.path()).isEqualTo("approvals/1");
        });
        CaseFile refused = after(waiting, run(waiting, APPROVER, "approvals/1/refuse", new Refuse("it is real")));
        assertThat(refused.approvals().all().getFirst()).isInstanceOfSatisfying(Approval.Decided.class, decided -> {
            assertThat(decided.approver()).isEqualTo(LEADER);
            assertThat(decided.note()).isEqualTo("it is real");
            assertThat(decided.at()).isEqualTo(NOON);
        });
        ApprovalRequested request = waiting.approvals().all().getFirst().request();
        assertThat(request.requester().officer()).isEqualTo(DISPATCHER);
        assertThat(request.body()).isEqualTo("{\"ground\":\"FILED_TWICE\"}");
    }
}
