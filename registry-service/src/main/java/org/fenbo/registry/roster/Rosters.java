package org.fenbo.registry.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.jspecify.annotations.Nullable;

/** All that is kept of who is on duty where. A command is one transaction: read, decide, write, or nothing. */
public interface Rosters {

    /** An assignment that has no number yet. */
    record NewAssignment(String grid, String officer, OpenTimeRange held) {}

    /** Whether to take an assignment in, seeing all that the grid has; no other gets in between. */
    @FunctionalInterface
    interface Admission {
        Outcome<NewAssignment> among(List<GridAssignment> held);
    }

    /** What an assignment becomes; no other change of its grid gets in between. */
    @FunctionalInterface
    interface Change {
        Outcome<GridAssignment> of(GridAssignment assignment);
    }

    /** Takes an assignment of the grid in, if it is admitted, and numbers it. */
    Outcome<GridAssignment> assign(String grid, Actor actor, Instant at, Admission admission);

    /** Ends an assignment; refused as unknown if there is none of that number. */
    Outcome<GridAssignment> end(long number, Actor actor, Instant at, Change change);

    /** Replaces an officer's week; days that aren't named are off. */
    void setWeek(String officer, Map<DayOfWeek, List<Shift>> week, Actor actor, Instant at);

    /** Sets or replaces an officer's special day. */
    void setDay(String officer, SpecialDay day, Actor actor, Instant at);

    /** The week counts again on that day. */
    void clearDay(String officer, LocalDate day);

    /** Replaces the linked grids of a grid. */
    void setLinks(String grid, List<String> linked, Actor actor, Instant at);

    /** All that decides who answers for these grids in the window, with the assignments of linked grids. */
    Roster of(Set<String> grids, TimeRange window);

    /** An officer's week and every special day that is kept. */
    Shifts shifts(String officer);

    /** Linked grids of a grid, the first first. */
    List<String> links(String grid);

    Optional<GridAssignment> find(long number);

    /**
     * Which assignments.
     *
     * @param grid code of the grid; null is any
     * @param officer code of the officer; null is any
     */
    record Filter(@Nullable String grid, @Nullable String officer) {

        /** Whether the assignment is one of them. */
        public boolean takes(GridAssignment assignment) {
            return (grid == null || grid.equals(assignment.grid()))
                    && (officer == null || officer.equals(assignment.officer()));
        }
    }

    /**
     * Those that the filter takes, also ended ones.
     *
     * @param after the number that the last page ended with; 0 for the first page
     */
    Page<GridAssignment> list(Filter filter, long after, int limit);
}
