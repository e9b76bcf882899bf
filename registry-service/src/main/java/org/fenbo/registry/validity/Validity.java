package org.fenbo.registry.validity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something is valid (有效期), in the district's zone.
 *
 * @param from the first day; null means no first day
 * @param until the last day; null means no last day
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Without a first and a last day. */
    public static final Validity ALWAYS = new Validity(null, null);

    /** Whether it holds on a day. */
    public boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether it holds on every day on which the other does. */
    public boolean contains(Validity other) {
        boolean begins = from == null || (other.from != null && !other.from.isBefore(from));
        boolean lasts = until == null || (other.until != null && !other.until.isAfter(until));
        return begins && lasts;
    }

    /** Whether there is a day on which both hold. */
    public boolean meets(Validity other) {
        return !endsBefore(other.from) && !other.endsBefore(from);
    }

    private boolean endsBefore(@Nullable LocalDate day) {
        return until != null && day != null && until.isBefore(day);
    }

    /** Whether no day comes after its first and before its last: it never holds. */
    public boolean isEmpty() {
        return from != null && endsBefore(from);
    }
}
