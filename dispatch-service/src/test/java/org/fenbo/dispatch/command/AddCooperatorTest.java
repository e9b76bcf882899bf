package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.byFirstContact;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.helping;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.returnAsked;
import static org.fenbo.dispatch.casefile.Cases.returnGranted;
import static org.fenbo.dispatch.casefile.Cases.waived;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Decision.Nothing;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalRequested;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CooperationEvent.CooperationDispatched;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.VoidGround;
import org.fenbo.dispatch.closure.VoidCase.VoidBody;
import org.fenbo.dispatch.cooperation.AddCooperator.Cooperator;
import org.fenbo.dispatch.routing.Answer;
import org.fenbo.dispatch.routing.FixedRouting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AddCooperatorTest {
    private static final Caller LEAD = new Caller(
            LIAISON.value(), null, Set.of(Role.UNIT_LIAISON), People.IN_DISTRICT.with(Scope.UNIT, List.of("U-CG")));
    private static final Caller CENTRE =
            new Caller(DISPATCHER.value(), null, Set.of(Role.DISPATCHER), People.IN_DISTRICT);
    private static final Cooperator HELP = new Cooperator("U-SQ", "维持现场秩序", "现场人多");
    private static final CaseEvent ADDED =
            new CooperationDispatched(2, SQUAD, new Responsibility.ByDecision(LIAISON, "现场人多"), "维持现场秩序", NOON);
    private static final CaseFile FIRST_CONTACT =
            with(queued(QueueGround.FIRST_CONTACT), byFirstContact(1, CLEANING), accepted(1));
    private static final CaseFile BY_DUTY = with(dispatched(1, CLEANING), accepted(1));

    private final CommandTable<CaseFile, CaseEvent> table =
            CaseCommands.of(People.REACH, People.APPROVING, FixedRouting.EMPTY, (matter, at) -> List.of(), of -> 1);

    @Test
    @DisplayName("首问负责的单位可直接增加协办单位，协办单写明应做的事 (CASE-4d)")
    void the_unit_of_first_contact_adds_a_co_operating_unit() {
        assertThat(run(FIRST_CONTACT, LEAD, "orders/1", "add-cooperator", HELP))
                .isEqualTo(Outcome.done(List.of(ADDED)));
        assertThat(run(BY_DUTY, LEAD, "orders/1", "add-cooperator", HELP))
                .isEqualTo(DispatchCode.ASK_THE_CENTRE.refused());
    }

    @Test
    @DisplayName("主办单位向分拨中心申请增加协办单位，批准后才派协办单 (CASE-8e)")
    void a_lead_asks_the_centre_for_a_further_co_operating_unit() {
        List<CaseEvent> asked = done(run(BY_DUTY, LEAD, "orders/1", "ask-cooperator", HELP));
        assertThat(asked).singleElement().isInstanceOf(ApprovalRequested.class);
        CaseFile waiting = BY_DUTY.after(asked.getFirst());
        assertThat(waiting.orders().all()).hasSize(1);
        assertThat(table.possible(waiting, LEAD, NOON)).doesNotContain("approvals/1/approve");

        assertThat(done(run(waiting, CENTRE, "approvals/1", "approve", new Nothing())))
                .last()
                .isEqualTo(ADDED);
        assertThat(run(FIRST_CONTACT, LEAD, "orders/1", "ask-cooperator", HELP))
                .isEqualTo(DispatchCode.ADD_DIRECTLY.refused());
    }

    @Test
    @DisplayName("申请只进批准人的待办：增加协办归分拨中心，作废归值班长 (CASE-18)")
    void a_request_is_only_in_the_queue_of_its_approvers() {
        CaseFile asked = BY_DUTY.after(
                done(run(BY_DUTY, LEAD, "orders/1", "ask-cooperator", HELP)).getFirst());
        CaseFile voiding = BY_DUTY.after(done(run(BY_DUTY, CENTRE, "", "void", new VoidBody(VoidGround.FILED_TWICE)))
                .getFirst());

        assertThat(scopesOfApproval(asked)).containsOnly("CENTRE");
        assertThat(scopesOfApproval(voiding)).containsOnly("AREA");
        Caller other = new Caller("O-OTHER", null, Set.of(Role.DISPATCHER), People.IN_DISTRICT);
        assertThat(table.possible(asked, other, NOON)).contains("approvals/1/approve");
        assertThat(table.possible(voiding, other, NOON)).doesNotContain("approvals/1/approve");
    }

    private Set<String> scopesOfApproval(CaseFile file) {
        return table.tasks(file).stream()
                .filter(task -> task.verb().equals("approve"))
                .flatMap(task -> task.codes().stream())
                .map(code -> code.substring(0, code.indexOf(' ')))
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("已有本案工单的单位不再增派；免办后可再增派 (CASE-4d)")
    void a_unit_that_has_an_order_is_not_added_again() {
        CaseFile helped = FIRST_CONTACT.after(helping(2, SQUAD));
        Outcome<List<CaseEvent>> refused =
                Outcome.refused(DispatchCode.HAS_AN_ORDER.refusal(SQUAD).at("unit"));
        assertThat(run(helped, LEAD, "orders/1", "add-cooperator", HELP)).isEqualTo(refused);
        assertThat(run(FIRST_CONTACT, LEAD, "orders/1", "add-cooperator", new Cooperator("U-CG", "扫", "忙")))
                .isEqualTo(Outcome.refused(
                        DispatchCode.HAS_AN_ORDER.refusal(CLEANING).at("unit")));
        assertThat(run(helped.after(waived(2)), LEAD, "orders/1", "add-cooperator", HELP))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("已获准退回本案的单位不得再拉来协办；上级收回的事项不得派给街道协办 (CASE-4d)")
    void a_unit_that_returned_the_case_or_may_not_answer_is_not_added() {
        CaseFile returned = with(
                dispatched(1, SQUAD),
                returnAsked(1),
                returnGranted(1),
                queued(QueueGround.FIRST_CONTACT),
                byFirstContact(2, CLEANING));
        assertThat(run(returned, LEAD, "orders/2", "add-cooperator", HELP))
                .isEqualTo(Outcome.refused(
                        DispatchCode.UNIT_RETURNED_IT.refusal(SQUAD).at("unit")));
        CommandTable<CaseFile, CaseEvent> takenBack = CaseCommands.of(
                People.REACH,
                People.APPROVING,
                new FixedRouting(new Answer.None(null, new Words("无", "none")))
                        .withStreets(SQUAD)
                        .takenBack(),
                (matter, at) -> List.of(),
                of -> 1);
        Call call = new Call("orders/1", "add-cooperator", LEAD, HELP, null);
        assertThat(takenBack.run(FIRST_CONTACT, 7, call, NOON).map(CommandTable.Decided::events))
                .isEqualTo(
                        Outcome.refused(DispatchCode.TAKEN_BACK.refusal(SQUAD).at("unit")));
    }

    private static List<CaseEvent> done(Outcome<List<CaseEvent>> outcome) {
        return switch (outcome) {
            case Outcome.Done(var events) -> events;
            case Outcome.Refused(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    private Outcome<List<CaseEvent>> run(CaseFile file, Caller caller, String path, String verb, Object body) {
        return table.run(file, 7, new Call(path, verb, caller, body, null), NOON)
                .map(CommandTable.Decided::events);
    }
}
