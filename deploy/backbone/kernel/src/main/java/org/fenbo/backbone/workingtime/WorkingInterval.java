package org.fenbo.backbone.workingtime;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * One interval of working time within a day, in the district's local time (TIME-2).
 *
 * @param opens the first moment of work
 * @param closes the first moment after work; midnight means the end of the day (24:00), so a shift over midnight needs
 *     two intervals on two days
 */
public record WorkingInterval(LocalTime opens, LocalTime closes) {

    private static final String END_OF_DAY = "24:00";

    public WorkingInterval {
        if (!closes.equals(LocalTime.MIDNIGHT) && !opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "working interval " + opens + "-" + closes + " has to close after it opens, on the same day");
        }
    }

    /** Reads the form {@code 08:30-12:00}; the end of the day is written {@code 24:00}. */
    public static WorkingInterval parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw unreadable(text, null);
        }
        try {
            return new WorkingInterval(time(text.substring(0, dash)), closingTime(text.substring(dash + 1)));
        } catch (DateTimeParseException e) {
            throw unreadable(text, e);
        }
    }

    /** Whether the interval lasts to the end of the day. */
    public boolean closesAtMidnight() {
        return closes.equals(LocalTime.MIDNIGHT);
    }

    /** Whether work ends after this time of day. Work may begin later than this time. */
    boolean closesAfter(LocalTime time) {
        return closesAtMidnight() || time.isBefore(closes);
    }

    @Override
    public String toString() {
        return opens + "-" + (closesAtMidnight() ? END_OF_DAY : closes.toString());
    }

    private static LocalTime closingTime(String text) {
        return text.strip().equals(END_OF_DAY) ? LocalTime.MIDNIGHT : time(text);
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.strip());
    }

    private static IllegalArgumentException unreadable(String text, @Nullable Exception cause) {
        return new IllegalArgumentException("working interval '" + text + "' is not of the form 08:30-12:00", cause);
    }
}
