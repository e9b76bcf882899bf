package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.HANDLER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.byFirstContact;
import static org.fenbo.dispatch.casefile.Cases.byRuling;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.helping;
import static org.fenbo.dispatch.casefile.Cases.referredUp;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.OrderEvent.OrderWithdrawn;
import org.fenbo.dispatch.casefile.ReferUp;
import org.fenbo.dispatch.casefile.ReferUpChoice;
import org.fenbo.dispatch.casefile.ReferUpEvent.ReferUpDecided;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.casefile.WithdrawGround;
import org.fenbo.dispatch.referup.DecideReferUp.Decide;
import org.fenbo.dispatch.referup.ReferUpOrder.Request;
import org.fenbo.dispatch.routing.Answer;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.routing.Routing;
import org.fenbo.dispatch.routing.WithdrawOrder.Withdraw;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In these tests the squad is the superior of the cleaning unit. */
class ReferUpTest {
    private static final Caller UNIT = People.caller(LIAISON, Role.UNIT_LIAISON, CLEANING);
    private static final OfficerId CHIEF = new OfficerId("O-CHIEF");
    private static final Caller SUPERIOR = new Caller(
            CHIEF.value(), SQUAD.value(), Set.of(Role.UNIT_LIAISON), Reach.NOWHERE.with(Scope.UNIT, SQUAD.value()));
    private static final OfficerId OF_COMMAND = new OfficerId("O-CMD");
    private static final Caller COMMAND = new Caller(
            OF_COMMAND.value(),
            null,
            Set.of(Role.DISPATCHER),
            Reach.NOWHERE.with(Scope.AREA, People.DISTRICT).with(Scope.CENTRE, People.COMMAND.value()));
    private static final Request ASKED = new Request("two owners", "met them twice");
    private static final CaseFile IN_WORK = with(dispatched(1, CLEANING), accepted(1));
    private static final CaseFile REFERRED = IN_WORK.after(referredUp(1));

    private final CommandTable<CaseFile, CaseEvent> table = table(FixedRouting.EMPTY);

    private static CommandTable<CaseFile, CaseEvent> table(Routing routing) {
        return CaseCommands.of(People.REACH, People.APPROVING, routing, (matter, at) -> List.of(), of -> 1);
    }

    @Test
    @DisplayName("主办单位写明原因和已采取的措施提级，工单照常在办，上级单位和区指挥中心得到任务 (CASE-17a,b,c)")
    void the_order_stays_with_the_unit_until_the_superior_decides() {
        assertThat(run(IN_WORK, UNIT, "orders/1/refer-up", ASKED)).isEqualTo(Outcome.done(List.of(referredUp(1))));

        assertThat(REFERRED.orders().lead()).containsInstanceOf(Order.InWork.class);
        assertThat(table.possible(REFERRED, UNIT, NOON))
                .contains("orders/1/answer")
                .doesNotContain("orders/1/refer-up");
        assertThat(table.tasks(REFERRED))
                .filteredOn(task -> task.verb().equals("decide-refer-up"))
                .singleElement()
                .satisfies(task -> assertThat(task.codes())
                        .containsExactlyInAnyOrder("UNIT " + SQUAD.value(), "CENTRE " + People.COMMAND.value()));
        assertThat(table.isVisible(REFERRED, SUPERIOR)).isTrue();
        assertThat(code(run(REFERRED, UNIT, "orders/1/refer-up", ASKED))).isEqualTo(DispatchCode.REFERRED_UP_ALREADY);
    }

    @Test
    @DisplayName("上级单位接办：原工单撤回，派给上级单位；协办单位继续协办 (CASE-17b)")
    void the_superior_takes_the_case_over() {
        CaseFile helped = with(dispatched(1, CLEANING), helping(2, new UnitCode("U-TH")), accepted(1), referredUp(1));
        List<CaseEvent> events = done(run(
                helped,
                SUPERIOR,
                "orders/1/decide-refer-up",
                new Decide(ReferUpChoice.TAKEN_OVER, "ours", null, null)));

        assertThat(events)
                .containsExactly(
                        new ReferUpDecided(1, ReferUpChoice.TAKEN_OVER, CHIEF, "ours", NOON),
                        new OrderWithdrawn(1, WithdrawGround.REFERRED_UP, CHIEF, NOON),
                        new OrderDispatched(3, SQUAD, new Responsibility.ByDecision(CHIEF, "ours"), NOON));
        CaseFile taken = after(helped, events);
        assertThat(taken.referUp()).isEqualTo(new ReferUp.None());
        assertThat(taken.orders().lead().map(Order::unit)).contains(SQUAD);
        assertThat(taken.orders().pending()).hasSize(1);
    }

    @Test
    @DisplayName("区指挥中心接办的，工单派给区指挥中心 (CASE-17b)")
    void the_command_centre_takes_the_case_over() {
        assertThat(done(run(
                                REFERRED,
                                COMMAND,
                                "orders/1/decide-refer-up",
                                new Decide(ReferUpChoice.TAKEN_OVER, "ours", null, null)))
                        .getLast())
                .isEqualTo(new OrderDispatched(
                        2, People.COMMAND, new Responsibility.ByDecision(OF_COMMAND, "ours"), NOON));
    }

    @Test
    @DisplayName("区指挥中心改派后，案件归区指挥中心：原街道中心不得再撤回 (CASE-17b, CASE-2d,e)")
    void the_command_centre_is_responsible_after_its_decision() {
        List<CaseEvent> events =
                done(run(table, REFERRED, COMMAND, new Decide(ReferUpChoice.REORDERED, "r", "U-TH", null)));
        assertThat(events)
                .filteredOn(CaseQueued.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(CaseQueued.class, queued -> {
                    assertThat(queued.centre()).isEqualTo(People.COMMAND);
                    assertThat(queued.referred()).isTrue();
                });
        CaseFile ordered = after(REFERRED, events);
        assertThat(People.REACH.centreOf(ordered)).isEqualTo(People.COMMAND.value());
        Withdraw withdraw = new Withdraw(WithdrawGround.WRONG_UNIT);
        Caller street =
                new Caller("O-S1", null, Set.of(Role.DISPATCHER), People.IN_DISTRICT.with(Scope.CENTRE, "U-S1"));
        assertThat(run(ordered, street, "orders/2/withdraw", withdraw)).isInstanceOf(Outcome.Refused.class);
        assertThat(code(run(ordered, COMMAND, "orders/2/withdraw", withdraw))).isEqualTo("done");

        List<CaseEvent> bySuperior =
                done(run(table, REFERRED, SUPERIOR, new Decide(ReferUpChoice.REORDERED, "r", "U-TH", null)));
        assertThat(bySuperior).noneMatch(CaseQueued.class::isInstance);
    }

    @Test
    @DisplayName("上级单位只能改派给其下属单位 (CASE-17b)")
    void a_superior_orders_only_to_a_unit_below_it() {
        Decide far = new Decide(ReferUpChoice.REORDERED, "r", FixedRouting.ALONE.value(), null);
        assertThat(code(run(table, REFERRED, SUPERIOR, far))).isEqualTo(DispatchCode.NOT_BELOW_THE_SUPERIOR);
        assertThat(code(run(table, REFERRED, COMMAND, far))).isEqualTo("done");
    }

    @Test
    @DisplayName("改派后的工单载明退回期限 (CASE-5a, CASE-17b)")
    void the_new_order_states_its_window_of_return() {
        Instant end = NOON.plusSeconds(14_400);
        CommandTable<CaseFile, CaseEvent> windowed = table(FixedRouting.returnableUntil(end, FixedRouting.EMPTY));
        List<CaseEvent> events =
                done(run(windowed, REFERRED, COMMAND, new Decide(ReferUpChoice.REORDERED, "r", "U-TH", null)));
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        OrderDispatched.class,
                        order -> assertThat(order.returnableUntil()).isEqualTo(end));
    }

    @Test
    @DisplayName("改派须写明单位，原单位和已退回的单位不得；派给街道仍须过派单把关 (CASE-17b, CASE-21b)")
    void another_order_needs_a_suitable_unit_and_passes_the_guard() {
        assertThat(decided(ReferUpChoice.REORDERED, null, null)).isEqualTo(DispatchCode.UNIT_NEEDED);
        assertThat(decided(ReferUpChoice.REORDERED, "U-CG", null)).isEqualTo(DispatchCode.HAS_AN_ORDER);
        assertThat(decided(ReferUpChoice.REORDERED, "U-NONE", null)).isEqualTo(DispatchCode.UNKNOWN_UNIT);
        assertThat(decided(ReferUpChoice.REORDERED, "U-TH", null)).isEqualTo("done");

        Answer duty = new Answer.ByDuty(CLEANING, "D-9", 4, List.of(), "", new Words("理由", "why"));
        CommandTable<CaseFile, CaseEvent> guarded = table(new FixedRouting(duty).withStreets(new UnitCode("U-TH")));
        assertThat(code(run(guarded, REFERRED, COMMAND, new Decide(ReferUpChoice.REORDERED, "r", "U-TH", null))))
                .isEqualTo(DispatchCode.STATE_WHY);
        assertThat(code(run(guarded, REFERRED, COMMAND, new Decide(ReferUpChoice.REORDERED, "r", "U-TH", "near"))))
                .isEqualTo("done");
    }

    @Test
    @DisplayName("列为重点单：原单位继续办理 (CASE-17b)")
    void the_case_becomes_a_key_order_and_the_unit_goes_on() {
        List<CaseEvent> events = done(run(
                REFERRED,
                COMMAND,
                "orders/1/decide-refer-up",
                new Decide(ReferUpChoice.KEY_ORDER, "meet", null, null)));

        assertThat(events).containsExactly(new ReferUpDecided(1, ReferUpChoice.KEY_ORDER, OF_COMMAND, "meet", NOON));
        CaseFile key = after(REFERRED, events);
        assertThat(key.standing().key()).isTrue();
        assertThat(key.orders()).isEqualTo(REFERRED.orders());
        assertThat(table.possible(key, UNIT, NOON)).contains("orders/1/refer-up");
    }

    @Test
    @DisplayName("首问单位、裁决所定单位的案件提级后不得改派，只能列为重点单 (CASE-17b, CASE-4g, CASE-5f)")
    void a_case_of_first_contact_and_a_ruled_case_stay_with_their_unit() {
        CaseFile first = with(byFirstContact(1, CLEANING), accepted(1), referredUp(1));
        CaseFile ruled = with(byRuling(1, CLEANING), accepted(1), referredUp(1));
        Decide over = new Decide(ReferUpChoice.TAKEN_OVER, "ours", null, null);

        assertThat(code(run(table, first, COMMAND, over))).isEqualTo(DispatchCode.FIRST_CONTACT_KEEPS);
        assertThat(code(run(table, ruled, COMMAND, over))).isEqualTo(DispatchCode.RULING_BINDS);
    }

    @Test
    @DisplayName("街道分拨中心、办理人、提级人本人不能处理提级 (CASE-17b)")
    void only_the_superior_and_the_command_centre_decide() {
        Decide key = new Decide(ReferUpChoice.KEY_ORDER, "meet", null, null);
        Caller street =
                new Caller("O-S1", null, Set.of(Role.DISPATCHER), People.IN_DISTRICT.with(Scope.CENTRE, "U-S1"));
        Caller both = new Caller(
                LIAISON.value(),
                null,
                Set.of(Role.UNIT_LIAISON),
                Reach.NOWHERE.with(Scope.UNIT, List.of("U-CG", "U-SQ")));

        assertThat(run(table, REFERRED, street, key)).isInstanceOf(Outcome.Refused.class);
        assertThat(run(table, REFERRED, UNIT, key)).isInstanceOf(Outcome.Refused.class);
        assertThat(code(run(table, REFERRED, both, key))).isEqualTo(DispatchCode.OWN_REQUEST);
    }

    @Test
    @DisplayName("提级后单位办结反馈的，不再需要处理 (CASE-17c)")
    void an_answer_of_the_unit_ends_the_referral() {
        CaseFile answered = REFERRED.after(answered(1));

        assertThat(answered.referUp()).isEqualTo(new ReferUp.None());
        assertThat(table.tasks(answered)).noneMatch(task -> task.verb().equals("decide-refer-up"));
        assertThat(run(answered, People.caller(HANDLER, Role.UNIT_LIAISON, CLEANING), "orders/1/refer-up", ASKED))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @DisplayName("没有上级单位也没有区指挥中心的，不能提级；中心不得以提级为由撤回 (CASE-17b, CASE-12g)")
    void a_case_is_referred_only_if_somebody_can_decide() {
        CommandTable<CaseFile, CaseEvent> alone = CaseCommands.of(
                People.reach(Optional.empty()),
                People.APPROVING,
                FixedRouting.EMPTY,
                (matter, at) -> List.of(),
                of -> 1);
        CaseFile ofSquad = with(dispatched(1, SQUAD), accepted(1));
        Caller squad = People.caller(LIAISON, Role.UNIT_LIAISON, SQUAD);
        Call call = new Call("orders/1", "refer-up", squad, ASKED, null);
        assertThat(code(alone.run(ofSquad, 7, call, NOON))).isEqualTo(DispatchCode.NOBODY_ABOVE);

        assertThat(code(run(
                        IN_WORK,
                        People.caller(OF_COMMAND, Role.DISPATCHER),
                        "orders/1/withdraw",
                        new Withdraw(WithdrawGround.REFERRED_UP))))
                .isEqualTo(DispatchCode.NOT_REFERRED_UP);
    }

    private Object decided(ReferUpChoice choice, @Nullable String unit, @Nullable String why) {
        return code(run(table, REFERRED, COMMAND, new Decide(choice, "r", unit, why)));
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

    private static Outcome<List<CaseEvent>> run(
            CommandTable<CaseFile, CaseEvent> table, CaseFile file, Caller caller, Decide body) {
        return table.run(file, 7, new Call("orders/1", "decide-refer-up", caller, body, null), NOON)
                .map(CommandTable.Decided::events);
    }

    private Outcome<List<CaseEvent>> run(CaseFile file, Caller caller, String address, Object body) {
        int end = address.lastIndexOf('/');
        Call call = new Call(address.substring(0, end), address.substring(end + 1), caller, body, null);
        return table.run(file, 7, call, NOON).map(CommandTable.Decided::events);
    }
}
