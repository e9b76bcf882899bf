package org.fenbo.supervision.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The counts of the units (SUP-4).
 *
 * @param units the unit with most overdue cases first
 * @param total of all cases, also those without a unit
 * @param unflagged cases with a clock that is due and has not passed yet; 0 in normal operation
 * @param withoutUnit open cases that have not been dispatched to a unit yet
 */
public record Board(Instant asOf, List<Row> units, Figures total, long unflagged, long withoutUnit) {

    /**
     * The row of a unit. A case counts for the unit that it was dispatched to last.
     *
     * @param name null if the registry has no such unit
     */
    public record Row(String unit, @Nullable String name, Figures figures) {}
}
