package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.HANDLER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.MATTER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.helping;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.util.List;
import java.util.Set;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Decision.Nothing;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.backbone.kernel.TableCode;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.AgainstList;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseLinks;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.OrderEvent.OrderPassedOn;
import org.fenbo.dispatch.casefile.OrderEvent.PersonNamed;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.handling.AnswerOrder.Answer;
import org.fenbo.dispatch.naming.NamePerson.Person;
import org.fenbo.dispatch.naming.PassOnOrder.PassOn;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.routing.Routing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The squad has the order. The cleaning unit is the only unit below the squad. */
class PassOnTest {
    private static final Caller OWN = caller("O-LIAI", Role.UNIT_LIAISON, "U-SQ");
    private static final Caller BELOW = caller("O-LIAI-2", Role.UNIT_LIAISON, "U-CG");
    private static final Caller WORKER = caller("O-HAND", Role.HANDLER, "U-CG");
    private static final CaseFile ORDERED = with(dispatched(1, SQUAD));
    private static final CaseFile PASSED = ORDERED.after(passed(CLEANING, null));

    private static Caller caller(String id, Role role, String unit) {
        return new Caller(id, unit, Set.of(role), Reach.NOWHERE.with(Scope.UNIT, unit));
    }

    private static CaseEvent passed(UnitCode to, @Nullable AgainstList against) {
        return new OrderPassedOn(1, to, "theirs", LIAISON, against, NOON);
    }

    private static CommandTable<CaseFile, CaseEvent> table(Routing list) {
        return CaseCommands.of(
                People.REACH,
                People.APPROVING,
                list,
                (matter, at) -> List.of(),
                of -> 1,
                new CaseCommands.Outside(CaseLinks.NONE, FixedOfficers.handlers("U-CG", "O-HAND")));
    }

    private final CommandTable<CaseFile, CaseEvent> table = table(FixedRouting.EMPTY);

    @Test
    @DisplayName("联络人把工单交下级单位办理：下级单位签收、反馈、指定经办人；工单仍属本单位，时限照走 (CASE-12i)")
    void the_unit_below_works_on_an_order_that_stays_with_its_unit() {
        assertThat(run(ORDERED, OWN, "pass-on", to("U-CG"))).isEqualTo(Outcome.done(List.of(passed(CLEANING, null))));

        assertThat(table.possible(PASSED, BELOW, NOON))
                .containsExactly("orders/1/accept", "comment", "orders/1/name-person");
        assertThat(table.possible(PASSED, OWN, NOON))
                .contains("orders/1/return", "orders/1/pass-on")
                .doesNotContain("orders/1/accept", "orders/1/name-person");
        assertThat(table.tasks(PASSED))
                .filteredOn(task -> task.verb().equals("accept"))
                .singleElement()
                .satisfies(task -> assertThat(task.codes()).containsExactly("UNIT U-CG"));
        Order lead = PASSED.orders().lead().orElseThrow();
        assertThat(lead.unit()).as("it answers for the order").isEqualTo(SQUAD);
        assertThat(lead)
                .as("the clocks run on")
                .isEqualTo(ORDERED.orders().lead().orElseThrow());
        CaseFile inWork = PASSED.after(accepted(1));
        assertThat(code(run(inWork, BELOW, "name-person", new Person("O-HAND"))))
                .isEqualTo("done");
        assertThat(code(run(inWork, WORKER, "answer", new Answer("done", null))))
                .isEqualTo("done");
        assertThat(code(run(inWork, OWN, "answer", new Answer("done", null)))).isEqualTo(TableCode.NOT_YOUR_UNIT);
        assertThat(table.isVisible(inWork.after(answered(1)), OWN)).isTrue();
        assertThat(table.isVisible(inWork.after(answered(1)), BELOW)).isTrue();
    }

    @Test
    @DisplayName("只能交给下级单位，不能交给已有本案工单的单位；没有下级的单位不能分拨；下级单位不能再交 (CASE-12i)")
    void only_a_unit_below_without_a_part_in_the_case_gets_the_order() {
        assertThat(code(run(ORDERED, OWN, "pass-on", to("U-TH")))).isEqualTo(DispatchCode.NOT_BELOW);
        assertThat(code(run(ORDERED, OWN, "pass-on", to("U-SQ")))).isEqualTo(DispatchCode.NOT_BELOW);
        assertThat(code(run(ORDERED, OWN, "pass-on", to("U-NONE")))).isEqualTo(DispatchCode.UNKNOWN_UNIT);
        CaseFile helped = with(dispatched(1, SQUAD), helping(2, CLEANING));
        assertThat(code(run(helped, OWN, "pass-on", to("U-CG")))).isEqualTo(DispatchCode.NOTHING_BELOW);
        assertThat(code(run(with(dispatched(1, CLEANING)), BELOW, "pass-on", to("U-SQ"))))
                .isEqualTo(DispatchCode.NOTHING_BELOW);
        assertThat(code(run(PASSED, BELOW, "pass-on", to("U-CG")))).isEqualTo(TableCode.NOT_YOUR_UNIT);
        assertThat(PASSED.orders().areOpenAt(CLEANING)).isTrue();
    }

    @Test
    @DisplayName("本单位可收回工单，指定给下级人员的随之取消 (CASE-12i)")
    void the_unit_takes_the_order_back() {
        CaseFile named = PASSED.after(new PersonNamed(1, HANDLER, new OfficerId("O-LIAI-2"), null, NOON));
        assertThat(run(named, OWN, "pass-on", to("U-SQ"))).isEqualTo(Outcome.done(List.of(passed(SQUAD, null))));

        CaseFile back = named.after(passed(SQUAD, null));
        assertThat(back.orders().desk(1).person()).isEmpty();
        assertThat(code(run(back, OWN, "accept", new Nothing()))).isEqualTo("done");
        assertThat(table.isVisible(back, BELOW)).isFalse();
    }

    @Test
    @DisplayName("清单定给部门的事项，交给街道、社区单位的须说明理由；采集人所在单位不得 (CASE-12i, CASE-21a,b, CASE-6c)")
    void the_guard_acts_on_an_order_that_is_passed_on() {
        org.fenbo.dispatch.routing.Answer duty =
                new org.fenbo.dispatch.routing.Answer.ByDuty(SQUAD, "D-9", 4, List.of(), "", new Words("理由", "why"));
        CommandTable<CaseFile, CaseEvent> guarded = table(new FixedRouting(duty).withStreets(CLEANING));
        assertThat(code(run(guarded, ORDERED, OWN, "pass-on", to("U-CG")))).isEqualTo(DispatchCode.STATE_WHY);
        assertThat(run(guarded, ORDERED, OWN, "pass-on", new PassOn("U-CG", "theirs", "nearer")))
                .isEqualTo(Outcome.done(List.of(
                        passed(CLEANING, new AgainstList(AgainstList.Ground.DUTY, "D-9", SQUAD, 4, "nearer")))));
        assertThat(code(run(guarded, PASSED, OWN, "pass-on", to("U-SQ")))).isEqualTo("done");

        CaseFile seenBelow =
                CaseFile.begin(new CaseFiled(MATTER.seenBy(CLEANING), 3, NOON)).after(dispatched(1, SQUAD));
        assertThat(code(run(seenBelow, OWN, "pass-on", to("U-CG"))))
                .isEqualTo(DispatchCode.COLLECTORS_UNIT_GETS_NO_ORDER);
    }

    private static PassOn to(String unit) {
        return new PassOn(unit, "theirs", null);
    }

    private static Object code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal) ? refusal.code() : "done";
    }

    private Outcome<List<CaseEvent>> run(CaseFile file, Caller caller, String verb, Object body) {
        return run(table, file, caller, verb, body);
    }

    private static Outcome<List<CaseEvent>> run(
            CommandTable<CaseFile, CaseEvent> table, CaseFile file, Caller caller, String verb, Object body) {
        return table.run(file, 7, new Call("orders/1", verb, caller, body, null), NOON)
                .map(CommandTable.Decided::events);
    }
}
