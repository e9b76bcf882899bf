package org.fenbo.backbone.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * When a district works (TIME-2): weekly patterns with their effective dates, holidays and make-up working days, in one
 * time zone, under one revision. Immutable.
 *
 * <p>If a change to summer time skips a time of day, the skipped time means the moment of the change. If a change to
 * winter time repeats a time of day, the repeated time means its first occurrence. Working time is real time, so a
 * shift during the change is an hour longer or shorter.
 *
 * <p>A calendar has no rule for the time before its first weekly pattern. For an earlier time, its methods throw an
 * {@link IllegalArgumentException} instead of guessing.
 */
public final class WorkingCalendar {

    private final String revision;
    private final ZoneId zone;
    private final WorkingDays days;

    /**
     * Takes the parts in any order.
     *
     * @param revision a label; every deadline that is computed with this calendar stores the label (TIME-4)
     * @param patterns at least one; no two may begin on the same date
     * @param specialDays holidays and make-up days, each date at most once
     * @throws IllegalArgumentException if the parts contradict each other
     */
    public WorkingCalendar(String revision, ZoneId zone, List<WeekPattern> patterns, List<SpecialDay> specialDays) {
        if (revision.isBlank()) {
            throw new IllegalArgumentException("a working calendar needs a revision, its deadlines refer to it");
        }
        this.revision = revision;
        this.zone = zone;
        this.days = new WorkingDays(revision, patterns, specialDays);
    }

    /** The label of this revision of the calendar. */
    public String revision() {
        return revision;
    }

    /** The time zone of days and hours. */
    public ZoneId zone() {
        return zone;
    }

    /** The weekly patterns, by their dates. */
    public List<WeekPattern> patterns() {
        return days.patterns();
    }

    /** All holidays and make-up days, by their dates. */
    public List<SpecialDay> specialDays() {
        return days.specialDays();
    }

    /** The holidays and make-up days between two local dates, both dates included. */
    public List<SpecialDay> specialDaysBetween(LocalDate first, LocalDate last) {
        return days.specialDaysBetween(first.toEpochDay(), last.toEpochDay());
    }

    /** Whether a moment is working time. The moment of closing is not working time. */
    public boolean isWorking(Instant moment) {
        return openingAtOrAfter(moment).equals(moment);
    }

    /** Whether a local date has any working time. */
    public boolean isWorkingDay(LocalDate date) {
        return days.isWorkingDay(date.toEpochDay());
    }

    /** How many days of a year are working days. */
    public int workingDaysIn(Year year) {
        int count = 0;
        long end = year.plusYears(1).atDay(1).toEpochDay();
        for (long day = year.atDay(1).toEpochDay(); day < end; day++) {
            count += days.isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }

    /** The moment itself if it is working time; otherwise the next opening (TIME-2). */
    public Instant openingAtOrAfter(Instant moment) {
        return plusWorkingTime(moment, Duration.ZERO);
    }

    /** The same as {@link #plusWorkingTime}, in minutes. */
    public Instant plusWorkingMinutes(Instant start, long minutes) {
        return plusWorkingTime(start, Duration.ofMinutes(minutes));
    }

    /**
     * The first moment by which this much working time has passed since the start. If the amount ends exactly at
     * closing time, the result is the closing time, not the next opening. If the amount is zero and the start is
     * outside working time, the result is the next opening.
     *
     * @param amount not negative
     */
    public Instant plusWorkingTime(Instant start, Duration amount) {
        requireNotNegative(amount.isNegative(), amount);
        Duration left = amount;
        for (long day = dayOf(start); ; day++) {
            for (WorkingInterval interval : days.hoursOn(day).intervals()) {
                Instant from = later(start, opening(day, interval));
                Duration worked = Duration.between(from, closing(day, interval));
                if (worked.isPositive() && left.compareTo(worked) <= 0) {
                    return from.plus(left);
                }
                left = worked.isPositive() ? left.minus(worked) : left;
            }
        }
    }

    /**
     * The working time between two moments; zero if the second moment is not later. It shows how much time a clock has
     * used, or how much time a paused clock still has (TIME-3).
     */
    public Duration workingTimeBetween(Instant start, Instant end) {
        Duration sum = Duration.ZERO;
        long last = dayOf(end);
        for (long day = dayOf(start); day <= last; day++) {
            for (WorkingInterval interval : days.hoursOn(day).intervals()) {
                Instant from = later(start, opening(day, interval));
                Instant closing = closing(day, interval);
                Duration worked = Duration.between(from, closing.isBefore(end) ? closing : end);
                sum = worked.isPositive() ? sum.plus(worked) : sum;
            }
        }
        return sum;
    }

    /**
     * Moves the start to the next opening and adds working days; the time of day stays the same. If this time of day
     * isn't working time on the last day, the deadline is the next opening on that day. If that day has no later
     * opening, the deadline is its last closing. So the deadline is always on the last day. The exception of
     * {@link #plusNaturalDays} for the repeated hour in autumn applies here, too.
     *
     * @param workingDays not negative; zero gives the opening itself
     */
    public Instant plusWorkingDays(Instant start, int workingDays) {
        requireNotNegative(workingDays < 0, workingDays);
        Instant opening = openingAtOrAfter(start);
        if (workingDays == 0) {
            return opening;
        }
        LocalDateTime counted = LocalDateTime.ofInstant(opening, zone);
        return workingTimeOn(days.after(counted.toLocalDate().toEpochDay(), workingDays), counted.toLocalTime());
    }

    /**
     * The same time of day after this number of days, working days or not. A later start normally has a later deadline.
     * The only exception is the repeated hour in autumn: there, a later start can be due earlier, by less than one
     * hour.
     *
     * @param naturalDays not negative
     */
    public Instant plusNaturalDays(Instant start, int naturalDays) {
        requireNotNegative(naturalDays < 0, naturalDays);
        LocalDateTime local = LocalDateTime.ofInstant(start, zone);
        return naturalDays == 0 ? start : instantAt(local.plusDays(naturalDays));
    }

    /**
     * The last closing of a working day. This is the day of the moment if the moment is working time; otherwise it is
     * the day of the next opening.
     */
    public Instant endOfWorkingDay(Instant moment) {
        return lastClosing(dayOf(openingAtOrAfter(moment)));
    }

    @Override
    public String toString() {
        return "WorkingCalendar[" + revision + ", " + zone + "]";
    }

    private Instant workingTimeOn(long day, LocalTime time) {
        for (WorkingInterval interval : days.hoursOn(day).intervals()) {
            if (interval.closesAfter(time)) {
                return instantAt(day, time.isBefore(interval.opens()) ? interval.opens() : time);
            }
        }
        return lastClosing(day);
    }

    private Instant lastClosing(long day) {
        return closing(day, days.hoursOn(day).intervals().getLast());
    }

    private Instant opening(long day, WorkingInterval interval) {
        return instantAt(day, interval.opens());
    }

    private Instant closing(long day, WorkingInterval interval) {
        return instantAt(interval.closesAtMidnight() ? day + 1 : day, interval.closes());
    }

    private long dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone).toEpochDay();
    }

    private Instant instantAt(long day, LocalTime time) {
        return instantAt(LocalDateTime.of(LocalDate.ofEpochDay(day), time));
    }

    /**
     * ZonedDateTime moves a skipped time forward by the length of the gap. The result can be after the moment of a
     * later local time. This method keeps moments in the order of their local times.
     */
    private Instant instantAt(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.toInstant(zone.getRules().getOffset(local));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static void requireNotNegative(boolean negative, Object amount) {
        if (negative) {
            throw new IllegalArgumentException("working time cannot be counted backwards: " + amount);
        }
    }
}
