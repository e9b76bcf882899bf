package org.fenbo.supervision.workingtime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Why a deadline is when it is (TIME-4), as data that can be kept and sent; the sentences are made when somebody reads
 * them. All times are local to the district.
 *
 * @param from when the clock started
 * @param countedFrom the next opening, where the start was outside working time; else the same as from
 * @param specialDays the holidays and make-up days on the way, none for units that run day and night
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

    /** Whether working days ended at another time of day than they began, because the last day has other hours. */
    public boolean movedByHoursOfLastDay() {
        return limit.unit() == LimitUnit.WORKING_DAYS && !due.toLocalTime().equals(countedFrom.toLocalTime());
    }

    /** One sentence in English. */
    public String inEnglish() {
        return EnglishSentence.of(this);
    }

    /** One sentence in Chinese. */
    public String inChinese() {
        return ChineseSentence.of(this);
    }

    /** What is due at midnight is due at the end of the day before, and has nothing to do with the new day. */
    private static LocalDate lastDate(LocalDateTime due) {
        return due.minusNanos(1).toLocalDate();
    }
}
