package org.fenbo.backbone.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MovableClockTest {
    private static final Instant FINE = Instant.parse("2026-11-22T04:00:00.123456789Z");
    private static final Instant KEPT = Instant.parse("2026-11-22T04:00:00.123456Z");
    private final MovableClock clock = new MovableClock(InstantSource.fixed(FINE));

    @Test
    @DisplayName("时钟只给微秒，拨动后也一样")
    void the_clock_gives_microseconds_whether_it_runs_or_was_moved() {
        assertThat(clock.instant()).isEqualTo(KEPT);
        clock.moveTo(FINE.plusSeconds(1));
        assertThat(clock.instant()).isEqualTo(KEPT.plusSeconds(1));
        clock.release();
        assertThat(clock.instant()).isEqualTo(KEPT);
    }
}
