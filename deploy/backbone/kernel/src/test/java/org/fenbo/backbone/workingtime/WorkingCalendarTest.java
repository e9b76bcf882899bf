package org.fenbo.backbone.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.backbone.workingtime.Calendars.district;
import static org.fenbo.backbone.workingtime.Calendars.shanghai;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.workingtime.SpecialDay.MakeUpDay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar district = district();

    @ParameterizedTest
    @CsvSource({
        "2026-09-29T08:29:59, false",
        "2026-09-29T08:30:00, true",
        "2026-09-29T12:00:00, false",
        "2026-09-29T14:00:00, true",
        "2026-09-29T18:00:00, false",
        "2026-09-26T09:00:00, false",
        "2026-10-01T09:00:00, false",
        "2026-10-10T09:00:00, true",
        "2026-10-11T09:00:00, false"
    })
    @DisplayName("TIME-2 工作时段、午休、周末、节假日、调休")
    void breaks_weekends_and_holidays_are_not_worked_but_make_up_days_are(String local, boolean working) {
        assertThat(district.isWorking(shanghai(local))).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-29T16:20, 2026-09-29T16:20",
        "2026-09-29T12:00, 2026-09-29T14:00",
        "2026-09-29T18:00, 2026-09-30T08:30",
        "2026-09-30T00:00, 2026-09-30T08:30",
        "2026-09-30T18:00, 2026-10-08T08:30",
        "2026-10-03T10:00, 2026-10-08T08:30",
        "2026-10-09T23:59, 2026-10-10T08:30"
    })
    @DisplayName("非工作时间顺延至下一工作时段 (TIME-2b)")
    void outside_working_time_the_next_opening_counts(String moment, String opening) {
        assertThat(district.openingAtOrAfter(shanghai(moment))).isEqualTo(shanghai(opening));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-29T11:30, 60, 2026-09-29T14:30",
        "2026-09-29T11:30, 30, 2026-09-29T12:00",
        "2026-09-29T16:20, 240, 2026-09-30T10:50",
        "2026-09-30T17:00, 120, 2026-10-08T09:30",
        "2026-10-09T17:00, 120, 2026-10-10T09:30",
        "2026-10-03T10:00, 0, 2026-10-08T08:30"
    })
    @DisplayName("TIME-1 工作分钟跨午休、夜间、节假日")
    void working_minutes_run_only_in_working_time(String start, long minutes, String due) {
        assertThat(district.plusWorkingMinutes(shanghai(start), minutes)).isEqualTo(shanghai(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-29T16:20, 2026-09-30T10:50, 240",
        "2026-10-01T00:00, 2026-10-07T23:00, 0",
        "2026-09-29T16:20, 2026-09-29T16:20, 0",
        "2026-09-30T10:00, 2026-09-29T10:00, 0",
        "2026-09-29T00:00, 2026-09-30T00:00, 450"
    })
    @DisplayName("TIME-3 两个时刻之间的工作时间")
    void the_working_time_between_two_moments_excludes_time_off(String start, String end, long minutes) {
        assertThat(district.workingTimeBetween(shanghai(start), shanghai(end))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    @DisplayName("TIME-2 各季节的工作时间从生效日期起适用")
    void another_season_has_other_hours_from_its_date_on() {
        WorkingCalendar seasons = district(
                WeekPattern.mondayToFriday(LocalDate.of(2026, 10, 1), WorkingHours.of("09:00-17:00")),
                WeekPattern.mondayToFriday(LocalDate.of(2026, 5, 1), WorkingHours.of("08:00-19:00")));
        assertThat(seasons.isWorking(shanghai("2026-09-30T18:30"))).isTrue();
        assertThat(seasons.isWorking(shanghai("2026-10-08T08:30"))).isFalse();
        assertThat(seasons.patterns()).extracting(WeekPattern::from).isSorted();
    }

    @Test
    @DisplayName("TIME-2 调休日可按指定星期的工作时段")
    void a_make_up_day_has_the_hours_of_the_weekday_that_it_replaces() {
        WeekPattern week = new WeekPattern(
                Calendars.LONG_AGO,
                Map.of(
                        DayOfWeek.MONDAY, WorkingHours.of("09:00-17:00"),
                        DayOfWeek.FRIDAY, WorkingHours.of("09:00-12:00")));
        LocalDate saturday = LocalDate.of(2026, 10, 10);
        WorkingCalendar calendar = new WorkingCalendar(
                "1", Calendars.SHANGHAI, List.of(week), List.of(new MakeUpDay(saturday, "国庆节", DayOfWeek.FRIDAY)));
        assertThat(calendar.endOfWorkingDay(shanghai("2026-10-10T09:00"))).isEqualTo(shanghai("2026-10-10T12:00"));
    }

    @Test
    void the_working_days_of_a_year_are_its_weekdays_minus_holidays_plus_make_up_days() {
        // 2026 has 261 days from Monday to Friday. The calendar makes 6 of them days off (25 Sep, 1, 2, 5, 6, 7 Oct)
        // and has 2 make-up days.
        assertThat(district.workingDaysIn(Year.of(2026))).isEqualTo(261 - 6 + 2);
        assertThat(district.workingDaysIn(Year.of(2028))).isEqualTo(260);
    }

    @Test
    void special_days_are_found_by_date() {
        assertThat(district.specialDaysBetween(LocalDate.of(2026, 10, 7), LocalDate.of(2026, 10, 10)))
                .extracting(day -> day.date().getDayOfMonth())
                .containsExactly(7, 10);
        assertThat(district.specialDaysBetween(LocalDate.of(2026, 10, 11), LocalDate.of(2026, 10, 31)))
                .isEmpty();
    }
}
