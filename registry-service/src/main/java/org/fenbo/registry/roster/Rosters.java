package org.fenbo.registry.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.jspecify.annotations.Nullable;

/**
 * The stored roster. Each change of an assignment is one transaction, which reads, decides, and then writes everything
 * or nothing.
 */
public interface Rosters {

    /** An assignment that has no number yet. */
    record NewAssignment(String grid, String officer, OpenTimeRange held) {}

    /** Decides whether to accept a new assignment. */
    @FunctionalInterface
    interface Admission {
        /**
         * The assignment, or a refusal.
         *
         * <p>Until the decision is stored, no revision can be published or cancelled.
         *
         * @param held all assignments of the grid; until the decision is stored, no other transaction can change them
         */
        Outcome<NewAssignment> among(List<GridAssignment> held);
    }

    /**
     * Decides how an assignment changes. Until the change is stored, no other transaction can change assignments of the
     * grid.
     */
    @FunctionalInterface
    interface Change {
        Outcome<GridAssignment> of(GridAssignment assignment);
    }

    /** Adds an assignment to the grid and assigns a number, if {@code admission} accepts the assignment. */
    Outcome<GridAssignment> assign(String grid, Actor actor, Instant at, Admission admission);

    /** Ends an assignment; refused as unknown if no assignment has this number. */
    Outcome<GridAssignment> end(long number, Actor actor, Instant at, Change change);

    /** Replaces an officer's week. A day that is not in the new week is off. */
    void setWeek(String officer, Map<DayOfWeek, List<Shift>> week, Actor actor, Instant at);

    /** Sets or replaces an officer's special day. */
    void setDay(String officer, SpecialDay day, Actor actor, Instant at);

    /** Removes an officer's special day, so that the week applies again. */
    void clearDay(String officer, LocalDate day, Actor actor, Instant at);

    /** Replaces the linked grids of a grid. */
    void setLinks(String grid, List<String> linked, Actor actor, Instant at);

    /**
     * The assignments, shifts and links that decide who answers for these grids in the window, as they were known at
     * each moment of the window (ORG-5e). The assignments of linked grids are included.
     */
    Roster of(Set<String> grids, TimeRange window);

    /**
     * The grids that officers answer for at an instant, by code of the officer.
     *
     * @param grids codes of the grids that are considered
     */
    default Map<String, Set<String>> answerable(Set<String> grids, Instant at) {
        return of(grids, TimeRange.at(at)).assignments().values().stream()
                .flatMap(List::stream)
                .filter(assignment -> assignment.held().holds(at))
                .collect(Collectors.groupingBy(
                        GridAssignment::officer, Collectors.mapping(GridAssignment::grid, Collectors.toSet())));
    }

    /** The assignments of these officers that last beyond an instant or begin later, by number. */
    List<GridAssignment> heldBy(Set<String> officers, Instant after);

    /** An officer's week and all stored special days. */
    Shifts shifts(String officer);

    /** The linked grids of a grid, in the order of substitution. */
    List<String> links(String grid);

    Optional<GridAssignment> find(long number);

    /**
     * Selects assignments.
     *
     * @param grid code of the grid; null selects all grids
     * @param officer code of the officer; null selects all officers
     */
    record Filter(@Nullable String grid, @Nullable String officer) {

        /** Whether the filter selects the assignment. */
        public boolean takes(GridAssignment assignment) {
            return (grid == null || grid.equals(assignment.grid()))
                    && (officer == null || officer.equals(assignment.officer()));
        }
    }

    /**
     * The assignments that the filter selects, in the order of their numbers. Ended assignments are included.
     *
     * @param after number of the last assignment on the previous page; 0 for the first page
     */
    Page<GridAssignment> list(Filter filter, long after, int limit);
}
