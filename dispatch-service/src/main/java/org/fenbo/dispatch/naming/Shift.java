package org.fenbo.dispatch.naming;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A shift of a day in local time. If {@code to} is not after {@code from}, the shift ends on the next day. */
record Shift(LocalTime from, LocalTime to) {
    private static final int TIME = "09:00".length();

    /** Reads a shift such as {@code 22:00-06:00}. */
    static Shift read(String text) {
        return new Shift(LocalTime.parse(text.substring(0, TIME)), LocalTime.parse(text.substring(TIME + 1)));
    }

    Period on(LocalDate day, ZoneId zone) {
        LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
        return new Period(
                day.atTime(from).atZone(zone).toInstant(),
                last.atTime(to).atZone(zone).toInstant());
    }

    /** From the first instant to the last one, which is not included. */
    record Period(Instant from, Instant until) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }
}
