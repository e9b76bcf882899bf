package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.extended;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.time.Duration;
import java.time.Instant;
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
import org.fenbo.dispatch.approval.RefuseRequest.Refuse;
import org.fenbo.dispatch.casefile.Approval;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalAgreed;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalGranted;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalLapsed;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseLinks;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.ExtensionEvent.OrderExtended;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.naming.Officers;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.suspension.ExtendOrder.Extend;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExtensionTest {
    private static final OfficerId HEAD = new OfficerId("O-HEAD");
    private static final Caller UNIT = People.caller(LIAISON, Role.UNIT_LIAISON, CLEANING);
    private static final Caller OF_UNIT = head(HEAD, CLEANING);
    private static final Caller CENTRE = People.caller(DISPATCHER, Role.DISPATCHER);
    private static final CaseFile IN_WORK = with(dispatched(1, CLEANING), accepted(1));
    private static final String EXTEND = "orders/1/extend";
    private static final String APPROVE = "approvals/1/approve";
    private static final Instant LATER = NOON.plus(Duration.ofDays(1));

    private final CommandTable<CaseFile, CaseEvent> table =
            CaseCommands.of(People.REACH, People.APPROVING, FixedRouting.EMPTY, (matter, at) -> List.of(), of -> 1);

    private final CaseFile requested = after(IN_WORK, done(run(IN_WORK, UNIT, EXTEND, new Extend(3, "parts"), NOON)));

    private static Caller head(OfficerId officer, UnitCode unit) {
        return new Caller(
                officer.value(), unit.value(), Set.of(Role.APPROVER), Reach.NOWHERE.with(Scope.UNIT, unit.value()));
    }

    @Test
    @DisplayName("延期先由单位负责人、再由中心批准；此间工单显示延期待批；事件写明申请时间 (TIME-3f, CASE-1b, CASE-18a)")
    void an_extension_needs_the_head_of_the_unit_and_then_the_centre() {
        assertThat(requested.stateOf(requested.orders().order(1))).isEqualTo("EXTENSION_PENDING");
        assertThat(approvers(requested)).containsExactly("UNIT U-CG");
        assertThat(run(requested, CENTRE, APPROVE, new Nothing(), LATER)).isInstanceOf(Outcome.Refused.class);

        List<CaseEvent> first = done(run(requested, OF_UNIT, APPROVE, new Nothing(), LATER));
        assertThat(first).containsExactly(new ApprovalAgreed(1, HEAD, LATER));
        CaseFile agreed = after(requested, first);
        assertThat(agreed.stateOf(agreed.orders().order(1))).isEqualTo("EXTENSION_PENDING");
        assertThat(approvers(agreed)).isNotEmpty().allMatch(code -> code.startsWith("CENTRE "));

        List<CaseEvent> second = done(run(agreed, CENTRE, APPROVE, new Nothing(), LATER));
        assertThat(second)
                .containsExactly(
                        new ApprovalGranted(1, DISPATCHER, LATER),
                        new OrderExtended(1, 1, 3, "parts", NOON, LIAISON, LATER));
        CaseFile extended = after(agreed, second);
        assertThat(extended.stateOf(extended.orders().order(1))).isEqualTo("ACCEPTED");
        assertThat(extended.approvals().all())
                .singleElement()
                .satisfies(one -> assertThat(one.agreed()).containsExactly(HEAD));
    }

    @Test
    @DisplayName("别的单位的负责人不能批准；同一人不能批准两级 (TIME-3f, CASE-18b)")
    void the_two_approvers_are_different_persons_of_the_right_places() {
        assertThat(run(requested, head(new OfficerId("O-X"), SQUAD), APPROVE, new Nothing(), LATER))
                .isInstanceOf(Outcome.Refused.class);
        Caller both = new Caller(
                HEAD.value(),
                CLEANING.value(),
                Set.of(Role.APPROVER, Role.DISPATCHER),
                People.IN_DISTRICT.with(Scope.UNIT, CLEANING.value()));
        CaseFile agreed = after(requested, done(run(requested, both, APPROVE, new Nothing(), LATER)));

        assertThat(code(run(agreed, both, APPROVE, new Nothing(), LATER))).isEqualTo(DispatchCode.AGREED_ALREADY);
        assertThat(code(run(agreed, both, "approvals/1/refuse", new Refuse("no"), LATER)))
                .isEqualTo(DispatchCode.AGREED_ALREADY);
    }

    @Test
    @DisplayName("任一级不批准，即不延期，可再申请 (TIME-3f)")
    void each_approver_may_refuse() {
        CaseFile agreed = after(requested, done(run(requested, OF_UNIT, APPROVE, new Nothing(), LATER)));
        for (CaseFile refused : List.of(
                after(requested, done(run(requested, OF_UNIT, "approvals/1/refuse", new Refuse("no"), LATER))),
                after(agreed, done(run(agreed, CENTRE, "approvals/1/refuse", new Refuse("no"), LATER))))) {
            assertThat(refused.approvals().all()).extracting(Approval::state).containsExactly(Approval.State.REFUSED);
            assertThat(refused.orders().order(1).sheet().extensions()).isZero();
            assertThat(table.possible(refused, UNIT, LATER)).contains(EXTEND);
        }
    }

    @Test
    @DisplayName("一张工单最多延期两次；每次的工作日数不得超过政策 (TIME-3f)")
    void an_order_is_extended_at_most_twice_and_by_some_days() {
        CaseFile once = IN_WORK.after(extended(1, 1));
        assertThat(code(run(once, UNIT, EXTEND, new Extend(5, "parts"), NOON))).isEqualTo("done");
        assertThat(code(run(once, UNIT, EXTEND, new Extend(6, "parts"), NOON)))
                .isEqualTo(DispatchCode.EXTENSION_TOO_LONG);
        CaseFile twice = once.after(extended(1, 2));
        assertThat(code(run(twice, UNIT, EXTEND, new Extend(1, "parts"), NOON)))
                .isEqualTo(DispatchCode.EXTENDED_ENOUGH);
    }

    @Test
    @DisplayName("到期后不得申请延期；到期前申请的，到期后仍可批准 (TIME-3f)")
    void an_extension_is_asked_before_the_deadline() {
        CommandTable<CaseFile, CaseEvent> late = CaseCommands.of(
                People.REACH,
                People.APPROVING,
                FixedRouting.EMPTY,
                (matter, at) -> List.of(),
                of -> 1,
                new CaseCommands.Outside(CaseLinks.NONE, Officers.NONE, (number, order) -> order == 1));
        Call asked = new Call("orders/1", "extend", UNIT, new Extend(3, "parts"), null);
        assertThat(code(late.run(IN_WORK, 7, asked, NOON))).isEqualTo(DispatchCode.DEADLINE_PASSED);

        Call approve = new Call("approvals/1", "approve", OF_UNIT, new Nothing(), null);
        assertThat(late.run(requested, 7, approve, LATER).map(CommandTable.Decided::events))
                .isEqualTo(Outcome.done(List.of(new ApprovalAgreed(1, HEAD, LATER))));
    }

    @Test
    @DisplayName("待批期间单位反馈的，申请在批准时失效，不再显示延期待批 (TIME-3f)")
    void a_request_lapses_if_the_unit_has_answered() {
        CaseFile file = requested.after(answered(1));

        assertThat(file.stateOf(file.orders().order(1))).isEqualTo("ANSWERED");
        assertThat(done(run(file, OF_UNIT, APPROVE, new Nothing(), LATER)))
                .containsExactly(new ApprovalLapsed(1, HEAD, TableCode.NOT_NOW.name(), LATER));
    }

    private List<String> approvers(CaseFile file) {
        return table.tasks(file).stream()
                .filter(task -> task.verb().equals("approve"))
                .flatMap(task -> task.codes().stream())
                .toList();
    }

    private static CaseFile after(CaseFile file, List<CaseEvent> events) {
        return events.stream().reduce(file, CaseFile::after, (one, two) -> two);
    }

    private static Object code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal) ? refusal.code() : "done";
    }

    private static List<CaseEvent> done(Outcome<List<CaseEvent>> outcome) {
        return switch (outcome) {
            case Outcome.Done(var events) -> events;
            case Outcome.Refused(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    private Outcome<List<CaseEvent>> run(CaseFile file, Caller caller, String address, Object body, Instant at) {
        int end = address.lastIndexOf('/');
        Call call = new Call(address.substring(0, end), address.substring(end + 1), caller, body, null);
        return table.run(file, 7, call, at).map(CommandTable.Decided::events);
    }
}
