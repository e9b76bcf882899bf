package org.fenbo.backbone.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.fenbo.backbone.workingtime.SpecialDay.Holiday;
import org.fenbo.backbone.workingtime.SpecialDay.MakeUpDay;

/**
 * The hours of each local day. Days are epoch days in sorted arrays, so that the service computes many deadlines
 * without creating an object for each day.
 */
final class WorkingDays {

    private final String revision;
    private final List<WeekPattern> patterns;
    private final long[] patternStarts;
    private final List<SpecialDay> specialDays;
    private final long[] specialEpochDays;
    private final List<WorkingHours> specialHours;

    WorkingDays(String revision, List<WeekPattern> patterns, List<SpecialDay> specialDays) {
        this.revision = revision;
        this.patterns = patterns.stream()
                .sorted(Comparator.comparing(WeekPattern::from))
                .toList();
        this.patternStarts =
                epochDays(this.patterns.stream().map(WeekPattern::from).toList());
        this.specialDays = specialDays.stream()
                .sorted(Comparator.comparing(SpecialDay::date))
                .toList();
        this.specialEpochDays =
                epochDays(this.specialDays.stream().map(SpecialDay::date).toList());
        requireConsistent();
        this.specialHours = this.specialDays.stream().map(this::hoursOf).toList();
    }

    List<WeekPattern> patterns() {
        return patterns;
    }

    List<SpecialDay> specialDays() {
        return specialDays;
    }

    WorkingHours hoursOn(long epochDay) {
        int special = Arrays.binarySearch(specialEpochDays, epochDay);
        return special >= 0 ? specialHours.get(special) : patternOn(epochDay).on(weekday(epochDay));
    }

    boolean isWorkingDay(long epochDay) {
        return !hoursOn(epochDay).isEmpty();
    }

    /** The working day that is this number of working days after a day; for zero, the day itself. */
    long after(long epochDay, int workingDays) {
        long day = epochDay;
        for (int left = workingDays; left > 0; left--) {
            day = nextAfter(day);
        }
        return day;
    }

    /** The special days from one day to another, both days included. */
    List<SpecialDay> specialDaysBetween(long first, long last) {
        int from = insertionPoint(Arrays.binarySearch(specialEpochDays, first));
        int to = insertionPoint(Arrays.binarySearch(specialEpochDays, last + 1));
        return specialDays.subList(from, Math.max(from, to));
    }

    /**
     * The loop always ends, because every weekly pattern has a working day and the number of special days is finite.
     */
    private long nextAfter(long epochDay) {
        long day = epochDay + 1;
        while (!isWorkingDay(day)) {
            day++;
        }
        return day;
    }

    private WorkingHours hoursOf(SpecialDay day) {
        return switch (day) {
            case Holiday _ -> WorkingHours.NONE;
            case MakeUpDay worked -> hoursOfMakeUpDay(worked);
        };
    }

    private WorkingHours hoursOfMakeUpDay(MakeUpDay day) {
        WorkingHours hours = patternOn(day.date().toEpochDay()).on(day.like());
        if (hours.isEmpty()) {
            throw invalid("make-up day " + day.date() + " has the hours of a " + day.like() + ", which is a day off");
        }
        return hours;
    }

    private WeekPattern patternOn(long epochDay) {
        for (int i = patternStarts.length - 1; i >= 0; i--) {
            if (patternStarts[i] <= epochDay) {
                return patterns.get(i);
            }
        }
        throw invalid("no weekly pattern holds on " + LocalDate.ofEpochDay(epochDay) + ", the first begins on "
                + patterns.getFirst().from());
    }

    private void requireConsistent() {
        if (patterns.isEmpty()) {
            throw invalid("no weekly pattern, so no working time at all");
        }
        requireDistinct(patternStarts, "two weekly patterns begin on ");
        requireDistinct(specialEpochDays, "two special days are given for ");
    }

    private void requireDistinct(long[] sorted, String complaint) {
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                throw invalid(complaint + LocalDate.ofEpochDay(sorted[i]));
            }
        }
    }

    private IllegalArgumentException invalid(String complaint) {
        return new IllegalArgumentException("working calendar " + revision + ": " + complaint);
    }

    private static long[] epochDays(List<LocalDate> dates) {
        return dates.stream().mapToLong(LocalDate::toEpochDay).toArray();
    }

    private static int insertionPoint(int found) {
        return found >= 0 ? found : -found - 1;
    }

    /** Day 0, 1 January 1970, was a Thursday. */
    private static DayOfWeek weekday(long epochDay) {
        return DayOfWeek.THURSDAY.plus(epochDay);
    }
}
