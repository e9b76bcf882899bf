package org.fenbo.backbone.workingtime;

import java.time.Duration;
import java.time.Instant;

/**
 * How long something may take (时限, TIME-1), as the district's data state it. A limit of zero is due at the start; a
 * limit of zero in units of working time is due at the next opening.
 *
 * @param amount the number of units, from zero to ten years; always one for {@link LimitUnit#SAME_DAY}
 */
public record Limit(int amount, LimitUnit unit) {

    public Limit {
        if (amount < unit.least() || amount > unit.most()) {
            throw new IllegalArgumentException("a limit in " + unit + " has an amount from " + unit.least() + " to "
                    + unit.most() + ", not " + amount);
        }
    }

    /** The limit "by the end of the working day" (当日). */
    public static Limit sameDay() {
        return new Limit(1, LimitUnit.SAME_DAY);
    }

    /** Reads a text that {@link #code} has written. */
    public static Limit parse(String code) {
        int space = code.indexOf(' ');
        try {
            return new Limit(Integer.parseInt(code, 0, Math.max(space, 0), 10), unit(code.substring(space + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("limit '" + code + "' is not of the form '5 WORKING_DAYS'", e);
        }
    }

    /** Amount and unit in one line, such as {@code 5 WORKING_DAYS}. */
    public String code() {
        return amount + " " + unit;
    }

    /** The limit in English, such as "5 working days". */
    public String inEnglish() {
        return unit.inEnglish(amount);
    }

    /** The limit in Chinese, such as 5个工作日. */
    public String inChinese() {
        return unit.inChinese(amount);
    }

    /**
     * When the limit is due. Units of working time that start outside working time begin at the next opening (TIME-2).
     */
    public Instant dueFrom(Instant start, WorkingCalendar calendar) {
        return switch (unit) {
            case MINUTES -> start.plus(Duration.ofMinutes(amount));
            case HOURS -> start.plus(Duration.ofHours(amount));
            case WORKING_MINUTES -> calendar.plusWorkingTime(start, Duration.ofMinutes(amount));
            case WORKING_HOURS -> calendar.plusWorkingTime(start, Duration.ofHours(amount));
            case WORKING_DAYS -> calendar.plusWorkingDays(start, amount);
            case NATURAL_DAYS -> calendar.plusNaturalDays(start, amount);
            case SAME_DAY -> calendar.endOfWorkingDay(start);
        };
    }

    private static LimitUnit unit(String name) {
        try {
            return LimitUnit.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + name + "' is not a unit of time limits", e);
        }
    }
}
