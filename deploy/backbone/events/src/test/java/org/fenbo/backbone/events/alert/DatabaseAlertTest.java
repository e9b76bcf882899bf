package org.fenbo.backbone.events.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R10 数据库不可用、时钟不一致都会告警")
class DatabaseAlertTest {
    private static final Instant BEGIN = Instant.parse("2026-11-26T08:00:00Z");

    private Instant now = BEGIN;
    private DatabaseAlert.Question answer = () -> now;
    private final DatabaseAlert database = new DatabaseAlert(() -> answer.ask(), () -> now);

    @Test
    void there_is_no_alert_while_the_database_answers_and_the_clocks_agree() {
        database.look();
        assertThat(database.alerts()).isEmpty();
    }

    @Test
    void an_outage_is_an_alert_from_the_first_failure_until_the_next_answer() {
        answer = () -> {
            throw new SQLException("connection refused");
        };
        database.look();
        later(Duration.ofSeconds(60));
        database.look();
        assertThat(database.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.code()).isEqualTo("database-unavailable");
            assertThat(alert.since()).isEqualTo(BEGIN);
            assertThat(alert.cause()).isEqualTo("connection refused");
        });
        assertThat(database.isUnavailable()).isTrue();
        answer = () -> now;
        database.look();
        assertThat(database.alerts()).isEmpty();
        assertThat(database.isUnavailable()).isFalse();
    }

    @Test
    void a_question_without_an_answer_counts_as_an_outage() {
        database.look();
        assertThat(database.isUnavailable()).isFalse();
        later(Duration.ofSeconds(16));
        assertThat(database.isUnavailable()).isTrue();
        assertThat(database.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.code()).isEqualTo("database-unavailable");
            assertThat(alert.since()).isEqualTo(BEGIN);
        });
    }

    @Test
    void a_clock_that_is_more_than_two_seconds_early_or_late_is_an_alert() {
        for (var by : new int[] {-3, 3}) {
            answer = () -> now.plusSeconds(by);
            database.look();
            assertThat(database.alerts()).extracting(Alert::code).containsExactly("clock-differs");
        }
        answer = () -> now.plusSeconds(2);
        database.look();
        assertThat(database.alerts()).isEmpty();
    }

    @Test
    void a_slow_answer_does_not_count_as_a_clock_difference() {
        answer = () -> {
            later(Duration.ofSeconds(10));
            return BEGIN.plusSeconds(5);
        };
        database.look();
        assertThat(database.alerts()).isEmpty();
    }

    private void later(Duration passed) {
        now = now.plus(passed);
    }
}
