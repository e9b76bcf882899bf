package org.fenbo.registry.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fenbo.registry.governor.AnswerStops.Waiting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StopAlertsTest {
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    private Instant now = NOON;
    private final StopAlerts alerts =
            new StopAlerts(() -> List.of(new Waiting("301004", NOON, "UNKNOWN_CASE")), () -> now);

    @Test
    @DisplayName("停用事项的调整等待满一分钟仍未提出的，告警，写明事项与原因 (CASE-22c)")
    void an_adjustment_that_waits_longer_than_a_minute_raises_an_alert() {
        now = NOON.plus(Duration.ofMinutes(1)).minusNanos(1);
        assertThat(alerts.alerts()).isEmpty();
        now = NOON.plus(Duration.ofMinutes(1));
        assertThat(alerts.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.code()).isEqualTo("stop-not-proposed");
            assertThat(alert.what().chinese()).contains("301004");
            assertThat(alert.since()).isEqualTo(NOON);
            assertThat(alert.cause()).isEqualTo("UNKNOWN_CASE");
        });
    }
}
