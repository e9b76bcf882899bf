package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.ARBITER;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.byFirstContact;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.util.List;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Decision.Nothing;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.AgainstList;
import org.fenbo.dispatch.casefile.AgainstList.Ground;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalLapsed;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CooperationEvent.CooperationDispatched;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.cooperation.AddCooperator.Cooperator;
import org.fenbo.dispatch.routing.Answer;
import org.fenbo.dispatch.routing.DispatchCase.Dispatch;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.routing.Routing;
import org.fenbo.dispatch.ruling.RuleDispute.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests the guard on each command. The list gives the matter to {@code U-BUREAU}; {@code U-SQ} is of a street. */
class AgainstListTest {
    private static final Caller CENTRE = People.caller(DISPATCHER, Role.DISPATCHER);
    private static final Caller OFFICE = People.caller(ARBITER, Role.ARBITER);
    private static final Caller LEAD = People.caller(LIAISON, Role.UNIT_LIAISON, CLEANING);
    private static final UnitCode BUREAU = new UnitCode("U-BUREAU");
    private static final FixedRouting LIST = new FixedRouting(
                    new Answer.ByDuty(BUREAU, "D-1", 7, List.of(), "", new Words("理由", "why")))
            .withStreets(SQUAD);
    private static final AgainstList STATED = new AgainstList(Ground.DUTY, "D-1", BUREAU, 7, "部门退回，街道先行");
    private static final CaseFile RETURNED = with(queued(QueueGround.RETURNED));
    private static final CaseFile IN_DISPUTE = with(queued(QueueGround.DISPUTED));
    private static final CaseFile IN_WORK = with(dispatched(1, CLEANING), accepted(1));
    private static final Cooperator HELP = new Cooperator("U-SQ", "看护现场", "人手不足");
    private static final CaseEvent HELPS = new CooperationDispatched(
            2,
            SQUAD,
            new Responsibility.ByDecision(
                    LIAISON, "人手不足", null, new AgainstList(Ground.DUTY, "D-1", BUREAU, 7, "人手不足")),
            "看护现场",
            NOON);

    private static Outcome<List<CaseEvent>> run(
            Routing list, CaseFile file, Caller caller, String path, String verb, Object body) {
        return CaseCommands.of(People.REACH, People.APPROVING, list, (matter, at) -> List.of(), of -> 1)
                .run(file, 7, new Call(path, verb, caller, body, null), NOON)
                .map(CommandTable.Decided::events);
    }

    private static Outcome<List<CaseEvent>> refused(DispatchCode code, String field, Object... values) {
        return Outcome.refused(code.refusal(values).at(field));
    }

    private static List<CaseEvent> done(Outcome<List<CaseEvent>> outcome) {
        return switch (outcome) {
            case Outcome.Done(var events) -> events;
            case Outcome.Refused(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    @Test
    @DisplayName("退回的部门事项改派街道：未说明理由的不派，说明的照派并记下所违职责与理由 (CASE-21a)")
    void a_dispatcher_states_why_a_street_gets_the_work_of_a_department() {
        assertThat(run(LIST, RETURNED, CENTRE, "", "dispatch", new Dispatch("U-SQ", "就近")))
                .isEqualTo(refused(DispatchCode.STATE_WHY, "againstList", "D-1", BUREAU, SQUAD));
        assertThat(run(LIST, RETURNED, CENTRE, "", "dispatch", new Dispatch("U-SQ", "就近", STATED.reason())))
                .isEqualTo(Outcome.done(List.of(new OrderDispatched(
                        1, SQUAD, new Responsibility.ByDecision(DISPATCHER, "就近", null, STATED), NOON))));
        assertThat(run(
                        LIST,
                        with(queued(QueueGround.FIRST_CONTACT)),
                        CENTRE,
                        "",
                        "dispatch",
                        new Dispatch("U-SQ", "就近", STATED.reason())))
                .isEqualTo(Outcome.done(List.of(new OrderDispatched(
                        1, SQUAD, new Responsibility.ByFirstContact(DISPATCHER, "就近", null, STATED), NOON))));
        assertThat(run(LIST.refusing(), RETURNED, CENTRE, "", "dispatch", new Dispatch("U-SQ", "就近", STATED.reason())))
                .isEqualTo(refused(DispatchCode.AGAINST_LIST, "unit", "D-1", BUREAU, SQUAD));
    }

    @Test
    @DisplayName("按清单派的单不记“不按清单”，所填理由不用 (CASE-21a)")
    void an_order_that_follows_the_list_states_nothing_about_it() {
        assertThat(run(LIST, RETURNED, CENTRE, "", "dispatch", new Dispatch("U-BUREAU", "其职责", "多余")))
                .isEqualTo(Outcome.done(List.of(
                        new OrderDispatched(1, BUREAU, new Responsibility.ByDecision(DISPATCHER, "其职责"), NOON))));
    }

    @Test
    @DisplayName("裁决同样把关：裁给街道须说明理由，收回的不得裁给街道 (CASE-21b, CASE-5e)")
    void the_guard_acts_on_rulings() {
        assertThat(run(LIST, IN_DISPUTE, OFFICE, "", "rule", new Ruling("U-SQ", "属地")))
                .isEqualTo(refused(DispatchCode.STATE_WHY, "againstList", "D-1", BUREAU, SQUAD));
        assertThat(run(LIST, IN_DISPUTE, OFFICE, "", "rule", new Ruling("U-SQ", "属地", STATED.reason())))
                .isEqualTo(Outcome.done(List.of(new OrderDispatched(
                        1, SQUAD, new Responsibility.ByRuling(ARBITER, "属地", null, STATED), NOON))));
        assertThat(run(LIST.takenBack(), IN_DISPUTE, OFFICE, "", "rule", new Ruling("U-SQ", "属地", STATED.reason())))
                .isEqualTo(refused(DispatchCode.TAKEN_BACK, "unit", SQUAD));
    }

    @Test
    @DisplayName("部门已收回的事项，派遣员说明理由也不得派给街道 (CASE-21a, REG-17d)")
    void a_dispatcher_never_orders_a_matter_that_was_taken_back_to_a_street() {
        assertThat(run(LIST.takenBack(), RETURNED, CENTRE, "", "dispatch", new Dispatch("U-SQ", "就近", STATED.reason())))
                .isEqualTo(refused(DispatchCode.TAKEN_BACK, "unit", SQUAD));
    }

    @Test
    @DisplayName("请街道协办部门的事项：所述理由记作不按清单的理由；本区规定不得派的不派 (CASE-21b, CASE-8e)")
    void the_guard_acts_on_requests_for_helpers() {
        CaseFile asked = IN_WORK.after(done(run(LIST, IN_WORK, LEAD, "orders/1", "ask-cooperator", HELP))
                .getFirst());
        assertThat(done(run(LIST, asked, CENTRE, "approvals/1", "approve", new Nothing())))
                .last()
                .isEqualTo(HELPS);
        assertThat(run(LIST.refusing(), IN_WORK, LEAD, "orders/1", "ask-cooperator", HELP))
                .isEqualTo(refused(DispatchCode.AGAINST_LIST, "unit", "D-1", BUREAU, SQUAD));
        assertThat(done(run(LIST.takenBack(), asked, CENTRE, "approvals/1", "approve", new Nothing())))
                .as("the matter was taken back while the request waited")
                .singleElement()
                .isEqualTo(new ApprovalLapsed(1, DISPATCHER, "TAKEN_BACK", NOON));
    }

    @Test
    @DisplayName("首问单位直接增加协办单位，同样把关 (CASE-21b, CASE-4d)")
    void the_guard_acts_on_helpers_of_the_unit_of_first_contact() {
        CaseFile firstContact = with(queued(QueueGround.FIRST_CONTACT), byFirstContact(1, CLEANING), accepted(1));
        assertThat(run(LIST, firstContact, LEAD, "orders/1", "add-cooperator", HELP))
                .isEqualTo(Outcome.done(List.of(HELPS)));
        assertThat(run(LIST.refusing(), firstContact, LEAD, "orders/1", "add-cooperator", HELP))
                .isEqualTo(refused(DispatchCode.AGAINST_LIST, "unit", "D-1", BUREAU, SQUAD));
    }
}
