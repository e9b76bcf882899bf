package org.fenbo.registry.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.refusal.RosterCode;
import org.jspecify.annotations.Nullable;

/** A roster in memory. It passes the same {@link RostersContract} as the stored roster. */
final class InMemoryRosters implements Rosters {
    private final TreeMap<Long, GridAssignment> assignments = new TreeMap<>();
    private final Map<String, NavigableMap<Instant, Map<DayOfWeek, List<Shift>>>> weeks = new HashMap<>();
    private final Map<String, NavigableMap<Instant, Map<LocalDate, SpecialDay>>> days = new HashMap<>();
    private final Map<String, NavigableMap<Instant, List<String>>> links = new HashMap<>();
    private final Map<Long, Instant> recorded = new HashMap<>();
    private final Map<Long, Instant> knownUntil = new HashMap<>();

    @Override
    public Outcome<GridAssignment> assign(String grid, Actor actor, Instant at, Admission admission) {
        List<GridAssignment> held = matching(new Filter(grid, null));
        return admission.among(held).then(asked -> {
            recorded.put(assignments.size() + 1L, at);
            bringForward(assignments.size() + 1L, asked.held().until());
            return put(new GridAssignment(assignments.size() + 1L, asked.grid(), asked.officer(), asked.held()));
        });
    }

    @Override
    public Outcome<GridAssignment> end(long number, Actor actor, Instant at, Change change) {
        GridAssignment found = assignments.get(number);
        return found == null
                ? RosterCode.UNKNOWN_ASSIGNMENT.refused(number)
                : change.of(found).then(changed -> {
                    Instant end = changed.held().until();
                    bringForward(number, end != null && end.isBefore(at) ? at : end);
                    return put(changed);
                });
    }

    private void bringForward(long number, @Nullable Instant end) {
        if (end != null) {
            knownUntil.merge(number, end, (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    private Outcome<GridAssignment> put(GridAssignment assignment) {
        assignments.put(assignment.number(), assignment);
        return new Outcome.Done<>(assignment);
    }

    @Override
    public List<GridAssignment> heldBy(Set<String> officers, Instant after) {
        return assignments.values().stream()
                .filter(assignment -> officers.contains(assignment.officer()))
                .filter(assignment -> !assignment.held().isEmpty())
                .filter(assignment -> {
                    Instant until = assignment.held().until();
                    return until == null || until.isAfter(after);
                })
                .toList();
    }

    @Override
    public void setWeek(String officer, Map<DayOfWeek, List<Shift>> week, Actor actor, Instant at) {
        weeks.computeIfAbsent(officer, any -> new TreeMap<>()).put(at, Map.copyOf(week));
    }

    @Override
    public void setDay(String officer, SpecialDay day, Actor actor, Instant at) {
        change(officer, at, known -> known.put(day.day(), day));
    }

    @Override
    public void clearDay(String officer, LocalDate day, Actor actor, Instant at) {
        change(officer, at, known -> known.remove(day));
    }

    private void change(String officer, Instant at, Consumer<Map<LocalDate, SpecialDay>> change) {
        NavigableMap<Instant, Map<LocalDate, SpecialDay>> since = days.computeIfAbsent(officer, any -> new TreeMap<>());
        Map.Entry<Instant, Map<LocalDate, SpecialDay>> last = since.floorEntry(at);
        Map<LocalDate, SpecialDay> known = new HashMap<>(last == null ? Map.of() : last.getValue());
        change.accept(known);
        since.put(at, known);
    }

    @Override
    public void setLinks(String grid, List<String> linked, Actor actor, Instant at) {
        links.computeIfAbsent(grid, any -> new TreeMap<>()).put(at, List.copyOf(linked));
    }

    @Override
    public Roster of(Set<String> grids, TimeRange window) {
        Set<String> asked = new HashSet<>(grids);
        grids.forEach(grid -> linksOf(grid).since().values().forEach(asked::addAll));
        List<GridAssignment> found = assignments.values().stream()
                .filter(assignment -> asked.contains(assignment.grid()))
                .map(assignment -> assignment.asKnown(
                        Objects.requireNonNull(recorded.get(assignment.number())), knownUntil.get(assignment.number())))
                .filter(assignment -> window.and(assignment.held()).isPresent())
                .toList();
        return new Roster(
                found.stream().collect(Collectors.groupingBy(GridAssignment::grid)),
                found.stream()
                        .map(GridAssignment::officer)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), this::shiftsOf)),
                grids.stream().collect(Collectors.toMap(Function.identity(), this::linksOf)));
    }

    private History<Shifts> shiftsOf(String officer) {
        History<Map<DayOfWeek, List<Shift>>> week =
                new History<>(Map.of(), weeks.getOrDefault(officer, new TreeMap<>()));
        History<Map<LocalDate, SpecialDay>> special =
                new History<>(Map.of(), days.getOrDefault(officer, new TreeMap<>()));
        NavigableMap<Instant, Shifts> since = new TreeMap<>();
        Stream.concat(week.since().keySet().stream(), special.since().keySet().stream())
                .forEach(at ->
                        since.put(at, Shifts.of(week.at(at), special.at(at).values())));
        return new History<>(Shifts.NONE, since);
    }

    private History<List<String>> linksOf(String grid) {
        return new History<>(List.of(), links.getOrDefault(grid, new TreeMap<>()));
    }

    @Override
    public Shifts shifts(String officer) {
        return shiftsOf(officer).at(Instant.MAX);
    }

    @Override
    public List<String> links(String grid) {
        return linksOf(grid).at(Instant.MAX);
    }

    @Override
    public Optional<GridAssignment> find(long number) {
        return Optional.ofNullable(assignments.get(number));
    }

    @Override
    public Page<GridAssignment> list(Filter filter, long after, int limit) {
        List<GridAssignment> matching = matching(filter);
        return new Page<>(
                matching.stream()
                        .filter(assignment -> assignment.number() > after)
                        .limit(limit)
                        .toList(),
                matching.size());
    }

    private List<GridAssignment> matching(Filter filter) {
        return assignments.values().stream().filter(filter::takes).toList();
    }
}
