package org.fenbo.backbone.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.backbone.workingtime.Calendars.district;
import static org.fenbo.backbone.workingtime.Calendars.shanghai;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class DeadlineTest {

    private static final WorkingHours UNTIL_FIVE = WorkingHours.of("09:00-12:00", "13:00-17:00");

    @ParameterizedTest
    @CsvSource({
        "30 MINUTES, 2026-10-03T23:45, 2026-10-04T00:15",
        "2 HOURS, 2026-10-03T10:00, 2026-10-03T12:00",
        "30 WORKING_MINUTES, 2026-09-29T11:45, 2026-09-29T14:15",
        "4 WORKING_HOURS, 2026-09-29T16:20, 2026-09-30T10:50",
        "5 WORKING_DAYS, 2026-09-29T16:20, 2026-10-12T16:20",
        "3 NATURAL_DAYS, 2026-09-29T16:20, 2026-10-02T16:20",
        "1 SAME_DAY, 2026-09-29T16:20, 2026-09-29T18:00",
        "1 SAME_DAY, 2026-09-29T18:00, 2026-09-30T18:00"
    })
    @DisplayName("各计时单位各有算法 (TIME-1a)")
    void every_unit_is_counted_in_its_own_way(String limit, String start, String due) {
        assertThat(due(limit, start)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "1 WORKING_DAYS, 2026-10-03T10:00, 2026-10-09T08:30",
        "2 WORKING_DAYS, 2026-10-07T23:59, 2026-10-10T08:30",
        "1 WORKING_DAYS, 2026-09-30T00:00, 2026-10-08T08:30",
        "1 WORKING_DAYS, 2026-09-29T12:30, 2026-09-30T14:00",
        "1 WORKING_DAYS, 2026-10-09T10:00, 2026-10-10T10:00",
        "1 WORKING_DAYS, 2026-10-10T10:00, 2026-10-12T10:00",
        "4 WORKING_HOURS, 2026-10-10T16:00, 2026-10-12T10:30"
    })
    @DisplayName("节假日、零点、午休、调休日起算的，从下一工作时段算起 (TIME-2b)")
    void a_limit_that_starts_outside_working_time_begins_at_the_next_opening(String limit, String start, String due) {
        assertThat(due(limit, start)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "0 MINUTES, 2026-10-03T10:00, 2026-10-03T10:00",
        "0 NATURAL_DAYS, 2026-10-03T10:00, 2026-10-03T10:00",
        "0 WORKING_HOURS, 2026-10-03T10:00, 2026-10-08T08:30",
        "0 WORKING_DAYS, 2026-10-03T10:00, 2026-10-08T08:30",
        "0 WORKING_DAYS, 2026-09-29T16:20, 2026-09-29T16:20"
    })
    @DisplayName("TIME-2 零时限")
    void a_limit_of_zero_is_due_at_once_or_at_the_next_opening(String limit, String start, String due) {
        assertThat(due(limit, start)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-28T08:30, 2026-10-08T09:00",
        "2026-09-28T11:59, 2026-10-08T11:59",
        "2026-09-28T14:00, 2026-10-08T14:00",
        "2026-09-28T17:30, 2026-10-08T17:00"
    })
    @DisplayName("TIME-2 到期日的工作时间与起算日不同时，时限仍在当日到期")
    void a_deadline_in_working_days_stays_on_its_day_if_that_day_has_other_hours(String start, String due) {
        WorkingCalendar seasons = district(
                WeekPattern.mondayToFriday(Calendars.LONG_AGO, Calendars.WITH_LUNCH),
                WeekPattern.mondayToFriday(LocalDate.of(2026, 10, 1), UNTIL_FIVE));
        assertThat(due("3 WORKING_DAYS", start, seasons)).isEqualTo(due);
    }

    @Test
    @DisplayName("TIME-2 到期时刻落在午休时顺延至午后上班")
    void a_deadline_in_working_days_that_falls_in_a_break_moves_to_the_end_of_the_break() {
        WorkingCalendar calendar = district(new WeekPattern(
                Calendars.LONG_AGO,
                Map.of(DayOfWeek.MONDAY, WorkingHours.of("08:00-20:00"), DayOfWeek.TUESDAY, Calendars.WITH_LUNCH)));
        assertThat(due("1 WORKING_DAYS", "2026-11-02T12:30", calendar)).isEqualTo("2026-11-03T14:00");
    }

    @Test
    @DisplayName("时限只计算一次，并保留日历版本 (TIME-4)")
    void a_deadline_keeps_its_start_its_limit_and_the_revision_of_its_calendar() {
        Limit limit = new Limit(5, LimitUnit.WORKING_DAYS);
        Deadline deadline = Deadline.of(shanghai("2026-09-29T16:20"), limit, district());
        assertThat(deadline.calendarRevision()).isEqualTo("440310/7");
        assertThat(deadline.limit()).isEqualTo(limit);
        assertThat(deadline.start()).isEqualTo(shanghai("2026-09-29T16:20"));
        assertThat(deadline).isEqualTo(Deadline.of(shanghai("2026-09-29T16:20"), limit, district()));
    }

    @Test
    @DisplayName("TIME-4 时限及其说明可保存并还原")
    void a_deadline_with_its_explanation_is_written_as_json_and_read_back() {
        Deadline deadline =
                Deadline.of(shanghai("2026-09-29T16:20:37"), new Limit(5, LimitUnit.WORKING_DAYS), district());
        String json = JsonMapper.shared().writeValueAsString(deadline);
        assertThat(JsonMapper.shared().readValue(json, Deadline.class)).isEqualTo(deadline);
        assertThat(json)
                .contains("\"limit\":{\"amount\":5,\"unit\":\"WORKING_DAYS\"}")
                .doesNotContain("single");
    }

    private static String due(String limit, String start) {
        return due(limit, start, district());
    }

    private static String due(String limit, String start, WorkingCalendar calendar) {
        return Deadline.of(shanghai(start), Limit.parse(limit), calendar)
                .explanation()
                .due()
                .toString();
    }
}
