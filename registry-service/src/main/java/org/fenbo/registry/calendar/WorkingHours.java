package org.fenbo.registry.calendar;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * A period of work within one day; its end is excluded. A period that lasts to the end of the day ends at midnight, written
 * {@code 24:00}. Work over midnight is two periods, one on each day (TIME-2).
 */
public record WorkingHours(LocalTime from, LocalTime to) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /**
     * Parses hours as calendars write them, for example {@code 09:00-12:00}.
     *
     * @throws DateTimeParseException if the text is no pair of times
     */
    public static WorkingHours parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw new DateTimeParseException("no hours: they are written like 09:00-12:00", text, 0);
        }
        return new WorkingHours(
                LocalTime.parse(text.substring(0, dash), TIME), LocalTime.parse(text.substring(dash + 1), TIME));
    }

    /** Whether the period ends after it begins, on the same day. */
    public boolean isPeriod() {
        return endsTheDay() || from.isBefore(to);
    }

    /** Whether the period begins when the earlier one has ended, or later. */
    public boolean follows(WorkingHours earlier) {
        return !earlier.endsTheDay() && !from.isBefore(earlier.to);
    }

    private boolean endsTheDay() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    /** The hours as calendars write them, for example {@code 09:00-12:00}. */
    @Override
    public String toString() {
        return from + "-" + (endsTheDay() ? "24:00" : to.toString());
    }
}
