package org.fenbo.registry.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.refusal.RegistryCode;

/** A roster in memory. It passes the same {@link RostersContract} as the stored roster. */
final class InMemoryRosters implements Rosters {
    private final TreeMap<Long, GridAssignment> assignments = new TreeMap<>();
    private final Map<String, Map<DayOfWeek, List<Shift>>> weeks = new HashMap<>();
    private final Map<String, Map<LocalDate, SpecialDay>> days = new HashMap<>();
    private final Map<String, List<String>> links = new HashMap<>();

    @Override
    public Outcome<GridAssignment> assign(String grid, Actor actor, Instant at, Admission admission) {
        List<GridAssignment> held = matching(new Filter(grid, null));
        return admission
                .among(held)
                .then(asked ->
                        put(new GridAssignment(assignments.size() + 1L, asked.grid(), asked.officer(), asked.held())));
    }

    @Override
    public Outcome<GridAssignment> end(long number, Actor actor, Instant at, Change change) {
        GridAssignment found = assignments.get(number);
        return found == null
                ? RegistryCode.UNKNOWN_ASSIGNMENT.refused(number)
                : change.of(found).then(this::put);
    }

    private Outcome<GridAssignment> put(GridAssignment assignment) {
        assignments.put(assignment.number(), assignment);
        return new Outcome.Done<>(assignment);
    }

    @Override
    public void setWeek(String officer, Map<DayOfWeek, List<Shift>> week, Actor actor, Instant at) {
        weeks.put(officer, Map.copyOf(week));
    }

    @Override
    public void setDay(String officer, SpecialDay day, Actor actor, Instant at) {
        days.computeIfAbsent(officer, any -> new HashMap<>()).put(day.day(), day);
    }

    @Override
    public void clearDay(String officer, LocalDate day) {
        days.getOrDefault(officer, new HashMap<>()).remove(day);
    }

    @Override
    public void setLinks(String grid, List<String> linked, Actor actor, Instant at) {
        links.put(grid, List.copyOf(linked));
    }

    @Override
    public Roster of(Set<String> grids, TimeRange window) {
        Set<String> asked = new HashSet<>(grids);
        grids.forEach(grid -> asked.addAll(links(grid)));
        List<GridAssignment> found = assignments.values().stream()
                .filter(assignment -> asked.contains(assignment.grid()))
                .filter(assignment -> window.and(assignment.held()).isPresent())
                .toList();
        return new Roster(
                found.stream().collect(Collectors.groupingBy(GridAssignment::grid)),
                found.stream()
                        .map(GridAssignment::officer)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), this::shifts)),
                grids.stream().collect(Collectors.toMap(Function.identity(), this::links)));
    }

    @Override
    public Shifts shifts(String officer) {
        return Shifts.of(
                weeks.getOrDefault(officer, Map.of()),
                days.getOrDefault(officer, Map.of()).values());
    }

    @Override
    public List<String> links(String grid) {
        return links.getOrDefault(grid, List.of());
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
