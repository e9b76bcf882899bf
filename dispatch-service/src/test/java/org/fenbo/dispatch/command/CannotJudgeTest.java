package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.HANDLER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.VERIFIER;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.reworked;
import static org.fenbo.dispatch.casefile.Cases.undecided;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.util.List;
import java.util.Set;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.backbone.kernel.Task;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.OrderEvent.OrderUndecided;
import org.fenbo.dispatch.casefile.Stage;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.verification.CannotJudge;
import org.fenbo.dispatch.verification.ReworkOrder.Rework;
import org.fenbo.dispatch.verification.VerifyWork.Verify;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CannotJudgeTest {
    private static final String GRID = "440399001001";
    private static final OfficerId NEIGHBOUR = new OfficerId("O-NEIGH");
    private static final OfficerId SECOND = new OfficerId("O-VERI-2");
    private static final CaseFile ANSWERED = with(dispatched(1, CLEANING), accepted(1), answered(1));

    private final CommandTable<CaseFile, CaseEvent> table =
            CaseCommands.of(People.REACH, People.APPROVING, FixedRouting.EMPTY, (matter, at) -> List.of(), of -> 1);

    @Test
    @DisplayName("无法判定的核查人写明理由后不得再核查同一次反馈，其他人可以 (CASE-13f)")
    void a_verifier_who_cannot_judge_is_refused_and_the_next_one_verifies() {
        CaseFile undecided = after(ANSWERED, "cannot-judge", centre(VERIFIER), new CannotJudge.Reason("too dark"));

        assertThat(Stage.of(undecided)).isEqualTo(Stage.TO_VERIFY);
        assertThat(run(undecided, "verify", centre(VERIFIER), new Verify(null)))
                .isEqualTo(DispatchCode.COULD_NOT_JUDGE.refused(VERIFIER.value()));
        assertThat(run(undecided, "rework", centre(VERIFIER), new Rework("dirty")))
                .isEqualTo(DispatchCode.COULD_NOT_JUDGE.refused(VERIFIER.value()));
        assertThat(run(undecided, "cannot-judge", centre(VERIFIER), new CannotJudge.Reason("again")))
                .isEqualTo(DispatchCode.COULD_NOT_JUDGE.refused(VERIFIER.value()));
        assertThat(table.possible(undecided, centre(VERIFIER), NOON)).doesNotContain("orders/1/verify");
        assertThat(run(undecided, "verify", centre(SECOND), new Verify(null))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("采集员无法判定的，本网格采集员都不再核查，转由上一级中心的核查员 (CASE-13f)")
    void after_a_collector_of_the_grid_the_centre_is_next_in_line() {
        Outcome<List<CaseEvent>> said =
                run(ANSWERED, "cannot-judge", collector(NEIGHBOUR), new CannotJudge.Reason("too dark"));
        assertThat(said)
                .isEqualTo(
                        Outcome.done(List.of(new OrderUndecided(1, NEIGHBOUR, new AreaCode(GRID), "too dark", NOON))));
        CaseFile undecided = after(ANSWERED, "cannot-judge", collector(NEIGHBOUR), new CannotJudge.Reason("too dark"));

        Caller other = collector(new OfficerId("O-OTHER"));
        assertThat(run(ANSWERED, "verify", other, new Verify(null))).isInstanceOf(Outcome.Done.class);
        assertThat(table.isVisible(undecided, other)).isFalse();
        assertThat(toVerify(undecided).codes())
                .doesNotContain("PART collector " + GRID)
                .contains("PART verifier " + GRID, "PART verifier 440399001");
        assertThat(run(undecided, "verify", centre(VERIFIER), new Verify(null))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("待核查任务不进入无法判定者与办理人的队列 (CASE-13f, CASE-6g)")
    void the_task_is_in_no_queue_of_a_handler_or_of_a_person_who_cannot_judge() {
        CaseFile undecided = ANSWERED.after(undecided(1, VERIFIER));

        assertThat(toVerify(undecided).excluded())
                .containsExactlyInAnyOrder(VERIFIER.value(), HANDLER.value(), LIAISON.value());
        assertThat(toVerify(undecided).codes()).contains("PART verifier " + GRID);
    }

    @Test
    @DisplayName("核查人员都无法判定时，值班长可退回返工；无人说明前不可 (CASE-13f)")
    void the_duty_leader_sends_the_work_back_if_a_verifier_could_not_judge() {
        Caller leader = People.caller(new OfficerId("O-LEAD"), Role.DUTY_LEADER);
        assertThat(run(ANSWERED, "rework", leader, new Rework("nobody can judge")))
                .isEqualTo(DispatchCode.VERIFIERS_FIRST.refused());
        CaseFile stuck = after(ANSWERED, "cannot-judge", centre(VERIFIER), new CannotJudge.Reason("too dark"));
        assertThat(run(stuck, "rework", leader, new Rework("nobody can judge"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("返工后重新反馈的，曾无法判定者可以核查 (CASE-13f, CASE-13c)")
    void after_a_rework_everybody_is_in_line_again() {
        CaseFile again =
                ANSWERED.after(undecided(1, VERIFIER)).after(reworked(1)).after(answered(1));

        assertThat(run(again, "verify", centre(VERIFIER), new Verify(null))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("办理人不能以无法判定把核查推给别人 (CASE-6g)")
    void a_handler_does_not_say_it() {
        assertThat(run(ANSWERED, "cannot-judge", centre(HANDLER), new CannotJudge.Reason("too dark")))
                .isEqualTo(DispatchCode.HANDLER_MAY_NOT_VERIFY.refused(HANDLER.value()));
    }

    private Task toVerify(CaseFile file) {
        return table.tasks(file).stream()
                .filter(task -> task.verb().equals("verify"))
                .findFirst()
                .orElseThrow();
    }

    private static Caller centre(OfficerId officer) {
        return People.caller(officer, Role.VERIFIER);
    }

    private static Caller collector(OfficerId officer) {
        return new Caller(officer.value(), null, Set.of(Role.COLLECTOR), Reach.NOWHERE.with(Scope.AREA, GRID));
    }

    private CaseFile after(CaseFile file, String verb, Caller caller, Object body) {
        return switch (run(file, verb, caller, body)) {
            case Outcome.Done(var events) -> events.stream().reduce(file, CaseFile::after, (one, two) -> two);
            case Outcome.Refused(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    private Outcome<List<CaseEvent>> run(CaseFile file, String verb, Caller caller, Object body) {
        return table.run(file, 7, new Call("orders/1", verb, caller, body, null), NOON)
                .map(CommandTable.Decided::events);
    }
}
