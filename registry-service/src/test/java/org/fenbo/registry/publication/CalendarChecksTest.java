package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.workingtime.SpecialDay;
import org.fenbo.backbone.workingtime.WeekPattern;
import org.fenbo.backbone.workingtime.WorkingCalendar;
import org.fenbo.registry.calendar.Calendar;
import org.fenbo.registry.calendar.WorkingHours;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CalendarChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 10);
    private static final SortedMap<LocalDate, String> NO_DAYS = new TreeMap<>();

    @Test
    @DisplayName("没有工作时间的日历不得发布：任何时限都不会到期 (TIME-2)")
    void a_calendar_without_working_time_is_refused() {
        assertThat(faults(Map.of(), NO_DAYS, NO_DAYS)).containsExactly("week:NO_WORKING_TIME:");
        assertThat(faults(Map.of(DayOfWeek.MONDAY, List.of()), NO_DAYS, NO_DAYS))
                .containsExactly("week:NO_WORKING_TIME:");
        assertThat(faults(OfficeHours.WEEK, NO_DAYS, NO_DAYS)).isEmpty();
    }

    @Test
    @DisplayName("周一休息的日历不得有调休上班日，因其按周一的时段 (TIME-2)")
    void a_make_up_day_needs_the_hours_of_monday() {
        var tuesday = Map.of(DayOfWeek.TUESDAY, List.of(hours(9, 18)));
        assertThat(faults(tuesday, NO_DAYS, days())).containsExactly("makeUpDays:MAKE_UP_DAY_WITHOUT_HOURS:2026-10-10");
        assertThat(faults(tuesday, days(), NO_DAYS)).isEmpty();
        assertThat(faults(OfficeHours.WEEK, NO_DAYS, days())).isEmpty();
        assertThat(faults(OfficeHours.WEEK, days(), days())).containsExactly("makeUpDays:DAY_TWICE:2026-10-10");
    }

    @Test
    @DisplayName("一日的时段须按先后，不重叠 (TIME-2)")
    void the_hours_of_a_day_are_in_order() {
        var later = Map.of(DayOfWeek.MONDAY, List.of(hours(13, 18), hours(9, 12)));
        assertThat(faults(later, NO_DAYS, NO_DAYS)).containsExactly("week.MONDAY:NOT_HOURS:13:00-18:00 09:00-12:00");
        assertThat(faults(Map.of(DayOfWeek.MONDAY, List.of(hours(9, 9))), NO_DAYS, NO_DAYS))
                .containsExactly("week.MONDAY:NOT_HOURS:09:00-09:00");
        assertThat(faults(Map.of(DayOfWeek.MONDAY, List.of(hours(9, 12), hours(12, 18))), NO_DAYS, NO_DAYS))
                .isEmpty();
    }

    @Test
    @DisplayName("班次可到午夜，跨午夜的写作两段；到午夜的一段须为当日最后一段 (TIME-2)")
    void hours_may_last_until_midnight() {
        var always = Map.of(DayOfWeek.MONDAY, List.of(WorkingHours.parse("00:00-24:00")));
        assertThat(faults(always, NO_DAYS, NO_DAYS)).isEmpty();
        assertThat(always.get(DayOfWeek.MONDAY)).hasToString("[00:00-24:00]");
        var night = Map.of(DayOfWeek.MONDAY, List.of(hours(0, 6), untilMidnight(22)));
        assertThat(faults(night, NO_DAYS, NO_DAYS)).isEmpty();
        var after = Map.of(DayOfWeek.MONDAY, List.of(untilMidnight(8), hours(9, 12)));
        assertThat(faults(after, NO_DAYS, NO_DAYS)).containsExactly("week.MONDAY:NOT_HOURS:08:00-24:00 09:00-12:00");
    }

    @Test
    @DisplayName("可发布的日历都能计算工作时间，不可发布的都不能 (TIME-2)")
    void every_calendar_that_may_be_published_counts_working_time() {
        Random random = new Random(20261127);
        int sound = 0;
        for (int i = 0; i < 5_000; i++) {
            Calendar calendar = any(random);
            boolean published = faults(calendar).isEmpty();
            assertThat(counts(calendar)).as("%s", calendar).isEqualTo(published);
            sound += published ? 1 : 0;
        }
        assertThat(sound).as("sound calendars").isBetween(1_000, 4_000);
    }

    private static Calendar any(Random random) {
        Map<DayOfWeek, List<WorkingHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(4) == 0) {
                week.put(day, anyHours(random));
            }
        }
        return new Calendar("CN", ZONE, week, anyDays(random), anyDays(random));
    }

    private static List<WorkingHours> anyHours(Random random) {
        List<WorkingHours> hours = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int from = 6 + random.nextInt(6) + hours.size() * 5;
            hours.add(random.nextInt(6) == 0 ? untilMidnight(from) : hours(from, from + random.nextInt(8)));
        }
        return hours;
    }

    private static SortedMap<LocalDate, String> anyDays(Random random) {
        return random.nextInt(3) == 0 ? new TreeMap<>(Map.of(DAY.plusDays(random.nextInt(3)), "国庆节")) : new TreeMap<>();
    }

    /** Builds the calendar as the services that count with it do. */
    private static boolean counts(Calendar calendar) {
        try {
            Map<DayOfWeek, org.fenbo.backbone.workingtime.WorkingHours> hours = new EnumMap<>(DayOfWeek.class);
            calendar.week()
                    .forEach((day, periods) -> hours.put(
                            day,
                            org.fenbo.backbone.workingtime.WorkingHours.of(
                                    periods.stream().map(WorkingHours::toString).toArray(String[]::new))));
            List<SpecialDay> special = new ArrayList<>();
            calendar.holidays().forEach((day, name) -> special.add(new SpecialDay.Holiday(day, name)));
            calendar.makeUpDays().forEach((day, name) -> special.add(new SpecialDay.MakeUpDay(day, name)));
            WeekPattern week = new WeekPattern(LocalDate.EPOCH, hours);
            return new WorkingCalendar("CN", calendar.zone(), List.of(week), special)
                    .plusWorkingMinutes(NOW, 1)
                    .isAfter(NOW);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static SortedMap<LocalDate, String> days() {
        return new TreeMap<>(Map.of(DAY, "国庆节"));
    }

    private static WorkingHours untilMidnight(int from) {
        return new WorkingHours(LocalTime.of(from, 0), LocalTime.MIDNIGHT);
    }

    private static WorkingHours hours(int from, int to) {
        return new WorkingHours(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private static List<String> faults(
            Map<DayOfWeek, List<WorkingHours>> week,
            SortedMap<LocalDate, String> holidays,
            SortedMap<LocalDate, String> makeUpDays) {
        return faults(new Calendar("CN", ZONE, week, holidays, makeUpDays));
    }

    private static List<String> faults(Calendar calendar) {
        return RevisionValidator.findings(Entries.of(List.of(Entry.of(calendar))), NOW).stream()
                .filter(finding -> finding.place().equals(new Finding.InEntry("calendar", "CN")))
                .map(finding -> finding.field() + ":" + finding.code() + ":" + finding.value())
                .toList();
    }
}
