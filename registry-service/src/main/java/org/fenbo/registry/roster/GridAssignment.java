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
     * until an end was known. No later record changes who answered at a past moment.
     *
     * @param recordedAt when the assignment was recorded
     * @param knownUntil the first instant at which an end that was recorded by then had come; null if there is none
     */
    public GridAssignment asKnown(Instant recordedAt, @Nullable Instant knownUntil) {
        return new GridAssignment(
                number,
                grid,
                officer,
                new OpenTimeRange(recordedAt.isAfter(held.from()) ? recordedAt : held.from(), knownUntil));
    }
}
