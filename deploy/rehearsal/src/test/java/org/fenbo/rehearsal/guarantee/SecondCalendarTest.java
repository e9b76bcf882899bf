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
        // The limit begins on Monday at 17:00. One hour is left on Monday; the other three hours end on Tuesday at
        // noon.
        "2026-09-28T09:00:00Z, 4, WORKING_HOURS, 2026-09-29T04:00:00Z",
        // The working time ends exactly at closing time, so closing time is due, not the next opening.
        "2026-09-28T09:00:00Z, 60, WORKING_MINUTES, 2026-09-28T10:00:00Z",
        // The limit begins on Wednesday at 17:30; two holidays and a weekend follow.
        "2026-09-30T09:30:00Z, 1, WORKING_HOURS, 2026-10-05T01:30:00Z",
        // The limit begins in the break, so the time counts from 14:00.
        "2026-09-28T05:00:00Z, 1, WORKING_HOURS, 2026-09-28T07:00:00Z",
        // The limit begins on Thursday 8 October at 16:00. On Friday, work ends at 11:00, so this is the due time.
        "2026-10-08T08:00:00Z, 1, WORKING_DAYS, 2026-10-09T03:00:00Z",
        // The make-up day is a Saturday with Monday's hours.
        "2026-10-08T08:00:00Z, 2, WORKING_DAYS, 2026-10-10T08:00:00Z",
        // The limit begins on a Saturday, so the time counts from the opening on Monday.
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
