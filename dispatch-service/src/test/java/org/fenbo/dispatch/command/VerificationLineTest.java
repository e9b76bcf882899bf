package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.HANDLER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.VERIFIER;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.backbone.kernel.TableCode;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.OrderEvent.OrderUndecided;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.verification.CannotJudge;
import org.fenbo.dispatch.verification.ReworkOrder.Rework;
import org.fenbo.dispatch.verification.VerifyWork.Verify;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The case is in the grid {@code 440399001001} of the street {@code 440399001}. */
class VerificationLineTest {
    private static final String GRID = "440399001001";
    private static final String STREET = "440399001";
    private static final OfficerId OF_GRID = new OfficerId("O-GRID");
    private static final CaseFile ANSWERED = with(dispatched(1, CLEANING), accepted(1), answered(1));
    private static final Caller COLLECTOR = in(GRID, OF_GRID, Role.COLLECTOR);
    private static final Caller OF_STREET = in(STREET, VERIFIER, Role.VERIFIER);

    private static Caller in(String area, OfficerId officer, Role role) {
        return new Caller(officer.value(), null, Set.of(role), Reach.NOWHERE.with(Scope.AREA, area));
    }

    private static Demands named(boolean centreVerifies, Role... verifiers) {
        return new Demands(Map.of(), Optional.empty(), List.of(verifiers), centreVerifies);
    }

    private static CommandTable<CaseFile, CaseEvent> table(Demands demands, String... collectors) {
        Map<String, String> areas = Set.of(collectors).stream()
                .collect(Collectors.toMap(
                        collector -> collector, collector -> collector.equals(People.LINKED) ? People.LINKED : GRID));
        return CaseCommands.of(
                People.reach(Optional.of(People.CENTRE), demands, areas),
                People.APPROVING,
                FixedRouting.demanding(demands),
                (matter, at) -> List.of(),
                of -> 1);
    }

    private static Outcome<List<CaseEvent>> verify(CommandTable<CaseFile, CaseEvent> table, Caller caller) {
        return run(table, ANSWERED, caller, "verify", new Verify(null));
    }

    private static Outcome<List<CaseEvent>> run(
            CommandTable<CaseFile, CaseEvent> table, CaseFile file, Caller caller, String verb, Object body) {
        return table.run(file, 7, new Call("orders/1", verb, caller, body, null), NOON)
                .map(CommandTable.Decided::events);
    }

    private static List<String> queues(CommandTable<CaseFile, CaseEvent> table, CaseFile file) {
        return table.tasks(file).stream()
                .filter(task -> task.verb().equals("verify"))
                .findFirst()
                .orElseThrow()
                .codes();
    }

    private static Refusal.Code refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : throwing(outcome);
    }

    private static Refusal.Code throwing(Outcome<?> outcome) {
        throw new AssertionError(outcome);
    }

    @Test
    @DisplayName("事项指定核查角色的，由该角色核查，采集员和核查员都不得核查，其队列中也没有 (REG-11k, CASE-13b)")
    void the_role_that_the_category_names_verifies() {
        CommandTable<CaseFile, CaseEvent> table = table(named(true, Role.SUPERVISOR), "O-GRID");
        assertThat(queues(table, ANSWERED)).isNotEmpty().allMatch(code -> code.startsWith("PART supervisor "));
        Caller supervisor = in(STREET, new OfficerId("O-SUPE"), Role.SUPERVISOR);
        assertThat(verify(table, supervisor)).isInstanceOf(Outcome.Done.class);
        assertThat(run(table, ANSWERED, supervisor, "rework", new Rework("dirty")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(refusal(verify(table, OF_STREET))).isEqualTo(TableCode.NOT_YOUR_PART);
        assertThat(refusal(verify(table, COLLECTOR))).isEqualTo(DispatchCode.NO_SUCH_CASE);
    }

    @Test
    @DisplayName("事项指定值班长核查的，值班长可直接退回返工，无须有人先说明无法判定 (REG-11k)")
    void a_duty_leader_whom_the_category_names_sends_the_work_back_as_a_verifier() {
        Caller leader = in(STREET, new OfficerId("O-LEAD"), Role.DUTY_LEADER);
        assertThat(run(table(named(true, Role.DUTY_LEADER)), ANSWERED, leader, "rework", new Rework("dirty")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("未指定角色的，先到本网格采集员的队列；采集员无法判定后，到核查员的队列，本网格的核查员也在内 (CASE-13b, CASE-13f)")
    void the_collectors_of_the_grid_are_first_and_the_verifiers_are_next() {
        CommandTable<CaseFile, CaseEvent> table = table(Demands.NONE, "O-GRID");
        assertThat(queues(table, ANSWERED))
                .containsExactlyInAnyOrder(
                        "PART collector " + GRID, "PART collector " + STREET, "PART collector " + People.DISTRICT);

        CaseFile next = done(run(table, ANSWERED, COLLECTOR, "cannot-judge", new CannotJudge.Reason("too dark")));
        assertThat(queues(table, next))
                .contains("PART verifier " + GRID, "PART verifier " + STREET)
                .doesNotContain("PART collector " + GRID);
        assertThat(run(table, next, in(GRID, VERIFIER, Role.VERIFIER), "verify", new Verify(null)))
                .isInstanceOf(Outcome.Done.class);
    }

    private static CaseFile done(Outcome<List<CaseEvent>> outcome) {
        return switch (outcome) {
            case Outcome.Done(var events) -> events.stream().reduce(ANSWERED, CaseFile::after, (one, two) -> two);
            case Outcome.Refused(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    @Test
    @DisplayName("本网格采集员无法判定的，到邻格采集员的队列；邻格也无法判定的，再到核查员的队列 (CASE-13b, CASE-13f)")
    void the_collectors_of_linked_grids_are_after_those_of_the_grid() {
        CommandTable<CaseFile, CaseEvent> table = table(Demands.NONE, "O-GRID", People.LINKED);
        Caller neighbour = in(People.LINKED, new OfficerId(People.LINKED), Role.COLLECTOR);
        assertThat(queues(table, ANSWERED)).noneMatch(code -> code.endsWith(People.LINKED));

        CaseFile next = done(run(table, ANSWERED, COLLECTOR, "cannot-judge", new CannotJudge.Reason("too dark")));
        assertThat(queues(table, next)).containsExactly("PART collector " + People.LINKED);
        assertThat(run(table, next, neighbour, "verify", new Verify(null))).isInstanceOf(Outcome.Done.class);

        List<CaseEvent> stated = events(run(table, next, neighbour, "cannot-judge", new CannotJudge.Reason("locked")));
        assertThat(stated)
                .containsExactly(new OrderUndecided(
                        1, new OfficerId(People.LINKED), new AreaCode(People.LINKED), "locked", NOON));
        CaseFile last = next.after(stated.getFirst());
        assertThat(queues(table, last))
                .contains("PART verifier " + STREET)
                .doesNotContain("PART collector " + People.LINKED);
    }

    private static List<CaseEvent> events(Outcome<List<CaseEvent>> outcome) {
        return switch (outcome) {
            case Outcome.Done(var events) -> events;
            case Outcome.Refused(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    @Test
    @DisplayName("清单中本网格没有采集员、或仅有的采集员就是办理人的，直接到核查员的队列 (CASE-13b, CASE-6g)")
    void without_a_collector_who_may_verify_the_verifiers_are_first() {
        for (CommandTable<CaseFile, CaseEvent> table :
                List.of(table(Demands.NONE), table(Demands.NONE, HANDLER.value()))) {
            assertThat(queues(table, ANSWERED)).contains("PART verifier " + STREET);
        }
    }

    @Test
    @DisplayName("事项不许以照片或电话核查的，中心核查员不得核查，只由采集员核查 (CASE-13b)")
    void a_category_may_forbid_a_verification_from_the_centre() {
        CommandTable<CaseFile, CaseEvent> table = table(named(false), "O-GRID");
        assertThat(refusal(verify(table, OF_STREET))).isEqualTo(TableCode.NOT_YOUR_PART);
        assertThat(verify(table, COLLECTOR)).isInstanceOf(Outcome.Done.class);
    }
}
