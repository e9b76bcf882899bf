package org.fenbo.registry.roster;

import java.time.Instant;

/**
 * An officer is the answerable collector (责任网格员) of a grid for a period (ORG-5).
 *
 * @param number by which it is ended
 * @param grid code of the grid
 * @param officer code of the officer
 */
public record GridAssignment(long number, String grid, String officer, OpenTimeRange held) {

    /** The same one, ended at an instant. */
    GridAssignment endedAt(Instant end) {
        return new GridAssignment(number, grid, officer, new OpenTimeRange(held.from(), end));
    }
}
