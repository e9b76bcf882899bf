package org.fenbo.backbone.workingtime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Why a deadline is at its time (TIME-4). An explanation consists of data that can be stored and sent; the sentences
 * are made when they are needed. All times are local times of the district.
 *
 * @param from when the clock started
 * @param countedFrom the next opening if a limit of working time started outside working time; otherwise equal to
 *     {@code from}
 * @param specialDays the holidays and make-up days between start and deadline; empty for units that count day and night
 */
public record Explanation(
        Limit limit,
        LocalDateTime from,
        LocalDateTime countedFrom,
        List<SpecialDayRange> specialDays,
        LocalDateTime due) {

    public Explanation {
        specialDays = List.copyOf(specialDays);
    }

    static Explanation of(Instant start, Limit limit, Instant due, WorkingCalendar calendar) {
        LocalDateTime from = LocalDateTime.ofInstant(start, calendar.zone());
        LocalDateTime until = LocalDateTime.ofInstant(due, calendar.zone());
        if (!limit.unit().isWorkingTime()) {
            return new Explanation(limit, from, from, List.of(), until);
        }
        return new Explanation(
                limit,
                from,
                LocalDateTime.ofInstant(calendar.openingAtOrAfter(start), calendar.zone()),
                SpecialDayRange.of(calendar.specialDaysBetween(from.toLocalDate(), lastDate(until))),
                until);
    }

    /** Whether the clock waited for the next opening. */
    public boolean waitedForOpening() {
        return !countedFrom.equals(from);
    }

    /**
     * Whether a limit in working days ends at a different time of day than it began, because the last day has different
     * hours.
     */
    public boolean movedByHoursOfLastDay() {
        return limit.unit() == LimitUnit.WORKING_DAYS && !due.toLocalTime().equals(countedFrom.toLocalTime());
    }

    /** The explanation as one sentence in English. */
    public String inEnglish() {
        return EnglishSentence.of(this);
    }

    /** The explanation as one sentence in Chinese. */
    public String inChinese() {
        return ChineseSentence.of(this);
    }

    /** The last day that counts. A deadline at midnight is the end of the day before, so the new day doesn't count. */
    private static LocalDate lastDate(LocalDateTime due) {
        return due.minusNanos(1).toLocalDate();
    }
}
