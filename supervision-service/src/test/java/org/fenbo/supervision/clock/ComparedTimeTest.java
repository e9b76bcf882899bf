package org.fenbo.supervision.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.fenbo.supervision.clock.TimeCheck.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R16 F11 判断机器时钟是否可信")
class ComparedTimeTest {
    private Instant wall = Instant.parse("2026-11-23T02:00:00Z");
    private Duration databaseAhead = Duration.ZERO;
    private long nanos;
    private boolean moved;
    private final TimeCheck check =
            new ComparedTime(() -> wall, () -> nanos, () -> wall.plus(databaseAhead), () -> moved);

    @Test
    void a_clock_that_differs_from_the_passed_time_by_at_most_five_seconds_is_trusted() {
        pass(Duration.ofHours(1), Duration.ofHours(1));
        assertThat(check.now()).isEqualTo(TimeCheck.TRUSTED);
        pass(Duration.ofSeconds(5), Duration.ZERO);
        assertThat(check.now()).isEqualTo(TimeCheck.TRUSTED);
    }

    @Test
    void a_jump_forward_or_back_is_found_once() {
        pass(Duration.ofSeconds(7), Duration.ofSeconds(1));
        assertThat(check.now()).isEqualTo(new Finding.Jumped(Duration.ofSeconds(6)));
        assertThat(check.now()).isEqualTo(TimeCheck.TRUSTED);
        pass(Duration.ofHours(-1), Duration.ZERO);
        assertThat(check.now()).isEqualTo(new Finding.Jumped(Duration.ofHours(-1)));
    }

    @Test
    void a_clock_that_differs_from_the_database_by_more_than_two_seconds_is_not_trusted() {
        databaseAhead = Duration.ofSeconds(2);
        assertThat(check.now()).isEqualTo(TimeCheck.TRUSTED);
        databaseAhead = Duration.ofMillis(2001);
        assertThat(check.now()).isEqualTo(new Finding.Apart(databaseAhead));
        databaseAhead = Duration.ofMillis(-2001);
        assertThat(check.now()).isEqualTo(new Finding.Apart(databaseAhead));
    }

    @Test
    void a_moved_clock_is_trusted_because_it_differs_on_purpose() {
        moved = true;
        databaseAhead = Duration.ofDays(3000);
        pass(Duration.ofHours(1), Duration.ZERO);
        assertThat(check.now()).isEqualTo(TimeCheck.TRUSTED);
    }

    private void pass(Duration onTheWall, Duration inTruth) {
        wall = wall.plus(onTheWall);
        nanos += inTruth.toNanos();
    }
}
