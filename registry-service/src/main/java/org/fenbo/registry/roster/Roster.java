package org.fenbo.registry.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part of the roster that decides who answers for some grids in some period.
 *
 * @param assignments the assignments by code of the grid; assignments of linked grids are included
 * @param shifts the shifts by code of the officer, over time
 * @param links the linked grids (邻格互联) by code of the grid, in the order in which their collectors substitute, over
 *     time
 */
public record Roster(
        Map<String, List<GridAssignment>> assignments,
        Map<String, History<Shifts>> shifts,
        Map<String, History<List<String>>> links) {

    private static final History<Shifts> NO_SHIFTS = History.of(Shifts.NONE);
    private static final History<List<String>> NO_LINKS = History.of(List.of());

    public Roster {
        assignments = Map.copyOf(assignments);
        shifts = Map.copyOf(shifts);
        links = Map.copyOf(links);
    }

    /** Codes of the officers of all assignments. */
    Set<String> officers() {
        return assignments.values().stream()
                .flatMap(List::stream)
                .map(GridAssignment::officer)
                .collect(Collectors.toSet());
    }

    List<GridAssignment> assignmentsOf(String grid) {
        return assignments.getOrDefault(grid, List.of());
    }

    History<Shifts> shiftsOf(String officer) {
        return shifts.getOrDefault(officer, NO_SHIFTS);
    }

    History<List<String>> linksOf(String grid) {
        return links.getOrDefault(grid, NO_LINKS);
    }
}
