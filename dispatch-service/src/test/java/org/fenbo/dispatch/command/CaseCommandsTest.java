package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.COLLECTOR;
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
import static org.fenbo.dispatch.casefile.Cases.closed;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.returnAsked;
import static org.fenbo.dispatch.casefile.Cases.returnGranted;
import static org.fenbo.dispatch.casefile.Cases.returnRefused;
import static org.fenbo.dispatch.casefile.Cases.reworked;
import static org.fenbo.dispatch.casefile.Cases.verified;
import static org.fenbo.dispatch.casefile.Cases.with;
import static org.fenbo.dispatch.command.People.caller;

import java.util.List;
import java.util.Optional;
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
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.ClosingBasis;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.OrderEvent.OrderAccepted;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.ReturnGround;
import org.fenbo.dispatch.closure.CloseCase.Close;
import org.fenbo.dispatch.handling.AnswerOrder.Answer;
import org.fenbo.dispatch.returns.DecideReturn.Choice;
import org.fenbo.dispatch.returns.DecideReturn.Decide;
import org.fenbo.dispatch.returns.ReturnOrder.Return;
import org.fenbo.dispatch.routing.DispatchCase.Dispatch;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.verification.ReworkOrder.Rework;
import org.fenbo.dispatch.verification.VerifyWork.Verify;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CaseCommandsTest {
    private static final Caller LIAISON_OF_CLEANING = caller(LIAISON, Role.UNIT_LIAISON, CLEANING);
    private static final Caller THE_DISPATCHER = caller(DISPATCHER, Role.DISPATCHER);
    private final CommandTable<CaseFile, CaseEvent> table = CaseCommands.of(
            People.REACH,
            People.APPROVING,
            FixedRouting.EMPTY,
            (matter, at) ->
                    List.of(new RankedUnit(CLEANING, 0.6, 3, "category"), new RankedUnit(SQUAD, 0.4, 2, "category")),
            of -> 1);

    private Outcome<List<CaseEvent>> run(CaseFile file, Caller caller, String address, Object body) {
        int end = address.lastIndexOf('/');
        Call call = new Call(end < 0 ? "" : address.substring(0, end), address.substring(end + 1), caller, body, null);
        return table.run(file, 7, call, NOON).map(CommandTable.Decided::events);
    }

    private static Outcome<List<CaseEvent>> done(CaseEvent... events) {
        return Outcome.done(List.of(events));
    }

    private List<String> possible(CaseFile file, Caller caller) {
        return table.possible(file, caller, NOON);
    }

    @Test
    @DisplayName("采办分离：处置人不得核查，通过与返工都不行 (CASE-6g)")
    void a_handler_may_not_verify_their_own_work() {
        CaseFile file = with(dispatched(1, CLEANING), accepted(1), answered(1));
        assertThat(run(file, caller(HANDLER, Role.VERIFIER), "orders/1/verify", new Verify(null)))
                .isEqualTo(DispatchCode.HANDLER_MAY_NOT_VERIFY.refused(HANDLER.value()));
        assertThat(run(file, caller(LIAISON, Role.VERIFIER), "orders/1/rework", new Rework("x")))
                .isEqualTo(DispatchCode.HANDLER_MAY_NOT_VERIFY.refused(LIAISON.value()));
        assertThat(run(file, caller(VERIFIER, Role.VERIFIER), "orders/1/verify", new Verify(null)))
                .isEqualTo(done(verified(1)));
        assertThat(run(file, caller(VERIFIER, Role.VERIFIER), "orders/1/rework", new Rework("not all of it")))
                .isEqualTo(done(reworked(1)));
    }

    @Test
    @DisplayName("处置人在另一张工单上也不得核查 (CASE-6g)")
    void the_handler_of_an_earlier_order_may_not_verify_a_later_one() {
        CaseFile file = with(
                dispatched(1, CLEANING),
                accepted(1),
                returnAsked(1),
                returnGranted(1),
                dispatched(2, SQUAD),
                new OrderAccepted(2, VERIFIER, NOON),
                answered(2));
        assertThat(run(file, caller(LIAISON, Role.VERIFIER), "orders/2/verify", new Verify(null)))
                .isEqualTo(DispatchCode.HANDLER_MAY_NOT_VERIFY.refused(LIAISON.value()));
    }

    @Test
    @DisplayName("采办分离：采集人不得处置，可以核查 (CASE-6, CASE-6h)")
    void a_collector_may_not_handle_but_may_verify() {
        Outcome<List<CaseEvent>> refused = DispatchCode.COLLECTOR_MAY_NOT_HANDLE.refused(COLLECTOR.value());
        Caller collectorInUnit = caller(COLLECTOR, Role.HANDLER, CLEANING);
        CaseFile open = with(dispatched(1, CLEANING));
        assertThat(run(open, collectorInUnit, "orders/1/accept", new Nothing())).isEqualTo(refused);
        CaseFile inWork = with(dispatched(1, CLEANING), accepted(1));
        assertThat(run(inWork, collectorInUnit, "orders/1/answer", new Answer("done", null)))
                .isEqualTo(refused);
        assertThat(possible(inWork, collectorInUnit)).containsExactly("comment");
        CaseFile answered = with(dispatched(1, CLEANING), accepted(1), answered(1));
        assertThat(run(answered, caller(COLLECTOR, Role.COLLECTOR), "orders/1/verify", new Verify(null)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("只有持有工单的单位能办理；与案件无关的单位看不到案件 (SEC-1e)")
    void only_the_unit_that_has_the_order_may_act_on_the_order() {
        CaseFile file = with(dispatched(1, CLEANING), returnAsked(1), returnGranted(1), dispatched(2, SQUAD));
        assertThat(run(file, LIAISON_OF_CLEANING, "orders/2/accept", new Nothing()))
                .isEqualTo(TableCode.NOT_YOUR_UNIT.refused());
        assertThat(run(file, LIAISON_OF_CLEANING, "orders/3/accept", new Nothing()))
                .isEqualTo(TableCode.NO_SUCH_PLACE.refused("orders/3/accept"));
        assertThat(run(
                        with(dispatched(1, CLEANING)),
                        caller(LIAISON, Role.HANDLER, SQUAD),
                        "orders/1/accept",
                        new Nothing()))
                .isEqualTo(DispatchCode.NO_SUCH_CASE.refused());
    }

    @Test
    @DisplayName("派遣员只能办理本中心的案件：其他中心和指挥中心的派遣员能查看，不能办理 (CASE-2b,c,e)")
    void a_dispatcher_of_another_centre_may_see_the_case_but_not_act_on_the_case() {
        CaseFile waiting = with(queued(QueueGround.BY_DECISION, "U-S1"));
        CaseFile returned = with(dispatched(1, CLEANING), returnAsked(1));
        for (String centre : List.of("U-CMD", "U-S2")) {
            Caller foreign = new Caller(
                    "O-FOREIGN", centre, Set.of(Role.DISPATCHER), People.IN_DISTRICT.with(Scope.CENTRE, centre));
            assertThat(run(waiting, foreign, "dispatch", new Dispatch("U-CG", "r")))
                    .isEqualTo(TableCode.NOT_YOUR_CENTRE.refused());
            assertThat(run(returned, foreign, "orders/1/decide", new Decide(Choice.GRANTED, "r")))
                    .isEqualTo(TableCode.NOT_YOUR_CENTRE.refused());
            assertThat(table.isVisible(waiting, foreign)).isTrue();
            assertThat(possible(waiting, foreign)).doesNotContain("dispatch", "refer", "void");
        }
        Caller own = new Caller("O-OWN", "U-S1", Set.of(Role.DISPATCHER), Reach.NOWHERE.with(Scope.CENTRE, "U-S1"));
        assertThat(possible(waiting, own))
                .containsExactly("state-facts", "refer", "dispatch", "void", "cancel", "link", "unlink", "reclassify");
        assertThat(possible(returned, own))
                .containsExactly("orders/1/decide", "void", "cancel", "link", "unlink", "reclassify");
    }

    @Test
    @DisplayName("队列中的案件由该队列的中心办理；该中心已撤销的由现行清单的中心办理；没有中心的由区派遣 (CASE-2e)")
    void the_centre_of_the_queue_dispatches_and_without_a_centre_the_district_dispatches() {
        assertThat(People.REACH.centreOf(with(queued(QueueGround.BY_DECISION, "U-CMD"))))
                .isEqualTo("U-CMD");
        CaseFile queuedAtNone = with(queued(QueueGround.BY_DECISION));
        assertThat(People.reach(Optional.empty()).centreOf(queuedAtNone)).isEqualTo(People.DISTRICT);
        assertThat(People.reach(Optional.empty()).queueOf(queuedAtNone)).isEmpty();
        CaseFile queuedAtAnEnded = with(queued(QueueGround.BY_DECISION, "U-ENDED"));
        assertThat(People.REACH.centreOf(queuedAtAnEnded)).isEqualTo("U-S1");
        assertThat(People.REACH.queueOf(queuedAtAnEnded)).contains(People.CENTRE);
        assertThat(People.REACH.queueOf(with(dispatched(1, CLEANING)))).isEmpty();
        assertThat(People.REACH.centreOf(with(dispatched(1, CLEANING)))).isEqualTo("U-S1");
        assertThat(People.REACH.centreOf(with(queued(QueueGround.FIRST_CONTACT, "U-CMD"), dispatched(1, CLEANING))))
                .isEqualTo("U-CMD");
    }

    @Test
    @DisplayName("每单位只能退回一次 (CASE-5c)")
    void a_unit_may_ask_only_once_to_return_a_case() {
        CaseFile kept = with(dispatched(1, CLEANING), returnAsked(1), returnRefused(1));
        assertThat(run(
                        kept,
                        LIAISON_OF_CLEANING,
                        "orders/1/return",
                        new Return(ReturnGround.NOT_OUR_DUTY, "not ours", null)))
                .isEqualTo(DispatchCode.RETURNED_BEFORE.refused(CLEANING));
        assertThat(possible(kept, LIAISON_OF_CLEANING)).doesNotContain("orders/1/return");
    }

    @Test
    @DisplayName("首问负责：不得退回 (CASE-4c)")
    void an_order_by_first_contact_cannot_be_returned() {
        CaseFile file = with(byFirstContact(1, CLEANING));
        assertThat(run(
                        file,
                        LIAISON_OF_CLEANING,
                        "orders/1/return",
                        new Return(ReturnGround.NOT_OUR_DUTY, "not ours", null)))
                .isEqualTo(DispatchCode.FIRST_CONTACT_STAYS.refused());
    }

    @Test
    @DisplayName("返工的工单不能退回 (CASE-5)")
    void an_order_in_rework_cannot_be_returned() {
        CaseFile file = with(dispatched(1, CLEANING), accepted(1), answered(1), reworked(1));
        assertThat(possible(file, LIAISON_OF_CLEANING))
                .containsExactly(
                        "orders/1/answer",
                        "orders/1/refer-up",
                        "orders/1/pause",
                        "orders/1/extend",
                        "shelve",
                        "orders/1/ask-cooperator",
                        "comment",
                        "orders/1/name-person");
        assertThat(code(run(
                        file,
                        LIAISON_OF_CLEANING,
                        "orders/1/return",
                        new Return(ReturnGround.NOT_OUR_DUTY, "not ours", null))))
                .isEqualTo(TableCode.NOT_NOW);
    }

    @Test
    @DisplayName("退回时建议的单位须在清单中 (CASE-5)")
    void a_return_that_proposes_an_unknown_unit_is_refused() {
        CaseFile file = with(dispatched(1, CLEANING));
        assertThat(run(
                        file,
                        LIAISON_OF_CLEANING,
                        "orders/1/return",
                        new Return(ReturnGround.NOT_OUR_DUTY, "not ours", "U-NONE")))
                .isEqualTo(Outcome.refused(
                        DispatchCode.UNKNOWN_UNIT.refusal("U-NONE").at("proposedUnit")));
        assertThat(run(
                        file,
                        LIAISON_OF_CLEANING,
                        "orders/1/return",
                        new Return(ReturnGround.NOT_OUR_DUTY, "not ours", "U-SQ")))
                .isEqualTo(done(returnAsked(1)));
    }

    @Test
    @DisplayName("同意退回后重新待派遣，候选不含原单位，也不能再派给它 (CASE-5)")
    void after_a_granted_return_the_unit_is_no_candidate_and_cannot_get_the_case_again() {
        CaseFile pending = with(dispatched(1, CLEANING), returnAsked(1));
        assertThat(run(pending, THE_DISPATCHER, "orders/1/decide", new Decide(Choice.GRANTED, "agreed")))
                .isEqualTo(done(
                        returnGranted(1),
                        new CaseQueued(
                                QueueGround.RETURNED,
                                null,
                                null,
                                List.of(new RankedUnit(SQUAD, 0.4, 2, "category")),
                                FixedRouting.WHY,
                                NOON)));
        assertThat(run(pending, THE_DISPATCHER, "orders/1/decide", new Decide(Choice.REFUSED, "it is yours")))
                .isEqualTo(done(returnRefused(1)));
        CaseFile back = with(dispatched(1, CLEANING), returnAsked(1), returnGranted(1), queued(QueueGround.RETURNED));
        assertThat(run(back, THE_DISPATCHER, "dispatch", new Dispatch("U-CG", "try again")))
                .isEqualTo(Outcome.refused(
                        DispatchCode.UNIT_RETURNED_IT.refusal(CLEANING).at("unit")));
        assertThat(run(back, THE_DISPATCHER, "dispatch", new Dispatch("U-NONE", "who?")))
                .isEqualTo(Outcome.refused(
                        DispatchCode.UNKNOWN_UNIT.refusal("U-NONE").at("unit")));
    }

    @Test
    @DisplayName("清单未覆盖的案件由人指定单位，记为首问负责 (CASE-4a)")
    void a_case_that_no_duty_covers_is_dispatched_by_first_contact() {
        assertThat(run(
                        with(queued(QueueGround.FIRST_CONTACT)),
                        THE_DISPATCHER,
                        "dispatch",
                        new Dispatch("U-CG", "nearest")))
                .isEqualTo(done(new OrderDispatched(
                        1, CLEANING, new Responsibility.ByFirstContact(DISPATCHER, "nearest"), NOON)));
        assertThat(run(
                        with(queued(QueueGround.BY_DECISION)),
                        THE_DISPATCHER,
                        "dispatch",
                        new Dispatch("U-CG", "theirs")))
                .isEqualTo(done(
                        new OrderDispatched(1, CLEANING, new Responsibility.ByDecision(DISPATCHER, "theirs"), NOON)));
    }

    @Test
    @DisplayName("签收、反馈、结案各留一个事件，记下经办人 (CASE-1, CASE-13)")
    void each_step_leaves_one_event_with_its_officer() {
        assertThat(run(with(dispatched(1, CLEANING)), LIAISON_OF_CLEANING, "orders/1/accept", new Nothing()))
                .isEqualTo(done(accepted(1)));
        assertThat(run(
                        with(dispatched(1, CLEANING), accepted(1)),
                        caller(HANDLER, Role.HANDLER, CLEANING),
                        "orders/1/answer",
                        new Answer("cleared", List.of("photo:1"))))
                .isEqualTo(done(answered(1)));
        assertThat(run(
                        with(dispatched(1, CLEANING), accepted(1), answered(1), verified(1)),
                        caller(LEADER, Role.DUTY_LEADER),
                        "close",
                        new Close(ClosingBasis.SOLVED)))
                .isEqualTo(done(closed()));
    }

    @Test
    @DisplayName("不允许的操作说明当前状态和本人现在能做的事 (CASE-1f)")
    void a_refusal_names_the_state_and_the_possible_commands_of_the_caller() {
        CaseFile file = with(dispatched(1, CLEANING));
        Caller leader = caller(LEADER, Role.DUTY_LEADER);
        assertThat(run(file, leader, "close", new Close(ClosingBasis.SOLVED)))
                .isEqualTo(TableCode.NOT_NOW.refused("IN_HAND/TO_ACCEPT"));
        assertThat(possible(file, leader)).containsExactly("comment");
        assertThat(run(file, LIAISON_OF_CLEANING, "orders/1/answer", new Answer("done", null)))
                .isEqualTo(TableCode.NOT_NOW.refused("IN_HAND/TO_ACCEPT"));
        assertThat(possible(file, LIAISON_OF_CLEANING))
                .containsExactly(
                        "orders/1/accept",
                        "orders/1/return",
                        "orders/1/ask-cooperator",
                        "comment",
                        "orders/1/name-person");
    }

    @Test
    @DisplayName("能查看案件的有：区级人员、持有工单的单位、上报本人；采集员还能查看待核查的案件 (SEC-1, CASE-6i)")
    void only_staff_of_the_area_the_unit_of_the_order_and_the_reporter_may_see_a_case() {
        CaseFile inHand = with(dispatched(1, CLEANING));
        CaseFile answered = with(dispatched(1, CLEANING), accepted(1), answered(1));
        for (Role role : List.of(
                Role.DISPATCHER, Role.DUTY_LEADER, Role.CALL_TAKER, Role.VERIFIER, Role.SUPERVISOR, Role.AUDITOR)) {
            assertThat(table.isVisible(inHand, caller(LEADER, role)))
                    .as(role.code())
                    .isTrue();
        }
        assertThat(table.isVisible(inHand, caller(HANDLER, Role.HANDLER, CLEANING)))
                .isTrue();
        assertThat(table.isVisible(inHand, caller(HANDLER, Role.HANDLER, SQUAD)))
                .isFalse();
        assertThat(table.isVisible(inHand, caller(COLLECTOR, Role.COLLECTOR))).isTrue();
        assertThat(table.isVisible(inHand, caller(VERIFIER, Role.COLLECTOR))).isFalse();
        assertThat(table.isVisible(answered, caller(VERIFIER, Role.COLLECTOR))).isTrue();
        assertThat(table.isVisible(inHand, caller(COLLECTOR, Role.CLIENT))).isTrue();
        assertThat(table.isVisible(inHand, caller(LEADER, Role.CLIENT))).isFalse();
        assertThat(table.isVisible(inHand, caller(LEADER, Role.REGISTRY_KEEPER)))
                .isFalse();
        assertThat(table.isVisible(inHand, within("440399001"))).isTrue();
        assertThat(table.isVisible(inHand, within("440399001001"))).isTrue();
        assertThat(table.isVisible(inHand, within("440399002"))).isFalse();
        assertThat(table.isVisible(inHand, within("440300"))).isFalse();
    }

    private static Caller within(String area) {
        return new Caller("O-LEAD", null, Set.of(Role.DUTY_LEADER), Reach.NOWHERE.with(Scope.AREA, area));
    }

    @Test
    @DisplayName("网格采集员按其网格核查 (CASE-6h)")
    void a_collector_may_verify_cases_only_in_the_grid_of_the_collector() {
        CaseFile answered = with(dispatched(1, CLEANING), accepted(1), answered(1));
        assertThat(run(answered, collectorOf("440399001001"), "orders/1/verify", new Verify(null)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(run(answered, collectorOf("440399002001"), "orders/1/verify", new Verify(null)))
                .isEqualTo(DispatchCode.NO_SUCH_CASE.refused());
    }

    private static Caller collectorOf(String grid) {
        return new Caller("O-COLL-2", null, Set.of(Role.COLLECTOR), Reach.NOWHERE.with(Scope.AREA, grid));
    }

    @Test
    @DisplayName("检查的顺序：可见、权限、版本、状态、规则")
    void the_checks_run_in_a_fixed_order() {
        CaseFile answered = with(dispatched(1, CLEANING), accepted(1), answered(1));
        Call stale = new Call("orders/1", "verify", caller(HANDLER, Role.VERIFIER), new Verify(null), 6L);
        assertThat(code(table.run(answered, 7, stale, NOON))).isEqualTo(TableCode.CHANGED_MEANWHILE);
        Call noRole = new Call("orders/1", "verify", caller(LEADER, Role.DUTY_LEADER), new Verify(null), 6L);
        assertThat(code(table.run(answered, 7, noRole, NOON))).isEqualTo(TableCode.NOT_YOUR_PART);
        Call current = new Call("orders/1", "verify", caller(VERIFIER, Role.VERIFIER), new Verify(null), 7L);
        assertThat(table.run(answered, 7, current, NOON)).isInstanceOf(Outcome.Done.class);
        Call unknown = new Call("orders/1", "sell", caller(VERIFIER, Role.VERIFIER), new Verify(null), null);
        assertThat(code(table.run(answered, 7, unknown, NOON))).isEqualTo(TableCode.NO_SUCH_PLACE);
    }

    private static Refusal.Code code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var refusal) -> refusal.code();
            case Outcome.Done<?>(var value) -> throw new AssertionError("was done: " + value);
        };
    }
}
