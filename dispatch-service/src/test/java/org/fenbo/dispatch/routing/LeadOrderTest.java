package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.MATTER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.workingtime.SpecialDay;
import org.fenbo.backbone.workingtime.WeekPattern;
import org.fenbo.backbone.workingtime.WorkingCalendar;
import org.fenbo.backbone.workingtime.WorkingHours;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFile.OnQueue;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.governor.GovernorNumbers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests until when an order can be returned, in a district that works on weekdays from 9 to 12 and from 14 to 18. */
class LeadOrderTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingHours HOURS = WorkingHours.of("09:00-12:00", "14:00-18:00");
    private static final Instant END = NOON.plusSeconds(14_400);
    private static final Actor DISPATCHING = new Actor(DISPATCHER.value(), null, "dispatcher", null);
    private static final Responsibility BY_DUTY = new Responsibility.ByDuty("D-1", 7);

    private static LeadOrder order(Optional<WorkingCalendar> calendar) {
        RoutingContent content = new RoutingContent(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Hierarchy(Map.of()),
                Map.of(),
                new Hierarchy(Map.of()),
                Map.of(),
                List.of(),
                Set.of(),
                new RoutingContent.Settings(
                        SHANGHAI,
                        false,
                        2,
                        true,
                        RoutingContent.Settings.USUAL_REDOS,
                        SeparationRules.NONE,
                        ReturnWindow.ofHours(4, calendar),
                        RoutingContent.Settings.USUALLY_TAKEN_FOR,
                        GovernorNumbers.NONE,
                        true,
                        RoutingContent.Naming.USUAL,
                        SuspensionRules.USUAL));
        return new LeadOrder(new InForce(new RoutingTable(7, content)));
    }

    private static WorkingCalendar calendar() {
        WeekPattern week = new WeekPattern(
                LocalDate.EPOCH, Map.of(DayOfWeek.MONDAY, HOURS, DayOfWeek.THURSDAY, HOURS, DayOfWeek.FRIDAY, HOURS));
        return new WorkingCalendar(
                "default/7",
                SHANGHAI,
                List.of(week),
                List.of(new SpecialDay.Holiday(LocalDate.parse("2026-11-27"), "试验假")));
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static Optional<Instant> until(LeadOrder order, Responsibility why, String dispatched) {
        return Optional.ofNullable(
                order.of(1, CLEANING, why, "", at(dispatched)).returnableUntil());
    }

    @Test
    @DisplayName("退回期限自派单起按工作时计算：跳过午休、夜间、周末与假日 (CASE-5a)")
    void the_window_is_counted_in_working_hours_from_the_dispatch() {
        LeadOrder order = order(Optional.of(calendar()));
        assertThat(until(order, BY_DUTY, "2026-11-26T09:00")).contains(at("2026-11-26T15:00"));
        assertThat(until(order, BY_DUTY, "2026-11-26T16:00")).contains(at("2026-11-30T11:00"));
    }

    @Test
    @DisplayName("按职责、部件、轮值与人工派出的工单都载明退回期限 (CASE-5a)")
    void every_order_that_can_be_returned_states_its_window() {
        Words why = new Words("依据", "why");
        for (Answer answer : List.of(
                new Answer.ByDuty(CLEANING, "D-1", 7, List.of(), "", why),
                new Answer.ByComponent(CLEANING, "B-1", 7, why),
                new Answer.ByRota("B-2", 7, List.of(CLEANING), why))) {
            FileCase filing = new FileCase(windowed(answer), (matter, at) -> List.of(), of -> 1, () -> NOON);
            assertThat(((OrderDispatched) filing.of(MATTER, null).getLast()).returnableUntil())
                    .as(answer.toString())
                    .isEqualTo(END);
        }
        CaseFile waiting = with(queued(QueueGround.BY_DECISION));
        OnQueue on = new OnQueue(waiting, waiting.toLookUpAgain().orElseThrow());
        Routing list = windowed(new Answer.None(7, why));
        assertThat(new DispatchCase(list).events(on, DISPATCHING, new DispatchCase.Dispatch("U-CG", "theirs"), NOON))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(((OrderDispatched) ((List<?>) done.value()).getLast()).returnableUntil())
                                .isEqualTo(END));
    }

    private static Routing windowed(Answer answer) {
        return FixedRouting.returnableUntil(END, new FixedRouting(answer));
    }

    @Test
    @DisplayName("首问与裁决的工单没有退回期限；本区没有工作日历的，期限不届满 (CASE-4c, CASE-5a,f)")
    void an_order_that_can_not_be_returned_has_no_window() {
        LeadOrder order = order(Optional.of(calendar()));
        assertThat(until(order, new Responsibility.ByFirstContact(DISPATCHER, "no duty"), "2026-11-26T09:00"))
                .isEmpty();
        assertThat(until(order, new Responsibility.ByRuling(DISPATCHER, "theirs"), "2026-11-26T09:00"))
                .isEmpty();
        assertThat(until(order(Optional.empty()), BY_DUTY, "2026-11-26T09:00")).isEmpty();
    }
}
