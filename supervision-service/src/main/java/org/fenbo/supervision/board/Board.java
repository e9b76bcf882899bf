package org.fenbo.supervision.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units' counts (SUP-4).
 *
 * @param units most overdue first
 * @param total of all cases, those without a unit included
 * @param unflagged cases past a limit of which no passing has been written yet; 0 when all is well
 * @param withoutUnit open cases that nobody has been given yet
 */
public record Board(Instant asOf, List<Row> units, Figures total, long unflagged, long withoutUnit) {

    /**
     * A unit's row. A case counts for the unit that was given it last.
     *
     * @param name absent where the registry has no such unit
     */
    public record Row(String unit, @Nullable String name, Figures figures) {}
}
