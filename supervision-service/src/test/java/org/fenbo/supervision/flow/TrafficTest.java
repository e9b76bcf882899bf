package org.fenbo.supervision.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private final Traffic traffic = new Traffic(() -> now);

    @Test
    void rates_are_of_whole_seconds_that_are_over() {
        for (int second = 0; second < 100; second++) {
            traffic.count("dispatch.case", 3);
            now = now.plusSeconds(1);
        }

        assertThat(traffic.perSecond("dispatch.case")).isEqualTo(3.0);
        assertThat(traffic.perMinute("dispatch.case")).isEqualTo(180);
        assertThat(traffic.perMinute("intake.report")).isZero();
    }

    @Test
    void what_was_a_minute_ago_no_longer_counts() {
        traffic.count("dispatch.case", 3);
        now = now.plus(Duration.ofSeconds(60));
        assertThat(traffic.perMinute("dispatch.case")).isEqualTo(3);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(traffic.perMinute("dispatch.case")).isZero();
        now = now.plus(Duration.ofHours(1));
        assertThat(traffic.perSecond("dispatch.case")).isZero();
    }
}
