package org.fenbo.registry.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The assignment of an officer as the responsible collector (责任网格员) of a grid for a period (ORG-5).
 *
 * @param number number of the assignment; the command {@code end} needs it
 * @param grid code of the grid
 * @param officer code of the officer
 * @param held the period of the assignment; the period may have no end yet
 */
public record GridAssignment(long number, String grid, String officer, OpenTimeRange held) {

    /** The same assignment, ended at this instant. */
    GridAssignment endedAt(Instant end) {
        return new GridAssignment(number, grid, officer, new OpenTimeRange(held.from(), end));
    }

    /**
     * The assignment as it was known at each moment (ORG-5e): it answers for the grid from when it was recorded, and
     * until its end was recorded, also if both name an earlier instant.
     *
     * @param recordedAt when the assignment was recorded
     * @param endRecordedAt when its end was recorded; null if the end was recorded with the assignment, or if there is
     *     no end
     */
    public GridAssignment asKnown(Instant recordedAt, @Nullable Instant endRecordedAt) {
        Instant until = held.until();
        boolean late = until != null && endRecordedAt != null && endRecordedAt.isAfter(until);
        return new GridAssignment(
                number,
                grid,
                officer,
                new OpenTimeRange(
                        recordedAt.isAfter(held.from()) ? recordedAt : held.from(), late ? endRecordedAt : until));
    }
}
