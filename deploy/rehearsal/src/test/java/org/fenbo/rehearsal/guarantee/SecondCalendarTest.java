package org.fenbo.rehearsal.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Tests the checker's own calendar with dates computed by hand. */
class SecondCalendarTest {
    private final SecondCalendar calendar =
            new SecondCalendar(JsonMapper.builder().build().readTree("""
            {"zone": "Asia/Shanghai",
             "week": {"MONDAY": ["09:00-12:00", "14:00-18:00"], "TUESDAY": ["09:00-12:00", "14:00-18:00"],
                      "WEDNESDAY": ["09:00-12:00", "14:00-18:00"], "THURSDAY": ["09:00-12:00", "14:00-18:00"],
                      "FRIDAY": ["09:00-11:00"]},
             "holidays": {"2026-10-01": "国庆节", "2026-10-02": "国庆节"},
             "makeUpDays": {"2026-10-10": "国庆节调休"}}"""));

    @ParameterizedTest(name = "{0} + {1} {2} = {3}")
    @CsvSource({
        // Monday 17:00: one hour is left; the other three hours end on Tuesday at noon.
        "2026-09-28T09:00:00Z, 4, WORKING_HOURS, 2026-09-29T04:00:00Z",
        // The time is used up at closing: due then, not at the next opening.
        "2026-09-28T09:00:00Z, 60, WORKING_MINUTES, 2026-09-28T10:00:00Z",
        // From Wednesday 17:30 over two holidays and a weekend.
        "2026-09-30T09:30:00Z, 1, WORKING_HOURS, 2026-10-05T01:30:00Z",
        // In the break: counts from 14:00.
        "2026-09-28T05:00:00Z, 1, WORKING_HOURS, 2026-09-28T07:00:00Z",
        // Thursday 8 October 16:00; Friday ends at 11:00.
        "2026-10-08T08:00:00Z, 1, WORKING_DAYS, 2026-10-09T03:00:00Z",
        // The make-up day is a Saturday with Monday's hours.
        "2026-10-08T08:00:00Z, 2, WORKING_DAYS, 2026-10-10T08:00:00Z",
        // Saturday: counts from Monday's opening.
        "2026-09-26T02:00:00Z, 1, WORKING_DAYS, 2026-09-29T01:00:00Z",
        "2026-09-28T02:00:00Z, 1, SAME_DAY, 2026-09-28T10:00:00Z",
        "2026-09-30T02:00:00Z, 3, NATURAL_DAYS, 2026-10-03T02:00:00Z",
        "2026-09-30T02:00:00Z, 24, HOURS, 2026-10-01T02:00:00Z"
    })
    @DisplayName("I5 第二套工作日历")
    void a_due_date_is_the_date_that_was_computed_by_hand(Instant start, int amount, String unit, Instant due) {
        assertThat(calendar.due(start, amount, unit)).isEqualTo(due);
    }
}
