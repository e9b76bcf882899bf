package org.fenbo.supervision.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The counts of the units and of the whole district, as far as the caller may see them (SUP-4).
 *
 * @param units the rows of the units; the unit with the most overdue cases comes first
 * @param total the counts of all cases, including cases without a unit
 * @param unflagged how many cases have a clock that is due and has not passed yet; 0 in normal operation
 * @param withoutUnit how many open cases have no unit: they are not dispatched yet, or their return was granted
 */
public record Board(Instant asOf, List<Row> units, Figures total, long unflagged, long withoutUnit) {

    /**
     * The row of a unit. A case counts for the unit that it was dispatched to last.
     *
     * @param name null if the registry has no such unit
     */
    public record Row(String unit, @Nullable String name, Figures figures) {}
}
