package org.fenbo.backbone.workingtime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.backbone.workingtime.SpecialDay.Holiday;
import org.fenbo.backbone.workingtime.SpecialDay.MakeUpDay;

/** Calendars that the tests share. */
final class Calendars {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    static final WorkingHours WITH_LUNCH = WorkingHours.of("08:30-12:00", "14:00-18:00");

    private Calendars() {}

    /**
     * The calendar of a Chinese district, with a lunch break and the published special days around the National Day of
     * 2026.
     */
    static WorkingCalendar district() {
        return district(WeekPattern.mondayToFriday(LONG_AGO, WITH_LUNCH));
    }

    static WorkingCalendar district(WeekPattern... patterns) {
        return new WorkingCalendar("440310/7", SHANGHAI, List.of(patterns), nationalDay());
    }

    /** The calendar of Boston's city hall in 2015, with the hours that the data show. */
    static WorkingCalendar boston() {
        List<SpecialDay> holidays = Stream.of(
                        "2015-01-01 2015-01-19 2015-02-16 2015-04-20 2015-05-25 2015-09-07 2015-10-12".split(" ", -1),
                        "2015-11-11 2015-11-26 2015-12-25 2016-01-01 2016-01-18 2016-02-15".split(" ", -1))
                .flatMap(Stream::of)
                .<SpecialDay>map(date -> new Holiday(LocalDate.parse(date), "legal holiday"))
                .toList();
        WeekPattern week = WeekPattern.mondayToFriday(LONG_AGO, WorkingHours.of("08:30-17:00"));
        return new WorkingCalendar("boston/1", NEW_YORK, List.of(week), holidays);
    }

    /** A calendar whose working time is all day and all night, on every day. */
    static WorkingCalendar roundTheClock(ZoneId zone) {
        WeekPattern week = WeekPattern.everyDay(LONG_AGO, WorkingHours.of("00:00-24:00"));
        return new WorkingCalendar("hotline/1", zone, List.of(week), List.of());
    }

    static Instant shanghai(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    static Instant newYork(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }

    private static List<SpecialDay> nationalDay() {
        List<SpecialDay> days = new ArrayList<>();
        days.add(new MakeUpDay(LocalDate.of(2026, 9, 20), "国庆节"));
        LocalDate.of(2026, 9, 25)
                .datesUntil(LocalDate.of(2026, 9, 28))
                .forEach(date -> days.add(new Holiday(date, "中秋节")));
        LocalDate.of(2026, 10, 1)
                .datesUntil(LocalDate.of(2026, 10, 8))
                .forEach(date -> days.add(new Holiday(date, "国庆节")));
        days.add(new MakeUpDay(LocalDate.of(2026, 10, 10), "国庆节"));
        return days;
    }
}
