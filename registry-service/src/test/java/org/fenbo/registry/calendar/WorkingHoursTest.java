package org.fenbo.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {
    @Test
    void hours_that_were_written_are_read_as_the_same_hours() {
        WorkingHours morning = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(12, 30));
        assertThat(WorkingHours.parse(morning.toString())).isEqualTo(morning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "09:00", "09:00/12:00", "09:00-", "09:00-25:00", "09:00:30-12:00"})
    void a_text_that_is_not_a_pair_of_times_is_refused(String text) {
        assertThatThrownBy(() -> WorkingHours.parse(text)).isInstanceOf(DateTimeParseException.class);
    }
}
