package org.fenbo.registry.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.refusal.RosterCode;
import org.fenbo.registry.refusal.TimeWords;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.revision.Timeline;
import org.fenbo.registry.roster.Rosters.NewAssignment;

/** Changes the roster: who answers for which grid, when they are on duty, and who substitutes (ORG-5). */
public final class KeepRoster {
    private final Rosters rosters;
    private final InForce<Staff> staff;
    private final Revisions revisions;
    private final InstantSource clock;

    public KeepRoster(Rosters rosters, InForce<Staff> staff, Revisions revisions, InstantSource clock) {
        this.rosters = rosters;
        this.staff = staff;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * Assigns a grid to an officer. The grid and the officer must be in the revision in force when the assignment
     * begins. If the assignment has already begun, they must be in the revision in force now. So officers can be
     * assigned to a new set of grids before the set is in force (ORG-2). In no revision of the period may the officer be
     * a handler who must not have a grid (CASE-6l).
     */
    public Outcome<GridAssignment> assign(String grid, String officer, OpenTimeRange held, Actor by) {
        Instant now = clock.instant();
        if (held.isEmpty()) {
            return RosterCode.ENDS_TOO_EARLY.refused(String.valueOf(held.until()), held.from());
        }
        NewAssignment asked = new NewAssignment(grid, officer, held);
        Instant begins = held.from().isAfter(now) ? held.from() : now;
        return inForceAt(begins)
                .then(known -> isGrid(known, grid))
                .then(known -> isCollector(known, officer))
                .then(_ -> rosters.assign(
                        grid,
                        by,
                        now,
                        others -> mayHaveAGrid(asked, begins).then(free -> unlessAnotherAnswers(free, others))));
    }

    /**
     * No revision can be published or cancelled before the assignment is stored. The memory of this process may not know
     * the last change yet, so the timeline is read again.
     */
    private Outcome<NewAssignment> mayHaveAGrid(NewAssignment asked, Instant begins) {
        Instant end = Objects.requireNonNullElse(asked.held().until(), Instant.MAX);
        Timeline timeline = revisions.timeline();
        return Stream.concat(
                        timeline.inForceAt(begins).stream(),
                        timeline.revisions().stream()
                                .filter(one -> one.effectiveAt().isAfter(begins)
                                        && one.effectiveAt().isBefore(end)))
                .map(one -> staffOf(one.number()))
                .filter(one -> one.barred().contains(asked.officer()))
                .findFirst()
                .map(one -> RosterCode.HANDLER_HAS_NO_GRID.<NewAssignment>refused(one.revision(), asked.officer()))
                .orElseGet(() -> new Outcome.Done<>(asked));
    }

    private Staff staffOf(int revision) {
        return staff.of(revision).orElseGet(() -> Staff.of(revision, revisions.entries(revision)));
    }

    private static Outcome<NewAssignment> unlessAnotherAnswers(NewAssignment asked, List<GridAssignment> others) {
        return others.stream()
                .filter(other -> other.held().overlaps(asked.held()))
                .findFirst()
                .map(other -> RosterCode.GRID_IS_ASSIGNED.<NewAssignment>refused(
                        asked.grid(), other.officer(), words(other.held()), other.number()))
                .orElseGet(() -> new Outcome.Done<>(asked));
    }

    /**
     * Ends an assignment at an instant within its period. If the assignment ends at the instant at which it begins, it
     * was never in force.
     */
    public Outcome<GridAssignment> end(long number, Instant at, Actor by) {
        return rosters.end(number, by, clock.instant(), assignment -> {
            OpenTimeRange held = assignment.held();
            return at.equals(held.from()) || held.holds(at)
                    ? new Outcome.Done<>(assignment.endedAt(at))
                    : RosterCode.NOT_WITHIN_ASSIGNMENT.refused(number, words(held), at);
        });
    }

    private static Words words(OpenTimeRange held) {
        return TimeWords.between(held.from(), held.until());
    }

    /** Sets the week of an officer, who must be a collector now. */
    public Outcome<Shifts> setWeek(String officer, Map<DayOfWeek, List<Shift>> week, Actor by) {
        return collector(officer).then(known -> {
            rosters.setWeek(officer, week, by, clock.instant());
            return new Outcome.Done<>(rosters.shifts(officer));
        });
    }

    /**
     * Sets the shifts of an officer on one day. A day without shifts is a day off. The officer must be a collector now.
     */
    public Outcome<Shifts> setDay(String officer, SpecialDay day, Actor by) {
        return collector(officer).then(known -> {
            rosters.setDay(officer, day, by, clock.instant());
            return new Outcome.Done<>(rosters.shifts(officer));
        });
    }

    /** Removes the special shifts of a day, so that the week applies again. */
    public Outcome<Shifts> clearDay(String officer, LocalDate day, Actor by) {
        return collector(officer).then(known -> {
            rosters.clearDay(officer, day, by, clock.instant());
            return new Outcome.Done<>(rosters.shifts(officer));
        });
    }

    private Outcome<Staff> collector(String officer) {
        return inForceAt(clock.instant()).then(known -> isCollector(known, officer));
    }

    /**
     * Sets the linked grids of a grid. The collectors of these linked grids substitute for the grid's own collector, in
     * this order. Refused if the list contains the grid itself, or a grid twice.
     */
    public Outcome<List<String>> setLinks(String grid, List<String> linked, Actor by) {
        Outcome<Staff> known = inForceAt(clock.instant()).then(now -> isGrid(now, grid));
        for (String other : linked) {
            known = known.then(now -> isGrid(now, other));
        }
        return known.then(now -> distinct(grid, linked)).then(links -> {
            rosters.setLinks(grid, links, by, clock.instant());
            return new Outcome.Done<>(links);
        });
    }

    private static Outcome<List<String>> distinct(String grid, List<String> linked) {
        boolean distinct = !linked.contains(grid) && new HashSet<>(linked).size() == linked.size();
        return distinct ? Outcome.done(linked) : RosterCode.LINKS_NOT_DISTINCT.refused(grid);
    }

    private Outcome<Staff> inForceAt(Instant at) {
        return staff.at(at)
                .<Outcome<Staff>>map(Outcome.Done::new)
                .orElseGet(() -> RevisionCode.NO_REVISION_IN_FORCE.refused(at));
    }

    private static Outcome<Staff> isGrid(Staff staff, String grid) {
        return held(
                staff,
                known -> known.grids().containsKey(grid),
                RosterCode.UNKNOWN_GRID.refusal(staff.revision(), grid));
    }

    private static Outcome<Staff> isCollector(Staff staff, String officer) {
        return held(
                staff,
                known -> known.collectors().contains(officer),
                RosterCode.NOT_A_COLLECTOR.refusal(staff.revision(), officer));
    }

    private static Outcome<Staff> held(Staff staff, Predicate<Staff> rule, Refusal otherwise) {
        return rule.test(staff) ? new Outcome.Done<>(staff) : new Outcome.Refused<>(otherwise);
    }
}
