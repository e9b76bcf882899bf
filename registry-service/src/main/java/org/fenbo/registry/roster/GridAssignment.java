package org.fenbo.registry.roster;

import java.time.Instant;

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
}
