package org.fenbo.registry.admission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For how long, in days of the district.
 *
 * @param from the first day
 * @param until the last day; null is without end
 */
public record DateRange(LocalDate from, @Nullable LocalDate until) {

    /** Whether it has a day at all. */
    public boolean isInOrder() {
        return until == null || !until.isBefore(from);
    }
}
