package org.fenbo.registry.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.validity.Validity;

/**
 * The grids and collectors of one revision.
 *
 * @param revision number of the revision
 * @param grids names of the basic grids by code
 * @param days the days on which each grid is valid, by code
 * @param collectors codes of the officers who are collectors
 * @param barred codes of the handlers who must not be assigned a grid (CASE-6l)
 * @param units codes of the units of all officers, by code of the officer
 * @param leaders the officers who lead a grid or an area that contains it, by code of the grid: a list per area that
 *     has leaders, the nearest area first
 */
public record Staff(
        int revision,
        Map<String, String> grids,
        Map<String, Validity> days,
        Set<String> collectors,
        Set<String> barred,
        Map<String, String> units,
        Map<String, List<List<Officer>>> leaders) {

    public Staff {
        grids = Map.copyOf(grids);
        days = Map.copyOf(days);
        collectors = Set.copyOf(collectors);
        barred = Set.copyOf(barred);
        units = Map.copyOf(units);
        leaders = Map.copyOf(leaders);
    }

    /** The same staff with only the grids that are valid on a day (ORG-2), and without leaders who have left. */
    Staff on(LocalDate day) {
        Map<String, String> there = grids.entrySet().stream()
                .filter(grid ->
                        days.getOrDefault(grid.getKey(), Validity.ALWAYS).on(day))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Staff(revision, there, days, collectors, barred, units, present(day));
    }

    private Map<String, List<List<Officer>>> present(LocalDate day) {
        return leaders.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        grid -> grid.getValue().stream()
                                .map(ofArea -> ofArea.stream()
                                        .filter(leader -> !leader.hasLeft(day))
                                        .toList())
                                .filter(ofArea -> !ofArea.isEmpty())
                                .toList()));
    }

    /** The grids and collectors of these entries. */
    public static Staff of(int revision, Entries entries) {
        return new Staff(
                revision,
                entries.areas().values().stream()
                        .filter(area -> area.kind() == AreaKind.GRID)
                        .collect(Collectors.toMap(Area::code, Area::name)),
                entries.areas().values().stream()
                        .filter(area -> area.kind() == AreaKind.GRID)
                        .collect(Collectors.toMap(Area::code, Area::validity)),
                entries.officers().values().stream()
                        .filter(officer -> officer.roles().contains(Role.COLLECTOR))
                        .map(Officer::code)
                        .collect(Collectors.toSet()),
                HandlersApart.barred(entries),
                entries.officers().values().stream().collect(Collectors.toMap(Officer::code, Officer::unit)),
                leaders(entries));
    }

    private static Map<String, List<List<Officer>>> leaders(Entries entries) {
        Map<String, List<Officer>> byArea = new HashMap<>();
        entries.officers().values().stream()
                .forEach(officer -> leads(officer)
                        .forEach(area -> byArea.computeIfAbsent(area, any -> new ArrayList<>())
                                .add(officer)));
        Hierarchy areas = Hierarchy.of(entries.areas().values(), Area::code, Area::parent);
        return entries.areas().values().stream()
                .filter(area -> area.kind() == AreaKind.GRID)
                .collect(Collectors.toMap(
                        Area::code,
                        area -> areas.chain(area.code()).stream()
                                .map(code -> List.copyOf(byArea.getOrDefault(code, List.of())))
                                .filter(leaders -> !leaders.isEmpty())
                                .toList()));
    }

    private static List<String> leads(Officer officer) {
        return officer.post() == null ? List.of() : officer.post().leads();
    }
}
