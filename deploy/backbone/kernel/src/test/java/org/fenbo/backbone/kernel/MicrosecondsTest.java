package org.fenbo.backbone.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MicrosecondsTest {
    private static final Instant FINE = Instant.parse("2026-11-22T04:00:00.123456789Z");
    private static final Instant KEPT = Instant.parse("2026-11-22T04:00:00.123456Z");

    @Test
    @DisplayName("时钟精确到微秒：写入与读回的时刻相同")
    void a_clock_with_nanoseconds_is_cut_to_microseconds() {
        assertThat(Microseconds.of(InstantSource.fixed(FINE)).instant()).isEqualTo(KEPT);
        assertThat(Microseconds.WALL.instant()).matches(Microseconds::holds);
    }

    @Test
    void an_instant_with_nanoseconds_would_change_when_stored() {
        assertThat(Microseconds.holds(FINE)).isFalse();
        assertThat(Microseconds.holds(KEPT)).isTrue();
    }
}
