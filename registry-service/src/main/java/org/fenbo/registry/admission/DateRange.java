package org.fenbo.registry.admission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period in days of the district.
 *
 * @param from the first day
 * @param until the last day; null if there is no end
 */
public record DateRange(LocalDate from, @Nullable LocalDate until) {

    /** Whether the period has at least one day. */
    public boolean isInOrder() {
        return until == null || !until.isBefore(from);
    }
}
