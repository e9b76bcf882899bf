package org.fenbo.supervision.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.supervision.DemoRules;
import org.fenbo.supervision.clock.CaseEvent.Happening;
import org.fenbo.supervision.clock.ClockEvent.ClockMet;
import org.fenbo.supervision.clock.ClockEvent.ClockPassed;
import org.fenbo.supervision.clock.ReaderPositions.Position;
import org.fenbo.supervision.registry.Urgency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests cases whose events have not arrived yet when their clocks are due. */
class OnlyWhatWasReadTest {
    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant DUE = START.plus(Duration.ofDays(1));
    private static final int CASES = 20;
    private static final long TERM = 6;

    private final ClocksInMemory clocks = new ClocksInMemory();
    private final KeepClocks keepClocks = new KeepClocks(clocks, DemoRules.standard());
    private final Map<Integer, Position> come = new HashMap<>();
    private final AnnouncedProgress announced = new AnnouncedProgress(() -> Map.copyOf(come), () -> {});
    private Instant now = START;
    private TimeCheck.Finding finding = TimeCheck.TRUSTED;
    private final RunWhatIsDue runWhatIsDue = new RunWhatIsDue(clocks, () -> now, announced, () -> finding);

    @Test
    @DisplayName("R16 F4 Kafka 中断五分钟，其间按时结案的案件没有一件被误判超期")
    void no_clock_passes_wrongly_while_the_broker_is_unavailable_for_five_minutes() {
        fileAll();
        announce(DUE.minusSeconds(60), CASES);
        for (int seconds = 0; seconds <= 300; seconds += 10) {
            now = DUE.minusSeconds(60).plusSeconds(seconds);
            Round round = runWhatIsDue.byNow();
            assertThat(round.passed()).isZero();
            assertThat(round).isInstanceOf(now.isBefore(DUE) ? Round.Done.class : Round.Unread.class);
        }

        announce(now, 2 * CASES);
        assertThat(runWhatIsDue.byNow().passed()).isZero();
        closeAll(DUE.minusSeconds(1));
        assertThat(runWhatIsDue.byNow()).isInstanceOf(Round.Done.class);

        assertThat(clocks.events).noneMatch(ClockPassed.class::isInstance);
        assertThat(clocks.events.stream().filter(ClockMet.class::isInstance)).hasSize(CASES);
    }

    @Test
    @DisplayName("R16 事件一读到时限的到期时刻，就判超期；不早判，也不晚判")
    void a_clock_passes_when_all_events_up_to_its_due_time_were_read_and_not_before() {
        fileAll();
        now = DUE.plusSeconds(5);
        announce(DUE.minusNanos(1000), CASES);
        assertThat(runWhatIsDue.byNow()).isEqualTo(new Round.Unread(0, DUE.minusNanos(1000), Duration.ofSeconds(1)));
        announce(DUE, CASES);
        assertThat(runWhatIsDue.byNow().passed()).isEqualTo(CASES);
    }

    @Test
    void a_clock_passes_at_its_due_time_by_the_service_clock_even_if_dispatch_has_announced_a_later_time() {
        fileAll();
        announce(DUE.plusSeconds(60), CASES);
        now = DUE.minusNanos(1000);
        assertThat(runWhatIsDue.byNow().passed()).isZero();
        now = DUE;
        assertThat(runWhatIsDue.byNow().passed()).isEqualTo(CASES);
    }

    @Test
    void a_case_with_an_event_that_can_not_be_sent_waits_and_the_other_cases_do_not() {
        fileAll();
        now = DUE;
        announced.announced(new Progress(DUE, Map.of(0, new Progress.End(CASES, TERM)), Set.of(number(0), number(1))));

        assertThat(runWhatIsDue.byNow().passed()).isEqualTo(CASES - 2);
        assertThat(runWhatIsDue.byNow()).isEqualTo(new Round.Done(0, Duration.ofSeconds(1)));
    }

    @Test
    @DisplayName("R16 F11 时钟跳变或与数据库不一致：不判超期；跳变后须重新收到进度报告")
    void no_clock_passes_after_a_jump_of_the_time_or_while_it_differs_from_the_database() {
        fileAll();
        announce(DUE, CASES);
        now = DUE;
        finding = new TimeCheck.Finding.Apart(Duration.ofMinutes(-1));
        assertThat(runWhatIsDue.byNow()).isInstanceOf(Round.Distrusted.class);
        finding = new TimeCheck.Finding.Jumped(Duration.ofHours(1));
        assertThat(runWhatIsDue.byNow()).isInstanceOf(Round.Distrusted.class);

        finding = TimeCheck.TRUSTED;
        assertThat(runWhatIsDue.byNow()).isInstanceOf(Round.Unread.class);
        announce(DUE, CASES);
        assertThat(runWhatIsDue.byNow().passed()).isEqualTo(CASES);
    }

    private void fileAll() {
        for (int i = 0; i < CASES; i++) {
            apply(i, 1, START, new Happening.Filed(null, Urgency.URGENT, START, null, Reach.NOWHERE));
        }
    }

    private void closeAll(Instant at) {
        for (int i = 0; i < CASES; i++) {
            apply(i, 2, at, Happenings.closed());
        }
    }

    private void apply(int index, long sequence, Instant at, Happening what) {
        keepClocks.after(List.of(new CaseEvent(
                number(index), sequence, at, new Origin(Actor.platform("supervision"), "test", null), what)));
        come.merge(0, new Position(1, TERM), (before, one) -> new Position(before.next() + 1, TERM));
    }

    private void announce(Instant sentThrough, long end) {
        announced.announced(new Progress(sentThrough, Map.of(0, new Progress.End(end, TERM)), Set.of()));
    }

    private static CaseNumber number(int index) {
        return new CaseNumber("C44039920261123%06d".formatted(index));
    }
}
