package org.fenbo.registry.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.refusal.RosterCode;
import org.fenbo.registry.revision.Published;
import org.fenbo.registry.revision.Revisions;

/** Finds who covers a grid, and which grids nobody covers (ORG-5). */
public final class CoverGrids {
    /** The longest window that a request may ask for. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private final Rosters rosters;
    private final Presences presences;
    private final InForce<Staff> staff;
    private final Revisions revisions;
    private final ZoneId zone;

    /** @param zone the time zone of the shifts */
    public CoverGrids(Rosters rosters, Presences presences, InForce<Staff> staff, Revisions revisions, ZoneId zone) {
        this.rosters = rosters;
        this.presences = presences;
        this.staff = staff;
        this.revisions = revisions;
        this.zone = zone;
    }

    /**
     * Who answers for a grid at an instant.
     *
     * @param revision number of the revision in force at the instant; this revision lists the collectors
     */
    public record Answer(int revision, Cover cover) {}

    /** A grid, and the time ranges in which nobody answers for it. */
    public record Uncovered(String grid, String name, List<TimeRange> stretches) {}

    /**
     * A grid that nobody answers for at an instant, and why.
     *
     * @param revision number of the revision in force at the instant
     * @param name name of the grid
     * @param leaders codes of the officers who lead the grid or an area that contains it, the nearest area first
     * @param informed codes of the leaders who get a message: the leaders of the nearest area that has a leader other
     *     than the grid's own collector, because this collector is off duty
     */
    public record Alarm(int revision, String name, Cover.Nobody cover, List<String> leaders, List<String> informed) {

        public Alarm {
            leaders = List.copyOf(leaders);
            informed = List.copyOf(informed);
        }
    }

    /**
     * Who answers for a grid. Refused if no revision is in force at the instant, or if that revision has no such grid.
     */
    public Outcome<Answer> cover(String grid, Instant at) {
        return inForceAt(at)
                .then(known -> known.grids().containsKey(grid)
                        ? new Outcome.Done<>(new Answer(
                                known.revision(),
                                calculator(known, Set.of(grid), TimeRange.at(at))
                                        .cover(grid, at)))
                        : RosterCode.UNKNOWN_GRID.refused(known.revision(), grid));
    }

    private Outcome<Staff> inForceAt(Instant at) {
        return staff.at(at)
                .<Outcome<Staff>>map(known -> new Outcome.Done<>(known.on(LocalDate.ofInstant(at, zone))))
                .orElseGet(() -> noRevision(at));
    }

    private static <T> Outcome<T> noRevision(Instant at) {
        return RevisionCode.NO_REVISION_IN_FORCE.refused(at);
    }

    private CoverCalculator calculator(Staff known, Set<String> grids, TimeRange window) {
        Roster roster = rosters.of(grids, window);
        return new CoverCalculator(roster, presences.out(roster.officers(), window), known.collectors(), zone);
    }

    /** The grids that nobody answers for at an instant, by code; refused if no revision is in force at this instant. */
    public Outcome<List<Alarm>> uncovered(Instant at) {
        return inForceAt(at).then(known -> new Outcome.Done<>(alarms(known, at)));
    }

    private List<Alarm> alarms(Staff known, Instant at) {
        CoverCalculator watch = calculator(known, known.grids().keySet(), TimeRange.at(at));
        List<Alarm> alarms = new ArrayList<>();
        new TreeMap<>(known.grids()).forEach((grid, name) -> {
            if (watch.cover(grid, at) instanceof Cover.Nobody nobody) {
                List<List<String>> leaders = codes(known.leaders().getOrDefault(grid, List.of()));
                List<String> all = leaders.stream().flatMap(List::stream).toList();
                alarms.add(
                        new Alarm(known.revision(), name, nobody, all, informed(leaders, watch.collector(grid, at))));
            }
        });
        return List.copyOf(alarms);
    }

    private static List<List<String>> codes(List<List<Officer>> leaders) {
        return leaders.stream()
                .map(ofArea -> ofArea.stream().map(Officer::code).toList())
                .toList();
    }

    private static List<String> informed(List<List<String>> leaders, Optional<String> absent) {
        return leaders.stream()
                .map(ofArea -> ofArea.stream()
                        .filter(leader -> !absent.equals(Optional.of(leader)))
                        .toList())
                .filter(ofArea -> !ofArea.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * The grids that nobody answers for at some time in the window, by code. If the revision in force changes within
     * the window, each part of the window uses the grids and collectors of the revision in force in this part (ORG-2).
     * Refused if no revision is in force at any time in the window.
     */
    public Outcome<List<Uncovered>> uncovered(TimeRange window) {
        List<Part> parts = parts(window);
        return parts.isEmpty() ? noRevision(window.from()) : new Outcome.Done<>(uncovered(parts, window));
    }

    private List<Uncovered> uncovered(List<Part> parts, TimeRange window) {
        Set<String> grids = new HashSet<>();
        parts.forEach(part -> grids.addAll(part.staff().grids().keySet()));
        Roster roster = rosters.of(grids, window);
        Map<String, List<TimeRange>> out = presences.out(roster.officers(), window);
        Map<String, Uncovered> found = new TreeMap<>();
        parts.forEach(part -> {
            CoverCalculator watch =
                    new CoverCalculator(roster, out, part.staff().collectors(), zone);
            part.staff().grids().forEach((grid, name) -> {
                List<TimeRange> stretches = watch.uncovered(grid, part.window());
                if (!stretches.isEmpty()) {
                    found.merge(grid, new Uncovered(grid, name, stretches), CoverGrids::joined);
                }
            });
        });
        return List.copyOf(found.values());
    }

    private static Uncovered joined(Uncovered before, Uncovered after) {
        List<TimeRange> stretches = new ArrayList<>(before.stretches());
        stretches.addAll(after.stretches());
        return new Uncovered(after.grid(), after.name(), TimeRange.merged(stretches));
    }

    /** A part of a window. In this part, one revision is in force and the valid grids don't change. */
    private record Part(TimeRange window, Staff staff) {}

    private List<Part> parts(TimeRange window) {
        TreeSet<Instant> bounds = new TreeSet<>(revisions.timeline().revisions().stream()
                .map(Published::effectiveAt)
                .filter(window::holds)
                .toList());
        bounds.add(window.from());
        bounds.addAll(midnights(window));
        List<Part> parts = new ArrayList<>();
        for (Instant from : bounds) {
            Instant next = bounds.higher(from);
            TimeRange part = new TimeRange(from, next == null ? window.until() : next);
            staff.at(from)
                    .map(known -> known.on(LocalDate.ofInstant(from, zone)))
                    .ifPresent(known -> parts.add(new Part(part, known)));
        }
        return parts;
    }

    // The validity of a grid begins and ends at midnight (ORG-2).
    private List<Instant> midnights(TimeRange window) {
        return LocalDate.ofInstant(window.from(), zone)
                .datesUntil(LocalDate.ofInstant(window.until(), zone).plusDays(1))
                .map(day -> day.atStartOfDay(zone).toInstant())
                .filter(window::holds)
                .toList();
    }
}
