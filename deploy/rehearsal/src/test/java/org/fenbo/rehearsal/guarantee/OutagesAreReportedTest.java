package org.fenbo.rehearsal.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fenbo.rehearsal.journal.Observation.Outage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutagesAreReportedTest {
    private static final Optional<Duration> SOON = Optional.of(Duration.ofSeconds(7));
    private static final Optional<Duration> LATE = Optional.of(Duration.ofSeconds(31));
    private static final List<String> CODES = List.of("intake database-unavailable");

    @Test
    @DisplayName("R10 停机期间及时告警、恢复后及时消除, 才算通过")
    void an_outage_whose_alert_came_and_ended_in_time_passes() {
        assertThat(breaches(SOON, SOON)).isEmpty();
    }

    @Test
    @DisplayName("R10 停机期间没有任何告警, 演练失败")
    void an_outage_without_alert_fails() {
        assertThat(breaches(Optional.empty(), SOON))
                .containsExactly("kafka was unavailable for 300 s, and there was no alert");
    }

    @Test
    @DisplayName("R10 告警晚于 30 秒, 演练失败")
    void an_outage_whose_alert_came_late_fails() {
        assertThat(breaches(LATE, SOON))
                .containsExactly("kafka was unavailable, and [intake database-unavailable] came only after PT31S");
    }

    @Test
    @DisplayName("R10 恢复 30 秒后告警仍在, 演练失败")
    void an_outage_whose_alert_stays_on_fails() {
        assertThat(breaches(SOON, LATE))
                .containsExactly("kafka was back, and 31 s later there was still [intake database-unavailable]");
        assertThat(breaches(SOON, Optional.empty()))
                .containsExactly("kafka was back, and 30 s later there was still [intake database-unavailable]");
    }

    @Test
    @DisplayName("R26 计划了停机而一次也没有, 演练失败")
    void a_run_without_any_outage_fails() {
        assertThat(new Recorded()
                        .check(List.of(new OutagesAreReported(Limits.PROMISED)))
                        .getFirst()
                        .breaches())
                .containsExactly("looked at nothing: outages");
    }

    private static List<String> breaches(Optional<Duration> alerted, Optional<Duration> calmed) {
        Recorded run = new Recorded();
        run.observations.add(new Outage("kafka", Duration.ofMinutes(5), alerted, CODES, calmed, CODES));
        return run.check(List.of(new OutagesAreReported(Limits.PROMISED)))
                .getFirst()
                .breaches();
    }
}
