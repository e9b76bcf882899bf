package org.fenbo.registry.calendar;

import java.time.LocalTime;

/** A period of work within one day; its end is excluded. */
public record WorkingHours(LocalTime from, LocalTime to) {

    private static final int TIME = "09:00".length();

    /**
     * Parses hours as calendars write them, for example {@code 09:00-12:00}.
     *
     * @throws java.time.DateTimeException if one of the times is not valid
     */
    public static WorkingHours parse(String text) {
        return new WorkingHours(LocalTime.parse(text.substring(0, TIME)), LocalTime.parse(text.substring(TIME + 1)));
    }

    /** The hours as calendars write them, for example {@code 09:00-12:00}. */
    @Override
    public String toString() {
        return from + "-" + to;
    }
}
