package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.ARBITER;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.byRuling;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.returnAsked;
import static org.fenbo.dispatch.casefile.Cases.returnGranted;
import static org.fenbo.dispatch.casefile.Cases.returnRefused;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.util.List;
import java.util.Set;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Decision.Nothing;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.backbone.kernel.TableCode;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.ReturnGround;
import org.fenbo.dispatch.casefile.Stage;
import org.fenbo.dispatch.casefile.WithdrawGround;
import org.fenbo.dispatch.returns.DecideReturn.Choice;
import org.fenbo.dispatch.returns.DecideReturn.Decide;
import org.fenbo.dispatch.returns.ReturnOrder.Return;
import org.fenbo.dispatch.routing.DispatchCase.Dispatch;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.routing.WithdrawOrder.Withdraw;
import org.fenbo.dispatch.ruling.RuleDispute.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RulingTest {
    private static final Caller CENTRE = caller(DISPATCHER, Role.DISPATCHER);
    private static final Caller OFFICE = caller(ARBITER, Role.ARBITER);
    private static final Caller UNIT = new Caller(
            LIAISON.value(), null, Set.of(Role.UNIT_LIAISON), People.IN_DISTRICT.with(Scope.UNIT, List.of("U-CG")));
    private static final CaseFile RETURNED_ONCE = with(
            dispatched(1, CLEANING),
            returnAsked(1),
            returnGranted(1),
            queued(QueueGround.RETURNED),
            dispatched(2, SQUAD),
            returnAsked(2));
    private static final CaseFile IN_DISPUTE =
            RETURNED_ONCE.after(returnGranted(2)).after(queued(QueueGround.DISPUTED));

    private final CommandTable<CaseFile, CaseEvent> table =
            CaseCommands.of(People.REACH, People.APPROVING, FixedRouting.EMPTY, (matter, at) -> List.of(), of -> 1);

    private static Caller caller(OfficerId officer, Role role) {
        return new Caller(officer.value(), null, Set.of(role), People.IN_DISTRICT);
    }

    @Test
    @DisplayName("第一次同意退回后仍由分拨中心派；第二次同意退回后由仲裁人裁决 (CASE-5e)")
    void after_two_granted_returns_the_case_waits_for_the_arbiter() {
        assertThat(groundAfter(with(dispatched(1, CLEANING), returnAsked(1)), "orders/1"))
                .isEqualTo(QueueGround.RETURNED);
        assertThat(groundAfter(RETURNED_ONCE, "orders/2")).isEqualTo(QueueGround.DISPUTED);
        assertThat(Stage.of(IN_DISPUTE)).isEqualTo(Stage.IN_DISPUTE);
    }

    @Test
    @DisplayName("争议案件分拨中心不得再派，只有仲裁人可裁决 (CASE-5e)")
    void only_the_arbiter_rules_a_case_in_dispute() {
        assertThat(run(IN_DISPUTE, CENTRE, "", "dispatch", new Dispatch("U-TH", "theirs")))
                .isEqualTo(TableCode.NOT_NOW.refused("IN_DISPUTE"));
        assertThat(table.possible(IN_DISPUTE, CENTRE, NOON)).doesNotContain("rule");
        assertThat(table.possible(IN_DISPUTE, OFFICE, NOON)).contains("rule");
        assertThat(table.possible(with(queued(QueueGround.BY_DECISION)), OFFICE, NOON))
                .doesNotContain("rule");
    }

    @Test
    @DisplayName("裁决可指定曾退回的单位，案件即派给该单位 (CASE-5e)")
    void a_ruling_may_name_a_unit_that_returned_the_case() {
        assertThat(run(IN_DISPUTE, OFFICE, "", "rule", new Ruling("U-CG", "the street is theirs")))
                .isEqualTo(Outcome.done(List.of(new OrderDispatched(
                        3, CLEANING, new Responsibility.ByRuling(ARBITER, "the street is theirs"), NOON))));
    }

    @Test
    @DisplayName("裁决指定的单位须在清单中 (ORG-3e)")
    void a_ruling_names_a_unit_of_the_list() {
        assertThat(run(IN_DISPUTE, OFFICE, "", "rule", new Ruling("U-NONE", "theirs")))
                .isEqualTo(Outcome.refused(
                        DispatchCode.UNKNOWN_UNIT.refusal("U-NONE").at("unit")));
    }

    @Test
    @DisplayName("裁决有约束力：所指定单位不得退回，分拨中心不得撤回 (CASE-5f)")
    void a_ruling_binds_the_unit_and_the_centre() {
        CaseFile ruled = IN_DISPUTE.after(byRuling(3, CLEANING));

        assertThat(Stage.of(ruled)).isEqualTo(Stage.IN_HAND);
        assertThat(run(ruled, UNIT, "orders/3", "return", new Return(ReturnGround.NOT_OUR_DUTY, "not ours", null)))
                .isEqualTo(DispatchCode.RULING_BINDS.refused());
        assertThat(run(ruled, CENTRE, "orders/3", "withdraw", new Withdraw(WithdrawGround.WRONG_UNIT)))
                .isEqualTo(DispatchCode.RULING_BINDS.refused());
    }

    @Test
    @DisplayName("裁决有误的，仲裁人可撤销，案件重新待裁；未经裁决的工单无可撤销 (CASE-5f)")
    void the_arbiter_annuls_a_ruling_and_rules_again() {
        CaseFile ruled = IN_DISPUTE.after(byRuling(3, CLEANING));
        assertThat(run(RETURNED_ONCE.after(returnRefused(2)), OFFICE, "orders/2", "annul", new Nothing()))
                .isEqualTo(DispatchCode.NOT_RULED.refused());
        assertThat(table.possible(ruled, CENTRE, NOON)).doesNotContain("orders/3/annul");

        CaseFile again = ruled;
        for (CaseEvent event : done(run(ruled, OFFICE, "orders/3", "annul", new Nothing()))) {
            again = again.after(event);
        }
        assertThat(Stage.of(again)).isEqualTo(Stage.IN_DISPUTE);
        assertThat(run(again, OFFICE, "", "rule", new Ruling("U-SQ", "theirs"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("待裁案件的候选单位含曾退回的单位 (CASE-5e)")
    void the_candidates_of_a_dispute_include_the_units_that_returned_the_case() {
        CommandTable<CaseFile, CaseEvent> asking = CaseCommands.of(
                People.REACH,
                People.APPROVING,
                FixedRouting.EMPTY,
                (matter, at) -> List.of(RankedUnit.ofRegistry(CLEANING, 0.9, 9)),
                of -> 1);
        Call call = new Call("orders/2", "decide", CENTRE, new Decide(Choice.GRANTED, "agreed"), null);
        List<CaseEvent> events = done(asking.run(RETURNED_ONCE, 7, call, NOON).map(CommandTable.Decided::events));

        assertThat(((CaseQueued) events.getLast()).candidates())
                .extracting(RankedUnit::unit)
                .containsExactly(CLEANING);
    }

    private static List<CaseEvent> done(Outcome<List<CaseEvent>> outcome) {
        return switch (outcome) {
            case Outcome.Done(var events) -> events;
            case Outcome.Refused(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    private QueueGround groundAfter(CaseFile file, String path) {
        return switch (run(file, CENTRE, path, "decide", new Decide(Choice.GRANTED, "agreed"))) {
            case Outcome.Done(var events) when events.getLast() instanceof CaseQueued queued -> queued.ground();
            case Outcome<List<CaseEvent>> other -> throw new AssertionError(other);
        };
    }

    private Outcome<List<CaseEvent>> run(CaseFile file, Caller caller, String path, String verb, Object body) {
        return table.run(file, 7, new Call(path, verb, caller, body, null), NOON)
                .map(CommandTable.Decided::events);
    }
}
