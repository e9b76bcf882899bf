package org.fenbo.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.fenbo.local.settings.PlainError;
import org.junit.jupiter.api.Test;

class BenchCommandTest {

    @Test
    void a_time_is_a_number_of_minutes_or_seconds() {
        assertThat(BenchCommand.duration("20m")).isEqualTo(Duration.ofMinutes(20));
        assertThat(BenchCommand.duration("90s")).isEqualTo(Duration.ofSeconds(90));
        assertThatThrownBy(() -> BenchCommand.duration("soon"))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("20m");
    }
}
