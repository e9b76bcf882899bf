package org.fenbo.registry.roster;

import java.util.List;
import java.util.Map;

/**
 * The part of the roster that decides who answers for some grids in some period.
 *
 * @param assignments the assignments by code of the grid; assignments of linked grids are included
 * @param shifts the shifts by code of the officer
 * @param links the linked grids (邻格互联) by code of the grid, in the order in which their collectors substitute
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
