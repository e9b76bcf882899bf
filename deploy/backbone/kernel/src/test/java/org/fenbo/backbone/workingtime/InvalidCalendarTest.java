package org.fenbo.backbone.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.workingtime.SpecialDay.Holiday;
import org.fenbo.backbone.workingtime.SpecialDay.MakeUpDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 10);
    private static final WeekPattern WEEK = WeekPattern.mondayToFriday(Calendars.LONG_AGO, Calendars.WITH_LUNCH);

    @Test
    void intervals_may_touch_but_not_overlap() {
        assertThat(WorkingHours.of("12:00-17:00", "08:00-12:00").intervals()).hasToString("[08:00-12:00, 12:00-17:00]");
        assertThatThrownBy(() -> WorkingHours.of("14:00-18:00", "08:30-14:01"))
                .hasMessage("working intervals 08:30-14:01 and 14:00-18:00 overlap");
        assertThatThrownBy(() -> WorkingHours.of("00:00-24:00", "12:00-13:00"))
                .hasMessage("working intervals 00:00-24:00 and 12:00-13:00 overlap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"18:00-08:30", "08:30-08:30"})
    void an_interval_that_closes_before_it_opens_is_refused(String interval) {
        assertThatThrownBy(() -> WorkingInterval.parse(interval))
                .hasMessage("working interval " + interval + " has to close after it opens, on the same day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "08:30", "8-12", "24:00-24:00", "08:30–12:00"})
    void an_interval_in_another_form_is_refused(String interval) {
        assertThatThrownBy(() -> WorkingInterval.parse(interval))
                .hasMessage("working interval '" + interval + "' is not of the form 08:30-12:00");
    }

    @Test
    void a_week_without_working_time_is_refused() {
        assertThatThrownBy(() -> new WeekPattern(DAY, Map.of(DayOfWeek.MONDAY, WorkingHours.NONE)))
                .hasMessage("weekly pattern from 2026-10-10 has no working time at all");
    }

    @Test
    void a_calendar_without_a_weekly_pattern_is_refused() {
        assertThatThrownBy(() -> calendar(List.of(), List.of()))
                .hasMessage("working calendar r1: no weekly pattern, so no working time at all");
    }

    @Test
    void two_weekly_patterns_from_the_same_date_are_refused() {
        assertThatThrownBy(() -> calendar(List.of(WEEK, WEEK), List.of()))
                .hasMessage("working calendar r1: two weekly patterns begin on 2000-01-01");
    }

    @Test
    void a_date_that_is_both_holiday_and_make_up_day_is_refused() {
        assertThatThrownBy(() -> calendar(List.of(WEEK), List.of(new Holiday(DAY, "国庆节"), new MakeUpDay(DAY, "国庆节"))))
                .hasMessage("working calendar r1: two special days are given for 2026-10-10");
    }

    @Test
    void a_make_up_day_with_the_hours_of_a_day_off_is_refused() {
        assertThatThrownBy(() -> calendar(List.of(WEEK), List.of(new MakeUpDay(DAY, "国庆节", DayOfWeek.SUNDAY))))
                .hasMessage(
                        "working calendar r1: make-up day 2026-10-10 has the hours of a SUNDAY, which is a day off");
    }

    @Test
    void a_special_day_or_a_calendar_without_a_name_is_refused() {
        assertThatThrownBy(() -> new Holiday(DAY, " "))
                .hasMessage("special day 2026-10-10 needs a name, a deadline has to explain it");
        assertThatThrownBy(() -> new WorkingCalendar("", Calendars.SHANGHAI, List.of(WEEK), List.of()))
                .hasMessage("a working calendar needs a revision, its deadlines refer to it");
    }

    @Test
    void a_time_before_the_first_weekly_pattern_is_refused() {
        WorkingCalendar calendar = calendar(List.of(WEEK), List.of());
        assertThatThrownBy(() -> calendar.isWorking(Calendars.shanghai("1999-12-31T10:00")))
                .hasMessage(
                        "working calendar r1: no weekly pattern holds on 1999-12-31, the first begins on 2000-01-01");
    }

    @Test
    void a_negative_amount_of_working_time_is_refused() {
        WorkingCalendar calendar = calendar(List.of(WEEK), List.of());
        assertThatThrownBy(() -> calendar.plusWorkingMinutes(Calendars.shanghai("2026-10-10T10:00"), -1))
                .hasMessage("working time cannot be counted backwards: PT-1M");
        assertThatThrownBy(() -> calendar.plusWorkingDays(Calendars.shanghai("2026-10-10T10:00"), -1))
                .hasMessage("working time cannot be counted backwards: -1");
    }

    private static WorkingCalendar calendar(List<WeekPattern> patterns, List<SpecialDay> specialDays) {
        return new WorkingCalendar("r1", Calendars.SHANGHAI, patterns, specialDays);
    }
}
