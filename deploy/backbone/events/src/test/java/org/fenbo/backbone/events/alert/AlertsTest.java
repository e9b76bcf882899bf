package org.fenbo.backbone.events.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.fenbo.backbone.kernel.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AlertsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private final AtomicReference<Instant> wall = new AtomicReference<>(NOON);
    private boolean unavailable;
    private final Alert known =
            new Alert("topic-stopped", new Words("停", "stands still"), NOON, "gone", new Words("查", "look"));
    private final Alerts alerts = new Alerts(List.of(() -> List.of(known), this::silent, this::silent), wall::get);

    private List<Alert> silent() {
        if (unavailable) {
            throw new IllegalStateException("the database is away");
        }
        return List.of();
    }

    @Test
    @DisplayName("R10 没有应答的部件本身是一条告警, 其他告警照常给出")
    void a_part_that_can_not_answer_is_an_alert_and_hides_no_other_alert() {
        unavailable = true;
        alerts.look();
        wall.set(NOON.plusSeconds(60));
        alerts.look();
        assertThat(alerts.latest()).extracting(Alert::code).containsExactly("topic-stopped", "health-unknown");
        assertThat(alerts.latest().getLast().since()).as("since it began").isEqualTo(NOON);
        assertThat(alerts.latest().getLast().cause())
                .as("no message of the exception, because it may quote a row")
                .isEqualTo("IllegalStateException");
        unavailable = false;
        alerts.look();
        assertThat(alerts.latest()).containsExactly(known);
    }
}
