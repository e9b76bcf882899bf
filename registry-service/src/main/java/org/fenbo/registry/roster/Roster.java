package org.fenbo.registry.roster;

import java.util.List;
import java.util.Map;

/**
 * What is known of some grids over some time.
 *
 * @param assignments by the code of the grid; those of linked grids too
 * @param shifts by the code of the officer
 * @param links by the code of the grid, the grids whose collectors substitute for its own (邻格互联), in this order
 */
public record Roster(
        Map<String, List<GridAssignment>> assignments, Map<String, Shifts> shifts, Map<String, List<String>> links) {

    public Roster {
        assignments = Map.copyOf(assignments);
        shifts = Map.copyOf(shifts);
        links = Map.copyOf(links);
    }

    List<GridAssignment> assignmentsOf(String grid) {
        return assignments.getOrDefault(grid, List.of());
    }

    Shifts shiftsOf(String officer) {
        return shifts.getOrDefault(officer, Shifts.NONE);
    }

    List<String> linksOf(String grid) {
        return links.getOrDefault(grid, List.of());
    }
}
