package org.fenbo.registry.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A period; the end is excluded. If {@code until} is not after {@code from}, the period is empty.
 *
 * @param until the end; null if the period has no end
 */
public record OpenTimeRange(Instant from, @Nullable Instant until) {

    public boolean holds(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    /** Whether the two periods have an instant in common. */
    public boolean overlaps(OpenTimeRange other) {
        return !isEmpty() && !other.isEmpty() && beginsBefore(other.until) && other.beginsBefore(until);
    }

    public boolean isEmpty() {
        return !beginsBefore(until);
    }

    private boolean beginsBefore(@Nullable Instant end) {
        return end == null || from.isBefore(end);
    }
}
