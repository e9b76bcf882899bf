package org.fenbo.rehearsal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AlarmsTest {
    private final List<String> on = new ArrayList<>(List.of("dispatch number-block-runs-out"));
    private final Alarms alarms = new Alarms(() -> List.copyOf(on));

    @Test
    @DisplayName("R10 停机之前已有的告警不算停机的告警")
    void what_was_on_before_is_no_alert_of_the_outage() {
        assertThat(alarms.watch(Duration.ofMillis(10), "")).isEmpty();
        assertThat(alarms.awaitNone(Duration.ZERO)).isPresent();
    }

    @Test
    @DisplayName("R10 被停住的服务醒来后说的话, 不算停机的告警")
    void what_a_sleeper_says_of_its_sleep_is_no_alert_of_the_outage() {
        on.add("dispatch health-unknown");
        assertThat(alarms.watch(Duration.ofMillis(10), "dispatch")).isEmpty();
        assertThat(alarms.awaitNone(Duration.ZERO)).isEmpty();
    }

    @Test
    @DisplayName("R10 停机期间新出现的告警, 直到消失")
    void what_comes_is_seen_until_it_goes() {
        on.add("intake database-away");
        assertThat(alarms.watch(Duration.ofMillis(10), ""))
                .hasValueSatisfying(seen -> assertThat(seen.codes()).containsExactly("intake database-away"));
        assertThat(alarms.awaitNone(Duration.ZERO)).isEmpty();
        on.removeLast();
        assertThat(alarms.awaitNone(Duration.ZERO)).isPresent();
    }
}
