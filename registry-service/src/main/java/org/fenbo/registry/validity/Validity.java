package org.fenbo.registry.validity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something is valid (有效期), in the district's zone.
 *
 * @param from the first day; null if there is no first day
 * @param until the last day; null if there is no last day
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Valid on all days. */
    public static final Validity ALWAYS = new Validity(null, null);

    /** Whether the day is a day of this validity. */
    public boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether this validity contains every day of the other validity. */
    public boolean contains(Validity other) {
        boolean begins = from == null || (other.from != null && !other.from.isBefore(from));
        boolean lasts = until == null || (other.until != null && !other.until.isAfter(until));
        return begins && lasts;
    }

    /** Whether the two validities have a day in common. */
    public boolean meets(Validity other) {
        return !endsBefore(other.from) && !other.endsBefore(from);
    }

    private boolean endsBefore(@Nullable LocalDate day) {
        return until != null && day != null && until.isBefore(day);
    }

    /** Whether the last day is before the first day, so that the validity contains no day. */
    public boolean isEmpty() {
        return from != null && endsBefore(from);
    }
}
