package org.fenbo.registry.roster;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Calculates who answers for a grid (ORG-5). The grid's own collector answers if on duty. Otherwise, the collector of
 * the first linked grid with a collector on duty answers. If no linked grid has a collector on duty, nobody answers.
 *
 * @param out when officers had recorded that they were out, by code of the officer; who is out is off duty (ORG-9a)
 * @param collectors codes of the officers who are collectors in one revision; only collectors can answer
 * @param zone the time zone of the shifts
 */
record CoverCalculator(Roster roster, Map<String, List<TimeRange>> out, Set<String> collectors, ZoneId zone) {

    CoverCalculator {
        out = Map.copyOf(out);
        collectors = Set.copyOf(collectors);
    }

    /** Who answers for the grid at an instant. */
    Cover cover(String grid, Instant at) {
        Optional<GridAssignment> own = onDuty(grid, at);
        if (own.isPresent()) {
            return new Cover.Own(grid, own.get());
        }
        Absence absence = absence(grid, at);
        List<String> links = roster.linksOf(grid).at(at);
        return links.stream()
                .flatMap(linked -> onDuty(linked, at).stream())
                .findFirst()
                .<Cover>map(substitute -> new Cover.ByLink(grid, substitute, absence))
                .orElseGet(() -> new Cover.Nobody(grid, absence, links.size()));
    }

    private Optional<GridAssignment> onDuty(String grid, Instant at) {
        return assigned(grid, at).filter(assignment -> isOnDuty(assignment.officer(), at));
    }

    private Optional<GridAssignment> assigned(String grid, Instant at) {
        return roster.assignmentsOf(grid).stream()
                .filter(assignment -> assignment.held().holds(at))
                .findFirst();
    }

    private boolean isOnDuty(String officer, Instant at) {
        return collectors.contains(officer)
                && outOf(officer).stream().noneMatch(range -> range.holds(at))
                && roster.shiftsOf(officer).at(at).onDuty(at, zone);
    }

    private List<TimeRange> outOf(String officer) {
        return out.getOrDefault(officer, List.of());
    }

    /** Code of the officer who is assigned to the grid at an instant, on duty or not; empty if nobody is. */
    Optional<String> collector(String grid, Instant at) {
        return assigned(grid, at).map(GridAssignment::officer);
    }

    private Absence absence(String grid, Instant at) {
        return assigned(grid, at)
                .map(assignment ->
                        collectors.contains(assignment.officer()) ? Absence.OFF_DUTY : Absence.NOT_A_COLLECTOR)
                .orElse(Absence.NO_ASSIGNMENT);
    }

    /**
     * The times in the window at which nobody answers for the grid. These times are exact, because they are calculated
     * from the bounds of assignments, shifts and recorded states.
     */
    List<TimeRange> uncovered(String grid, TimeRange window) {
        List<TimeRange> covered = new ArrayList<>(onDuty(grid, window));
        for (History.Part<List<String>> part : roster.linksOf(grid).during(window)) {
            part.value().forEach(linked -> covered.addAll(onDuty(linked, part.window())));
        }
        return window.without(covered);
    }

    private List<TimeRange> onDuty(String grid, TimeRange window) {
        return roster.assignmentsOf(grid).stream()
                .filter(assignment -> collectors.contains(assignment.officer()))
                .flatMap(assignment ->
                        window.and(assignment.held()).stream().flatMap(held -> onDutyOf(assignment.officer(), held)))
                .toList();
    }

    private Stream<TimeRange> onDutyOf(String officer, TimeRange window) {
        return roster.shiftsOf(officer).during(window).stream()
                .flatMap(part -> part.value().during(part.window(), zone).stream())
                .flatMap(shift -> shift.without(outOf(officer)).stream());
    }
}
