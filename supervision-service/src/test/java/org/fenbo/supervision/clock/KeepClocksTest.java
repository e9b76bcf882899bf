package org.fenbo.supervision.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.workingtime.Limit;
import org.fenbo.backbone.workingtime.LimitUnit;
import org.fenbo.supervision.DemoRules;
import org.fenbo.supervision.clock.CaseEvent.Happening;
import org.fenbo.supervision.clock.ClockEvent.ClockMet;
import org.fenbo.supervision.clock.ClockEvent.ClockPassed;
import org.fenbo.supervision.clock.ClockEvent.ClockSet;
import org.fenbo.supervision.clock.ClockEvent.ClockStopped;
import org.fenbo.supervision.clock.ClockEvent.Reason;
import org.fenbo.supervision.registry.ClockKind;
import org.fenbo.supervision.registry.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeepClocksTest {
    private static final CaseNumber NUMBER = new CaseNumber("C44039920261123000001");
    /** Monday, 10:00 in Shanghai. */
    private static final Instant RECEIVED = Instant.parse("2026-11-23T02:00:00Z");

    private static final Instant FILED = RECEIVED.plusSeconds(60);
    private static final Instant DISPATCHED = RECEIVED.plus(Duration.ofMinutes(10));

    private final ClocksInMemory clocks = new ClocksInMemory();
    private final KeepClocks keepClocks = new KeepClocks(clocks, DemoRules.standard());
    private Instant now = RECEIVED;
    private final RunWhatIsDue runWhatIsDue = Unhindered.of(clocks, () -> now);
    private long sequence;

    @Test
    @DisplayName("全案时限从收到上报时起算 (TIME-3b)")
    void the_whole_case_clock_starts_at_receipt_not_at_filing() {
        filed(Urgency.URGENT, null);

        assertThat(clock("case").set().startedAt()).isEqualTo(RECEIVED);
        assertThat(clock("case").set().dueAt()).isEqualTo(RECEIVED.plus(Duration.ofHours(24)));
    }

    @Test
    @DisplayName("工单时限从派遣时起算，不从签收时起算 (TIME-3c)")
    void an_orders_clocks_start_at_its_dispatch_not_at_its_acceptance() {
        dispatched();
        after(Duration.ofMinutes(5), Happenings.accepted(1));

        assertThat(clock("handle-1").set().startedAt()).isEqualTo(DISPATCHED);
        assertThat(clock("handle-1").set().dueAt()).isEqualTo(DISPATCHED.plus(Duration.ofHours(4)));
        assertThat(clock("accept-1")).isInstanceOf(Clock.Met.class);
        assertThat(clock("handle-1")).isInstanceOf(Clock.Running.class);
        assertThat(clock("handle-1").set().unit()).isEqualTo("U-CG");
    }

    @Test
    @DisplayName("退回不影响全案时限，下一单位的时限重新足额计算 (TIME-3d)")
    void a_granted_return_stops_the_clocks_of_the_order_and_the_next_order_gets_its_full_time() {
        dispatched();
        Instant caseDue = clock("case").set().dueAt();
        after(Duration.ofHours(1), Happenings.returnGranted(1));
        after(Duration.ofHours(2), Happenings.dispatched(2, "U-ZJ", null));

        assertThat(clock("accept-1")).isInstanceOf(Clock.Stopped.class);
        assertThat(clock("handle-1")).isInstanceOf(Clock.Stopped.class);
        assertThat(clock("case")).isInstanceOf(Clock.Running.class);
        assertThat(clock("case").set().dueAt()).isEqualTo(caseDue);
        assertThat(clock("handle-2").set().dueAt()).isEqualTo(DISPATCHED.plus(Duration.ofHours(6)));
        assertThat(clock("handle-2").set().unit()).isEqualTo("U-ZJ");
    }

    @Test
    @DisplayName("暂停期间，该工单与全案的时限都停；恢复后只计余下的时间，原到期仍可见 (TIME-3e)")
    void a_pause_stops_the_clocks_of_its_order_and_of_the_case_and_then_the_rest_runs() {
        dispatched();
        at(DISPATCHED, Happenings.cooperating(2, "U-SC"));
        Instant handleDue = clock("handle-1").set().dueAt();
        Instant caseDue = clock("case").set().dueAt();
        after(Duration.ofMinutes(5), Happenings.accepted(1));
        after(Duration.ofHours(1), Happenings.paused(1));

        assertThat(clock("handle-1")).isInstanceOf(Clock.Paused.class);
        assertThat(clock("case")).isInstanceOf(Clock.Paused.class);
        assertThat(clock("handle-2")).as("a helper works on").isInstanceOf(Clock.Running.class);
        now = caseDue.plus(Duration.ofDays(1));
        runWhatIsDue.byNow();
        assertThat(clock("handle-1")).as("it can't pass").isInstanceOf(Clock.Paused.class);

        Instant ended = DISPATCHED.plus(Duration.ofDays(3));
        at(ended.plusSeconds(7), Happenings.resumed(1, ended));

        assertThat(clock("handle-1")).isInstanceOf(Clock.Running.class);
        assertThat(clock("handle-1").set().dueAt()).isEqualTo(ended.plus(Duration.ofHours(3)));
        assertThat(clock("case").set().dueAt())
                .isEqualTo(caseDue.plus(Duration.ofDays(3)).minus(Duration.ofHours(1)));
        assertThat(clock("handle-1").set().explanation().zh()).contains("暂停，余下3小时0分");
        CaseClocks all = clocks.find(NUMBER).orElseThrow();
        assertThat(all.earlierDueAt(ClockName.handle(1, 1))).containsExactly(handleDue);
        assertThat(all.earlierDueAt(ClockName.handle(2, 1))).isEmpty();
        after(Duration.ofDays(3).plusHours(2), Happenings.answered(1));
        assertThat(clock("handle-1"))
                .isInstanceOfSatisfying(
                        Clock.Met.class, met -> assertThat(met.late()).isFalse());
    }

    @Test
    @DisplayName("按工作时间计的时限，余下的工作时间从恢复时起算；再次暂停同样 (TIME-3e, TIME-2b)")
    void the_rest_of_a_limit_in_working_time_is_working_time() {
        filed(Urgency.NORMAL, null);
        at(DISPATCHED, Happenings.dispatched(1, "U-CG", null));
        Instant due = clock("case").set().dueAt();
        Instant monday = Instant.parse("2026-11-23T04:00:00Z");
        at(monday, Happenings.paused(1));
        Instant saturday = Instant.parse("2026-11-28T02:00:00Z");
        at(saturday, Happenings.resumed(1, saturday));

        assertThat(clock("case").set().dueAt())
                .as("five working days had 33 of 35 hours left; the rest begins on Monday")
                .isEqualTo(Instant.parse("2026-12-04T08:00:00Z"));
        assertThat(clock("case").set().explanation().en()).contains("33 h 0 min of working time left");
        Instant again = Instant.parse("2026-11-30T01:00:00Z");
        at(again, Happenings.paused(1));
        at(again.plus(Duration.ofDays(1)), Happenings.resumed(1, again.plus(Duration.ofDays(1))));
        assertThat(clocks.find(NUMBER).orElseThrow().earlierDueAt(ClockName.WHOLE_CASE))
                .containsExactly(due, Instant.parse("2026-12-04T08:00:00Z"));
        assertThat(clock("case").set().dueAt()).isEqualTo(Instant.parse("2026-12-07T08:00:00Z"));
    }

    @Test
    @DisplayName("暂停前已到期的时限算超期，暂停不能追回；暂停中作废的时限停止 (TIME-3e)")
    void a_pause_saves_no_clock_that_was_due_before() {
        dispatched();
        after(Duration.ofHours(5), Happenings.paused(1));
        assertThat(clock("handle-1")).isInstanceOf(Clock.Passed.class);
        assertThat(clock("case")).isInstanceOf(Clock.Paused.class);

        after(Duration.ofHours(6), Happenings.resumed(1, DISPATCHED.plus(Duration.ofHours(6))));
        assertThat(clock("handle-1")).isInstanceOf(Clock.Passed.class);
        after(Duration.ofHours(7), Happenings.paused(1));
        after(Duration.ofHours(8), Happenings.voided());
        assertThat(clock("case")).isInstanceOf(Clock.Stopped.class);
    }

    @Test
    @DisplayName("挂账停全案与全部处置时限；复核逾期记在挂账单位名下；销账后计余下的时间 (CASE-18d, TIME-3e,g)")
    void a_shelved_case_has_only_the_clock_of_its_review() {
        dispatched();
        at(DISPATCHED, Happenings.cooperating(2, "U-SC"));
        after(Duration.ofMinutes(5), Happenings.accepted(1));
        Instant review = DISPATCHED.plus(Duration.ofDays(30));
        Instant second = DISPATCHED.plus(Duration.ofDays(60));
        after(Duration.ofHours(1), Happenings.shelved("U-CG", review));

        assertThat(clock("case")).isInstanceOf(Clock.Paused.class);
        assertThat(clock("handle-1")).isInstanceOf(Clock.Paused.class);
        assertThat(clock("handle-2")).isInstanceOf(Clock.Paused.class);
        assertThat(clock("review").set().dueAt()).isEqualTo(review);
        now = review;
        assertThat(runWhatIsDue.byNow().passed()).isEqualTo(1);
        assertThat(clocks.events.getLast()).isEqualTo(new ClockPassed(ClockName.parse("review"), "U-CG", review));

        at(review.plusSeconds(60), Happenings.reviewed("U-CG", second));
        assertThat(clock("review"))
                .isInstanceOfSatisfying(
                        Clock.Met.class, met -> assertThat(met.late()).isTrue());
        assertThat(clock("review-2").set().dueAt()).isEqualTo(second);
        assertThat(clock("review-2").set().explanation().zh()).contains("复核");
        assertThat(clock("case")).isInstanceOf(Clock.Paused.class);

        Instant up = DISPATCHED.plus(Duration.ofDays(40));
        at(up, Happenings.takenUp());
        assertThat(clock("review-2"))
                .isInstanceOfSatisfying(
                        Clock.Met.class, met -> assertThat(met.late()).isFalse());
        assertThat(clock("handle-1").set().dueAt()).isEqualTo(up.plus(Duration.ofHours(3)));
        assertThat(clock("handle-2").set().dueAt()).isEqualTo(up.plus(Duration.ofHours(3)));
        assertThat(clock("case")).isInstanceOf(Clock.Running.class);
        after(Duration.ofDays(41), Happenings.shelved("U-CG", DISPATCHED.plus(Duration.ofDays(70))));
        assertThat(clock("review-3")).isInstanceOf(Clock.Running.class);
    }

    @Test
    @DisplayName("暂停期间改事项：新起的时限同样停着，恢复后足额计算 (TIME-3e, CASE-12c)")
    void another_category_does_not_end_a_pause() {
        dispatched();
        after(Duration.ofMinutes(5), Happenings.accepted(1));
        after(Duration.ofHours(1), Happenings.paused(1));
        after(Duration.ofHours(2), Happenings.reclassified("COVER", 2, null));

        assertThat(clock("case")).isInstanceOf(Clock.Stopped.class);
        assertThat(clock("case-2")).isInstanceOf(Clock.Paused.class);
        assertThat(clock("handle-1")).isInstanceOf(Clock.Stopped.class);
        assertThat(clock("handle-1-2")).isInstanceOf(Clock.Paused.class);
        after(Duration.ofHours(9), Happenings.resumed(1, DISPATCHED.plus(Duration.ofHours(9))));
        assertThat(clock("handle-1-2").set().dueAt()).isEqualTo(DISPATCHED.plus(Duration.ofHours(11)));
    }

    @Test
    @DisplayName("到期前申请的延期把该工单的到期后移若干工作日，原到期仍可见；全案时限不动 (TIME-3f)")
    void an_extension_moves_the_deadline_of_its_order_and_keeps_the_earlier_one_visible() {
        dispatched();
        Instant caseDue = clock("case").set().dueAt();
        after(Duration.ofMinutes(5), Happenings.accepted(1));
        after(Duration.ofHours(2), Happenings.extended(1, 1, DISPATCHED.plus(Duration.ofHours(1))));

        assertThat(clock("handle-1").set().dueAt())
                .as("14:10 on Monday")
                .isEqualTo(Instant.parse("2026-11-23T06:10:00Z"));
        assertThat(clock("handle-1"))
                .isInstanceOfSatisfying(
                        Clock.Stopped.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(Reason.EXTENDED));
        ClockSet second = clock("handle-1-2").set();
        assertThat(second.dueAt()).as("14:10 on Tuesday").isEqualTo(Instant.parse("2026-11-24T06:10:00Z"));
        assertThat(second.unit()).isEqualTo("U-CG");
        assertThat(second.explanation().zh()).startsWith("延期").contains("1个工作日");
        assertThat(clock("case").set().dueAt()).isEqualTo(caseDue);
        after(Duration.ofHours(3), Happenings.extended(1, 2, DISPATCHED.plus(Duration.ofHours(3))));
        assertThat(clock("handle-1-3").set().dueAt()).isEqualTo(Instant.parse("2026-11-26T06:10:00Z"));
        now = second.dueAt();
        runWhatIsDue.byNow();
        assertThat(clock("handle-1-3")).isInstanceOf(Clock.Running.class);
        assertThat(clock("handle-1-2")).isInstanceOf(Clock.Stopped.class);
    }

    @Test
    @DisplayName("到期后才申请的延期不移动到期；到期前申请、批准前到期的，照样移动 (TIME-3f)")
    void only_an_extension_that_was_asked_before_the_deadline_moves_it() {
        dispatched();
        Instant due = clock("handle-1").set().dueAt();
        after(Duration.ofMinutes(5), Happenings.accepted(1));
        now = due;
        runWhatIsDue.byNow();
        assertThat(clock("handle-1")).isInstanceOf(Clock.Passed.class);

        at(due.plusSeconds(60), Happenings.extended(1, 1, due));
        assertThat(clock("handle-1")).isInstanceOf(Clock.Passed.class);
        assertThat(clocks.find(NUMBER).orElseThrow().of(ClockName.handle(1, 2))).isEmpty();

        at(due.plusSeconds(90), Happenings.extended(1, 1, due.minusSeconds(1)));
        assertThat(clock("handle-1")).isInstanceOf(Clock.Stopped.class);
        assertThat(clock("handle-1-2").set().dueAt()).isEqualTo(Instant.parse("2026-11-24T06:10:00Z"));
        at(due.plusSeconds(120), Happenings.answered(1));
        assertThat(clock("handle-1-2"))
                .isInstanceOfSatisfying(
                        Clock.Met.class, met -> assertThat(met.late()).isFalse());
    }

    @Test
    @DisplayName("每张协办单有自己的时限，记在协办单位名下；免办即停 (CASE-8b)")
    void a_co_operating_order_has_a_clock_of_its_own_charged_to_its_unit() {
        dispatched();
        at(DISPATCHED, Happenings.cooperating(2, "U-SC"));
        at(DISPATCHED, Happenings.cooperating(3, "U-JJ"));
        after(Duration.ofHours(1), Happenings.helped(2));
        after(Duration.ofHours(2), Happenings.waived(3));

        assertThat(clock("handle-2")).isInstanceOf(Clock.Met.class);
        assertThat(clock("handle-2").set().unit()).isEqualTo("U-SC");
        assertThat(clock("handle-3")).isInstanceOf(Clock.Stopped.class);
        assertThat(clock("handle-1")).isInstanceOf(Clock.Running.class);
    }

    @Test
    @DisplayName("撤回工单，其时限停止；主办退回时一并撤回的协办单照旧按退回停止 (CASE-12g, TIME-4a)")
    void a_withdrawn_order_stops_and_a_helper_stops_with_the_return_of_its_lead() {
        dispatched();
        at(DISPATCHED, Happenings.cooperating(2, "U-SC"));
        after(Duration.ofMinutes(1), Happenings.helperWithdrawn(2));
        after(Duration.ofMinutes(2), Happenings.withdrawn(1));

        assertThat(clock("handle-2"))
                .isInstanceOfSatisfying(
                        Clock.Stopped.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(Reason.RETURN_GRANTED));
        assertThat(clock("handle-1"))
                .isInstanceOfSatisfying(
                        Clock.Stopped.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(Reason.WITHDRAWN));
        assertThat(clock("case")).isInstanceOf(Clock.Running.class);
    }

    @Test
    @DisplayName("退回须在时限内审定，超期记在审定的中心名下；审定即止 (CASE-5d, TIME-3g)")
    void the_centre_has_a_limit_to_decide_on_a_return() {
        dispatched();
        after(Duration.ofMinutes(30), Happenings.returnAsked(1, "U-S1"));

        ClockSet set = clock("decision-1").set();
        assertThat(set.unit()).isEqualTo("U-S1");
        assertThat(set.dueAt()).as("4 working hours").isEqualTo(Instant.parse("2026-11-23T08:40:00Z"));
        assertThat(clock("handle-1").set().unit()).isEqualTo("U-CG");
        after(Duration.ofHours(1), Happenings.returnRefused(1));
        assertThat(clock("decision-1"))
                .isInstanceOfSatisfying(
                        Clock.Met.class, met -> assertThat(met.late()).isFalse());
    }

    @Test
    @DisplayName("返工的处置时限仍记在承办单位名下，不记在审定退回的中心名下 (TIME-3g)")
    void rework_after_a_refused_return_is_charged_to_the_unit_of_the_order() {
        dispatched();
        after(Duration.ofMinutes(30), Happenings.returnAsked(1, "U-S1"));
        after(Duration.ofMinutes(40), Happenings.returnRefused(1));
        after(Duration.ofHours(2), Happenings.answered(1));
        after(Duration.ofHours(3), Happenings.reworked(1));

        assertThat(clock("handle-1-2").set().unit()).isEqualTo("U-CG");
    }

    @Test
    @DisplayName("争议须在时限内裁决；撤销后再裁另起时限；换版本重查不重新计时 (CASE-5e, TIME-4a)")
    void each_dispute_has_a_limit_for_its_ruling() {
        dispatched();
        after(Duration.ofHours(1), Happenings.returnGranted(1));
        after(Duration.ofHours(1), Happenings.queued("RETURNED", "U-S1"));
        assertThat(clocks.find(NUMBER).orElseThrow().of(ClockName.parse("ruling")))
                .isEmpty();
        after(Duration.ofHours(2), Happenings.queued("DISPUTED", "U-CMD"));
        after(Duration.ofHours(3), Happenings.queued("DISPUTED", "U-CMD"));
        after(Duration.ofHours(4), Happenings.dispatched(2, "U-ZJ", null));
        after(Duration.ofHours(5), Happenings.withdrawn(2));
        after(Duration.ofHours(5), Happenings.queued("DISPUTED", "U-CMD"));

        assertThat(clock("ruling").set().startedAt()).isEqualTo(DISPATCHED.plus(Duration.ofHours(2)));
        assertThat(clock("ruling").set().unit()).isEqualTo("U-CMD");
        assertThat(clock("ruling")).isInstanceOf(Clock.Met.class);
        assertThat(clock("ruling-2")).isInstanceOf(Clock.Running.class);
        after(Duration.ofHours(6), Happenings.voided());
        assertThat(clock("ruling-2")).isInstanceOf(Clock.Stopped.class);
    }

    @Test
    @DisplayName("案件作废后，全部时限停止，没有时限算作按期完成 (CASE-12)")
    void when_a_case_is_voided_every_clock_stops_and_none_is_met() {
        dispatched();
        after(Duration.ofHours(1), Happenings.voided());

        assertThat(clock("case")).isInstanceOf(Clock.Stopped.class);
        assertThat(clock("handle-1")).isInstanceOf(Clock.Stopped.class);
    }

    @Test
    @DisplayName("返工后处置另设新时限，重新足额计算 TIME-3")
    void rework_sets_a_handling_clock_of_its_own_for_the_next_round() {
        dispatched();
        after(Duration.ofHours(1), Happenings.answered(1));
        after(Duration.ofHours(2), Happenings.reworked(1));
        after(Duration.ofHours(3), Happenings.answered(1));
        after(Duration.ofHours(5), Happenings.reworked(1));

        assertThat(clock("handle-1")).isInstanceOf(Clock.Met.class);
        assertThat(clock("handle-1-2")).isInstanceOf(Clock.Met.class);
        assertThat(clock("handle-1-3")).isInstanceOf(Clock.Running.class);
        assertThat(clock("handle-1-3").set().dueAt()).isEqualTo(DISPATCHED.plus(Duration.ofHours(9)));
        assertThat(clock("handle-1-3").set().unit()).isEqualTo("U-CG");
    }

    @Test
    @DisplayName("事项有自己的时限时按该时限，没有时按急、普的默认时限 TIME-1")
    void a_category_uses_its_own_limits_and_the_defaults_for_the_limits_that_it_lacks() {
        filed(Urgency.URGENT, "COVER");
        at(DISPATCHED, Happenings.dispatched(1, "U-CG", null));

        assertThat(clock("handle-1").set().limit()).isEqualTo(new Limit(2, LimitUnit.HOURS));
        assertThat(clock("accept-1").set().limit()).isEqualTo(new Limit(30, LimitUnit.MINUTES));
    }

    @Test
    @DisplayName("时限一次算定，记下版本与日历，并附中英文说明 (TIME-4a,b)")
    void a_deadline_keeps_its_revision_its_calendar_and_an_explanation() {
        filed(Urgency.NORMAL, null);

        ClockSet set = clock("case").set();
        assertThat(set.revision()).isEqualTo(1);
        assertThat(set.calendar()).isEqualTo("CN/1");
        assertThat(set.explanation().en()).contains("5 working days").contains("due Mon 30 Nov 10:00");
        assertThat(set.explanation().zh()).contains("5个工作日");
        assertThat(set.dueAt()).isEqualTo(RECEIVED.plus(Duration.ofDays(7)));
    }

    @Test
    @DisplayName("已算定的时限不再重算 (TIME-4a)")
    void a_deadline_is_computed_once() {
        dispatched();
        ClockSet first = clock("handle-1").set();
        after(Duration.ofHours(1), Happenings.dispatched(1, "U-CG", null));

        assertThat(clock("handle-1").set()).isEqualTo(first);
    }

    @Test
    @DisplayName("结案即满足全案时限，其余时限停止")
    void the_closing_of_a_case_meets_the_whole_case_clock_and_stops_the_other_clocks() {
        dispatched();
        after(Duration.ofMinutes(20), Happenings.closed());

        assertThat(clock("case")).isInstanceOf(Clock.Met.class);
        assertThat(clock("handle-1"))
                .isEqualTo(new Clock.Stopped(
                        clock("handle-1").set(), DISPATCHED.plus(Duration.ofMinutes(20)), Reason.CASE_CLOSED));
    }

    @Test
    @DisplayName("到期即判超期，每个时限只超期一次 SUP-1")
    void a_clock_passes_once_when_it_is_due_and_never_before() {
        dispatched();
        Instant due = clock("accept-1").set().dueAt();

        now = due.minusNanos(1000);
        assertThat(runWhatIsDue.byNow().passed()).isZero();
        now = due;
        assertThat(runWhatIsDue.byNow().passed()).isEqualTo(1);
        assertThat(runWhatIsDue.byNow().passed()).isZero();
        assertThat(clocks.events.getLast()).isEqualTo(new ClockPassed(ClockName.accept(1), "U-CG", due));
    }

    @Test
    @DisplayName("没有派出工单的案件，时限同样到期即判超期 (SUP-1a)")
    void the_clock_of_a_case_without_an_order_passes_too() {
        filed(Urgency.URGENT, null);
        now = RECEIVED.plus(Duration.ofHours(24));

        assertThat(runWhatIsDue.byNow().passed()).isEqualTo(1);
        assertThat(clocks.events.getLast()).isEqualTo(new ClockPassed(ClockName.WHOLE_CASE, null, now));
    }

    @Test
    void work_that_is_done_after_its_clock_has_passed_is_late() {
        dispatched();
        now = DISPATCHED.plus(Duration.ofHours(1));
        runWhatIsDue.byNow();
        after(Duration.ofHours(1), Happenings.accepted(1));

        assertThat(clocks.events.getLast())
                .isInstanceOfSatisfying(
                        ClockMet.class, met -> assertThat(met.late()).isTrue());
    }

    @Test
    void a_clock_that_is_met_late_passes_first_even_if_no_timer_has_run() {
        dispatched();
        after(Duration.ofHours(1), Happenings.accepted(1));

        assertThat(clocks.events.stream().filter(event -> event.clock().equals(ClockName.accept(1))))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ClockSet", "ClockPassed", "ClockMet");
    }

    @Test
    void work_that_was_done_in_time_is_not_late_even_if_its_event_arrives_after_the_clock_has_passed() {
        dispatched();
        now = DISPATCHED.plus(Duration.ofMinutes(30));
        runWhatIsDue.byNow();
        after(Duration.ofMinutes(29), Happenings.accepted(1));

        assertThat(clocks.events.getLast())
                .isInstanceOfSatisfying(
                        ClockMet.class, met -> assertThat(met.late()).isFalse());
    }

    @Test
    void a_clock_that_is_stopped_after_its_due_time_passes_first() {
        dispatched();
        after(Duration.ofHours(1), Happenings.returnGranted(1));

        assertThat(clocks.events.stream().filter(event -> event.clock().equals(ClockName.accept(1))))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ClockSet", "ClockPassed", "ClockStopped");
        assertThat(clocks.events.getLast()).isInstanceOf(ClockStopped.class);
    }

    @Test
    @DisplayName("时限按案件所记的清单版本计算，后生效的版本不改已立案件 (TIME-4a, R16)")
    void all_clocks_of_a_case_are_computed_by_the_revision_that_the_case_names() {
        KeepClocks keep = new KeepClocks(clocks, twoRevisions());
        keep.after(List.of(
                event(FILED, new Happening.Filed("COVER", Urgency.URGENT, RECEIVED, 1, Reach.NOWHERE)),
                event(DISPATCHED, Happenings.dispatched(1, "U-CG", null))));

        assertThat(clock("case").set().revision()).isEqualTo(1);
        assertThat(clock("handle-1").set().revision()).isEqualTo(1);
        assertThat(clock("handle-1").set().limit()).isEqualTo(new Limit(2, LimitUnit.HOURS));
    }

    @Test
    @DisplayName("R16 案件先到、清单版本后到：等该版本到齐再算，不用旧版本")
    void events_wait_for_the_revision_that_they_name() {
        List<CaseEvent> all = List.of(
                event(FILED, new Happening.Filed("COVER", Urgency.URGENT, RECEIVED, 2, Reach.NOWHERE)),
                event(DISPATCHED, Happenings.dispatched(1, "U-CG", null)));
        ClocksInMemory before = new ClocksInMemory();
        KeepClocks early = new KeepClocks(before, DemoRules.standard());
        assertThatThrownBy(() -> early.after(all))
                .isInstanceOf(RulesAwaited.class)
                .hasMessage("revision:2");
        assertThat(before.events).isEmpty();

        new KeepClocks(clocks, twoRevisions()).after(all);

        assertThat(clock("case").set().revision()).isEqualTo(2);
        assertThat(clock("handle-1").set().limit()).isEqualTo(new Limit(1, LimitUnit.HOURS));
    }

    @Test
    void the_clocks_of_an_order_are_computed_by_the_revision_that_the_order_names() {
        KeepClocks keep = new KeepClocks(clocks, twoRevisions());
        keep.after(List.of(
                event(FILED, new Happening.Filed("COVER", Urgency.URGENT, RECEIVED, 1, Reach.NOWHERE)),
                event(DISPATCHED, Happenings.dispatched(1, "U-CG", 2)),
                event(DISPATCHED.plusSeconds(9), Happenings.reworked(1))));

        assertThat(clock("case").set().revision()).isEqualTo(1);
        assertThat(clock("handle-1").set().revision()).isEqualTo(2);
        assertThat(clock("handle-1-2").set().revision()).isEqualTo(2);
    }

    @Test
    @DisplayName("R16 未记版本的旧案按起算时生效的版本计算，起算早于首版的按首版")
    void a_case_that_names_no_revision_uses_the_rules_in_force_when_a_clock_starts() {
        KeepClocks keep = new KeepClocks(clocks, twoRevisions());
        keep.after(List.of(
                event(
                        FILED,
                        new Happening.Filed(
                                "COVER", Urgency.URGENT, Instant.parse("2017-01-01T00:00:00Z"), null, Reach.NOWHERE)),
                event(DISPATCHED, Happenings.dispatched(1, "U-CG", null))));

        assertThat(clock("case").set().revision()).isEqualTo(1);
        assertThat(clock("handle-1").set().revision()).isEqualTo(2);
        assertThat(clock("handle-1").set().limit()).isEqualTo(new Limit(1, LimitUnit.HOURS));
    }

    @Test
    @DisplayName("重办后全案时限按现行版本重新足额起算，原时限不变；再结案即完成 (CASE-13e, TIME-4a)")
    void a_redo_begins_the_whole_case_clock_anew() {
        KeepClocks keep = new KeepClocks(clocks, twoRevisions());
        Instant closed = DISPATCHED.plus(Duration.ofHours(1));
        Instant reopened = DISPATCHED.plus(Duration.ofDays(9));
        keep.after(List.of(
                event(FILED, new Happening.Filed(null, Urgency.URGENT, RECEIVED, 1, Reach.NOWHERE)),
                event(closed, Happenings.closed()),
                event(reopened, Happenings.reopened(1, 2))));

        ClockSet set = clock("case-2").set();
        assertThat(set.startedAt()).isEqualTo(reopened);
        assertThat(set.dueAt()).isEqualTo(reopened.plus(Duration.ofHours(24)));
        assertThat(set.revision()).isEqualTo(2);
        assertThat(clock("case-2")).isInstanceOf(Clock.Running.class);
        assertThat(clock("case"))
                .isInstanceOfSatisfying(
                        Clock.Met.class, met -> assertThat(met.metAt()).isEqualTo(closed));

        keep.after(List.of(
                event(reopened.plusSeconds(9), Happenings.dispatched(2, "U-ZJ", null)),
                event(reopened.plusSeconds(99), Happenings.closed()),
                event(reopened.plusSeconds(999), Happenings.reopened(2, null))));
        assertThat(clock("handle-2").set().revision()).isEqualTo(2);
        assertThat(clock("case-2")).isInstanceOf(Clock.Met.class);
        assertThat(clock("case-3")).isInstanceOf(Clock.Running.class);
    }

    @Test
    @DisplayName("改事项后，全案与未完成的签收、处置时限自此刻按新事项重新起算，原期限保留 (CASE-12c, TIME-4a)")
    void another_category_begins_the_open_clocks_anew_and_keeps_both_deadlines() {
        KeepClocks keep = new KeepClocks(clocks, twoRevisions());
        Instant changed = DISPATCHED.plus(Duration.ofMinutes(20));
        keep.after(List.of(
                event(FILED, new Happening.Filed(null, Urgency.URGENT, RECEIVED, 1, Reach.NOWHERE)),
                event(DISPATCHED, Happenings.dispatched(1, "U-CG", 1)),
                event(DISPATCHED, Happenings.cooperating(2, "U-ZJ")),
                event(DISPATCHED.plusSeconds(60), Happenings.accepted(1)),
                event(changed, Happenings.reclassified("COVER", 2, 2))));

        assertThat(clock("handle-1"))
                .isEqualTo(new Clock.Stopped(clock("handle-1").set(), changed, Reason.RECLASSIFIED));
        assertThat(clock("handle-1").set().dueAt()).isEqualTo(DISPATCHED.plus(Duration.ofHours(4)));
        ClockSet anew = clock("handle-1-2").set();
        assertThat(anew.startedAt()).isEqualTo(changed);
        assertThat(anew.dueAt()).isEqualTo(changed.plus(Duration.ofHours(1)));
        assertThat(anew.unit()).isEqualTo("U-CG");
        assertThat(anew.revision()).isEqualTo(2);
        assertThat(clock("handle-2-2").set().unit()).isEqualTo("U-ZJ");
        assertThat(clock("case").set().dueAt()).isEqualTo(RECEIVED.plus(Duration.ofHours(24)));
        assertThat(clock("case")).isInstanceOf(Clock.Stopped.class);
        assertThat(clock("case-2").set().dueAt()).isEqualTo(changed.plus(Duration.ofHours(24)));
        assertThat(clock("accept-1")).isInstanceOf(Clock.Met.class);
        assertThat(has("accept-1-2")).isFalse();

        keep.after(List.of(
                event(changed.plusSeconds(1), Happenings.answered(1)),
                event(changed.plusSeconds(2), Happenings.reworked(1)),
                event(changed.plusSeconds(3), Happenings.helped(2)),
                event(changed.plusSeconds(4), Happenings.answered(1)),
                event(changed.plusSeconds(5), Happenings.closed()),
                event(changed.plusSeconds(6), new Happening.Reopened(3, null))));
        assertThat(clock("handle-1-2")).isInstanceOf(Clock.Met.class);
        assertThat(clock("handle-1-3")).isInstanceOf(Clock.Met.class);
        assertThat(clock("case-2")).isInstanceOf(Clock.Met.class);
        assertThat(clock("case-3")).isInstanceOf(Clock.Running.class);
    }

    @Test
    @DisplayName("未签收的工单改类后重新计签收时限；原时限已超期的，超期记录不变 (CASE-12c)")
    void a_clock_that_has_passed_stays_late_and_acceptance_begins_anew() {
        dispatched();
        Duration late = Duration.ofMinutes(40);
        after(late, Happenings.reclassified("COVER", 2, null));

        assertThat(clocks.events)
                .contains(new ClockEvent.ClockPassed(
                        ClockName.parse("accept-1"), "U-CG", DISPATCHED.plus(Duration.ofMinutes(30))));
        assertThat(clock("accept-1-2").set().startedAt()).isEqualTo(DISPATCHED.plus(late));
        after(late.plusSeconds(9), Happenings.accepted(1));
        assertThat(clock("accept-1-2"))
                .isInstanceOfSatisfying(
                        Clock.Met.class, met -> assertThat(met.late()).isFalse());
    }

    @Test
    @DisplayName("新事项没有自己的时限时，按新事项的紧急程度计时；未写紧急程度的，照旧 (CASE-12c, REG-11d)")
    void a_category_without_limits_has_those_of_its_urgency() {
        dispatched();
        Duration changed = Duration.ofMinutes(5);
        after(changed, Happenings.reclassified("COVER", Urgency.NORMAL, 2));
        assertThat(clock("case-2").set().explanation().en()).contains("5 working days");

        after(changed.plusSeconds(9), Happenings.reclassified("LEAF", 3, null));
        assertThat(clock("case-3").set().explanation().en()).contains("5 working days");

        after(changed.plusSeconds(20), Happenings.reclassified("COVER", Urgency.URGENT, 4));
        assertThat(clock("case-4").set().dueAt())
                .isEqualTo(DISPATCHED.plus(changed).plusSeconds(20).plus(Duration.ofHours(24)));
    }

    @Test
    @DisplayName("退回审定与裁决的时限与事项无关，改类后照常计算 (CASE-12c, CASE-5d)")
    void the_clock_of_a_decision_on_a_return_runs_on() {
        dispatched();
        after(Duration.ofMinutes(5), Happenings.returnAsked(1, "U-S1"));
        after(Duration.ofMinutes(9), Happenings.reclassified("COVER", 2, null));

        assertThat(clock("decision-1")).isInstanceOf(Clock.Running.class);
    }

    private boolean has(String name) {
        return clocks.find(NUMBER)
                .flatMap(found -> found.of(ClockName.parse(name)))
                .isPresent();
    }

    /** The second revision takes effect a second before the dispatch. */
    private static DemoRules twoRevisions() {
        Limit oneHour = new Limit(1, LimitUnit.HOURS);
        return DemoRules.standard()
                .with(
                        2,
                        DISPATCHED.minusSeconds(1),
                        Map.of("COVER", DemoRules.limits(Map.of(ClockKind.HANDLE, oneHour))));
    }

    @Test
    void without_any_revision_the_events_wait_and_no_clock_is_set() {
        KeepClocks keep = new KeepClocks(clocks, new DemoRules());

        assertThatThrownBy(() -> keep.after(List.of(
                        event(FILED, new Happening.Filed(null, Urgency.URGENT, RECEIVED, null, Reach.NOWHERE)))))
                .isInstanceOf(RulesAwaited.class)
                .hasMessage("revision:any");
        assertThat(clocks.events).isEmpty();
    }

    @Test
    void events_that_arrive_twice_change_nothing_the_second_time() {
        List<CaseEvent> all = List.of(
                event(FILED, new Happening.Filed(null, Urgency.URGENT, RECEIVED, null, Reach.NOWHERE)),
                event(DISPATCHED, Happenings.dispatched(1, "U-CG", null)),
                event(DISPATCHED.plusSeconds(9), Happenings.answered(1)),
                event(DISPATCHED.plusSeconds(99), Happenings.reworked(1)));
        keepClocks.after(all);
        List<ClockEvent> once = List.copyOf(clocks.events);
        keepClocks.after(all);
        keepClocks.after(all.subList(3, 4));

        assertThat(clocks.events).isEqualTo(once).hasSize(5);
    }

    @Test
    void the_same_events_in_other_batches_give_the_same_clocks() {
        List<CaseEvent> all = List.of(
                event(FILED, new Happening.Filed(null, Urgency.URGENT, RECEIVED, null, Reach.NOWHERE)),
                event(DISPATCHED, Happenings.dispatched(1, "U-CG", null)),
                event(DISPATCHED.plusSeconds(9), Happenings.accepted(1)),
                event(DISPATCHED.plusSeconds(99), Happenings.answered(1)),
                event(DISPATCHED.plusSeconds(999), Happenings.closed()));
        keepClocks.after(all);
        ClocksInMemory others = new ClocksInMemory();
        KeepClocks oneByOne = new KeepClocks(others, DemoRules.standard());
        all.forEach(event -> oneByOne.after(List.of(event)));

        assertThat(others.events).isEqualTo(clocks.events).hasSize(6);
    }

    private void filed(Urgency urgency, @Nullable String category) {
        at(FILED, new Happening.Filed(category, urgency, RECEIVED, null, Reach.NOWHERE));
    }

    private void dispatched() {
        filed(Urgency.URGENT, null);
        at(DISPATCHED, Happenings.dispatched(1, "U-CG", null));
    }

    private void after(Duration sinceDispatch, Happening what) {
        at(DISPATCHED.plus(sinceDispatch), what);
    }

    private void at(Instant at, Happening what) {
        keepClocks.after(List.of(event(at, what)));
    }

    private CaseEvent event(Instant at, Happening what) {
        return new CaseEvent(NUMBER, ++sequence, at, new Origin(Actor.platform("supervision"), "test", null), what);
    }

    private Clock clock(String name) {
        return clocks.find(NUMBER)
                .flatMap(found -> found.of(ClockName.parse(name)))
                .orElseThrow();
    }
}
