package org.fenbo.registry.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A shift of a day, in the district's local time. If {@code to} is not after {@code from}, the shift ends on the next
 * day: {@code 22:00-06:00} is a night, and {@code 00:00-00:00} is a whole day.
 */
public record Shift(LocalTime from, LocalTime to) {
    private static final Pattern FORM = Pattern.compile("\\d{2}:\\d{2}-\\d{2}:\\d{2}");
    private static final int TIME = "09:00".length();

    /** Reads a shift such as {@code 22:00-06:00}; empty if the text isn't a shift. */
    public static Optional<Shift> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Shift(LocalTime.parse(text.substring(0, TIME)), LocalTime.parse(text.substring(TIME + 1))));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /** The time range of the shift that begins on this day; empty if a change of the clocks skips the whole shift. */
    Optional<TimeRange> on(LocalDate day, ZoneId zone) {
        LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
        return TimeRange.between(
                day.atTime(from).atZone(zone).toInstant(),
                last.atTime(to).atZone(zone).toInstant());
    }

    /** The shift as text: {@code 22:00-06:00}. */
    @Override
    public String toString() {
        return from + "-" + to;
    }
}
