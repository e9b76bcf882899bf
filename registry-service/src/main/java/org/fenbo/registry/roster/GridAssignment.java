package org.fenbo.registry.roster;

import java.time.Instant;

/**
 * An officer is the responsible collector (责任网格员) of a grid for a period (ORG-5).
 *
 * @param number used to end it
 * @param grid code of the grid
 * @param officer code of the officer
 */
public record GridAssignment(long number, String grid, String officer, OpenTimeRange held) {

    /** This assignment with its end. */
    GridAssignment endedAt(Instant end) {
        return new GridAssignment(number, grid, officer, new OpenTimeRange(held.from(), end));
    }
}
