package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.MATTER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;

import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.Concerned;
import org.fenbo.dispatch.casefile.CooperationEvent.CooperationDispatched;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.Separation;
import org.fenbo.dispatch.casefile.UnitCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests that no rule gives an order that the guard stops. {@code U-SQ} is a unit of a street. */
class GuardedRulesTest {
    private static final UnitCode BUREAU = new UnitCode("U-BUREAU");
    private static final Words WHY = new Words("理由", "why");
    private static final FixedRouting UNCOVERED =
            new FixedRouting(new Answer.None(7, WHY)).withStreets(SQUAD).withFallback(SQUAD);

    private static List<CaseEvent> filed(Routing list) {
        return filed(list, MATTER);
    }

    private static List<CaseEvent> filed(Routing list, Matter reported) {
        return new FileCase(list, (matter, at) -> List.of(), of -> 1, () -> NOON).of(reported, null);
    }

    private static QueueGround ground(Routing list) {
        return filed(list).getLast() instanceof CaseQueued queued
                ? queued.ground()
                : throwing(filed(list).getLast());
    }

    private static QueueGround throwing(CaseEvent other) {
        throw new AssertionError(other);
    }

    @Test
    @DisplayName("街道首问兜底：部门已收回或可能已收回的不自动派，由人决定 (CASE-21b, CASE-4b)")
    void the_fallback_never_gets_a_matter_that_was_taken_back() {
        assertThat(filed(UNCOVERED).getLast()).isInstanceOf(OrderDispatched.class);
        assertThat(ground(UNCOVERED.takenBack())).isEqualTo(QueueGround.FIRST_CONTACT);
        assertThat(ground(UNCOVERED.perhapsTakenBack("D-5", BUREAU))).isEqualTo(QueueGround.FIRST_CONTACT);
    }

    @Test
    @DisplayName("部门已收回的，清单、部件、轮值都不自动派给街道，由人研判 (CASE-21b)")
    void no_rule_orders_a_matter_that_was_taken_back_to_a_street() {
        for (Answer answer : List.of(
                new Answer.ByDuty(SQUAD, "D-1", 7, List.of(), "", WHY),
                new Answer.ByComponent(SQUAD, "P-1", 7, WHY),
                new Answer.ByRota("P-2", 7, List.of(CLEANING, SQUAD), WHY))) {
            FixedRouting list = new FixedRouting(answer).withStreets(SQUAD);
            assertThat(filed(list).getLast()).as("%s", answer).isInstanceOf(OrderDispatched.class);
            assertThat(ground(list.takenBack())).as("%s", answer).isEqualTo(QueueGround.BY_DECISION);
        }
    }

    @Test
    @DisplayName("严格分离时，清单、部件、轮值、首问兜底都不自动派给采集人的单位，由人研判，候选中也没有它 (CASE-6c)")
    void no_rule_orders_a_matter_to_the_unit_of_its_collector() {
        Matter seen = MATTER.seenBy(SQUAD);
        for (Answer answer : List.of(
                new Answer.ByDuty(SQUAD, "D-1", 7, List.of(), "", WHY),
                new Answer.ByComponent(SQUAD, "P-1", 7, WHY),
                new Answer.ByRota("P-2", 7, List.of(CLEANING, SQUAD), WHY),
                new Answer.ByDecision("D-3", 7, List.of(RankedUnit.ofRegistry(SQUAD, 1, 9)), WHY),
                new Answer.None(7, WHY))) {
            FixedRouting list = new FixedRouting(answer).withFallback(SQUAD);
            assertThat(filed(list, seen).getLast())
                    .as("%s", answer)
                    .isInstanceOfSatisfying(
                            CaseQueued.class,
                            queued -> assertThat(queued.candidates()).isEmpty());
        }
        Answer helps = new Answer.ByDuty(BUREAU, "D-1", 7, List.of(new Answer.Cooperator(SQUAD, "现场看护")), "", WHY);
        assertThat(filed(new FixedRouting(helps), seen).getLast()).isInstanceOf(OrderDispatched.class);
        FixedRouting person = new FixedRouting(helps).apart(Separation.PERSON_ONLY);
        assertThat(filed(person, seen).getLast()).isInstanceOf(CooperationDispatched.class);
    }

    @Test
    @DisplayName("举报的是该单位的，清单、部件、轮值、首问兜底都不自动派给它，候选中也没有它 (CASE-21d)")
    void no_rule_orders_a_tip_off_to_the_unit_that_it_is_about() {
        Matter tipOff = tipOff(Concerned.of(SQUAD.value(), null));
        for (Answer answer : List.of(
                new Answer.ByDuty(SQUAD, "D-1", 7, List.of(), "", WHY),
                new Answer.ByComponent(SQUAD, "P-1", 7, WHY),
                new Answer.ByRota("P-2", 7, List.of(CLEANING, SQUAD), WHY),
                new Answer.ByDecision("D-3", 7, List.of(RankedUnit.ofRegistry(SQUAD, 1, 9)), WHY),
                new Answer.None(7, WHY))) {
            FixedRouting list = new FixedRouting(answer).withFallback(SQUAD);
            assertThat(filed(list, tipOff).getLast())
                    .as("%s", answer)
                    .isInstanceOfSatisfying(
                            CaseQueued.class,
                            queued -> assertThat(queued.candidates()).isEmpty());
        }
        Answer helps = new Answer.ByDuty(BUREAU, "D-1", 7, List.of(new Answer.Cooperator(SQUAD, "现场看护")), "", WHY);
        assertThat(filed(new FixedRouting(helps), tipOff).getLast())
                .isInstanceOfSatisfying(
                        OrderDispatched.class, order -> assertThat(order.unit()).isEqualTo(BUREAU));
    }

    private static Matter tipOff(Concerned concerned) {
        return new Matter(
                        MATTER.number(),
                        MATTER.report(),
                        "HOTLINE",
                        null,
                        "TIP_OFF",
                        MATTER.category(),
                        MATTER.area(),
                        MATTER.urgency(),
                        MATTER.text(),
                        null,
                        NOON)
                .concerning(concerned);
    }

    @Test
    @DisplayName("投诉某单位自身工作的，派给其上级，不按清单派给该单位 (CASE-21e)")
    void a_complaint_about_the_work_of_a_unit_goes_to_its_superior() {
        Matter complaint = MATTER.concerning(Concerned.of(CLEANING.value(), null));
        for (Answer answer :
                List.of(new Answer.ByDuty(CLEANING, "D-1", 7, List.of(), "", WHY), new Answer.None(7, WHY))) {
            assertThat(filed(new FixedRouting(answer), complaint).getLast())
                    .as("%s", answer)
                    .isInstanceOfSatisfying(OrderDispatched.class, order -> {
                        assertThat(order.unit()).isEqualTo(SQUAD);
                        assertThat(order.responsibility())
                                .isInstanceOfSatisfying(
                                        Responsibility.ByDecision.class,
                                        why -> assertThat(why.reason()).contains("由其上级办理"));
                    });
        }
    }

    @Test
    @DisplayName("本区规定由指挥中心受理的、没有上级的，投诉在指挥中心待派，候选中没有该单位 (CASE-21e)")
    void a_complaint_waits_at_the_command_centre_by_the_policy_or_without_a_superior() {
        Answer duty = new Answer.ByDuty(CLEANING, "D-1", 7, List.of(), "", WHY);
        FixedRouting list = new FixedRouting(duty);
        Matter complaint = MATTER.concerning(Concerned.of(CLEANING.value(), null));
        assertThat(filed(FixedRouting.complaintsToTheCommandCentre(list), complaint)
                        .getLast())
                .isInstanceOfSatisfying(
                        CaseQueued.class,
                        queued -> assertThat(queued.candidates())
                                .extracting(RankedUnit::unit)
                                .containsExactly(SQUAD));
        // In these tests the squad has no superior.
        assertThat(filed(list, MATTER.concerning(Concerned.of(SQUAD.value(), null)))
                        .getLast())
                .isInstanceOfSatisfying(
                        CaseQueued.class,
                        queued -> assertThat(queued.candidates()).isEmpty());
    }

    @Test
    @DisplayName("清单所列协办的街道自动得协办单；部门已收回的不派其协办 (CASE-21b, REG-17d)")
    void a_helper_of_the_list_gets_an_order_unless_the_matter_was_taken_back() {
        Answer answer = new Answer.ByDuty(BUREAU, "D-1", 7, List.of(new Answer.Cooperator(SQUAD, "现场看护")), "", WHY);
        FixedRouting list = new FixedRouting(answer).withStreets(SQUAD);
        assertThat(filed(list).getLast()).isInstanceOf(CooperationDispatched.class);
        assertThat(filed(list.takenBack()).getLast())
                .isInstanceOfSatisfying(
                        OrderDispatched.class, order -> assertThat(order.unit()).isEqualTo(BUREAU));
    }
}
