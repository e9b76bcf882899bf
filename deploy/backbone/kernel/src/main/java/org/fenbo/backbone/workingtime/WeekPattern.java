package org.fenbo.backbone.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/**
 * The hours of an ordinary week from a date until the next pattern begins. Seasons may have different hours (TIME-2).
 *
 * @param from the first local date of the pattern
 * @param hours by weekday; a missing weekday is a day off
 */
public record WeekPattern(LocalDate from, Map<DayOfWeek, WorkingHours> hours) {

    public WeekPattern {
        if (hours.values().stream().allMatch(WorkingHours::isEmpty)) {
            throw new IllegalArgumentException("weekly pattern from " + from + " has no working time at all");
        }
        EnumMap<DayOfWeek, WorkingHours> ordered = new EnumMap<>(DayOfWeek.class);
        ordered.putAll(hours);
        hours = Collections.unmodifiableMap(ordered);
    }

    /** The same hours from Monday to Friday; Saturday and Sunday are off. */
    public static WeekPattern mondayToFriday(LocalDate from, WorkingHours hours) {
        return sameHours(from, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), hours);
    }

    /** The same hours on all seven days, for example for a hotline or a patrol. */
    public static WeekPattern everyDay(LocalDate from, WorkingHours hours) {
        return sameHours(from, EnumSet.allOf(DayOfWeek.class), hours);
    }

    /** The hours of a weekday; empty if it is a day off. */
    public WorkingHours on(DayOfWeek weekday) {
        return hours.getOrDefault(weekday, WorkingHours.NONE);
    }

    private static WeekPattern sameHours(LocalDate from, EnumSet<DayOfWeek> weekdays, WorkingHours hours) {
        EnumMap<DayOfWeek, WorkingHours> week = new EnumMap<>(DayOfWeek.class);
        weekdays.forEach(weekday -> week.put(weekday, hours));
        return new WeekPattern(from, week);
    }
}
