package org.fenbo.registry.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From an instant up to, not including, another. One that ends where it begins holds no instant.
 *
 * @param until null is without end
 */
public record OpenTimeRange(Instant from, @Nullable Instant until) {

    public boolean holds(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    /** Whether some instant is in both. */
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
