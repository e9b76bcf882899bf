package org.fenbo.registry.roster;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
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
 */
public record Staff(int revision, Map<String, String> grids, Map<String, Validity> days, Set<String> collectors) {

    public Staff {
        grids = Map.copyOf(grids);
        days = Map.copyOf(days);
        collectors = Set.copyOf(collectors);
    }

    /** The same staff with only the grids that are valid on a day (ORG-2). */
    Staff on(LocalDate day) {
        Map<String, String> there = grids.entrySet().stream()
                .filter(grid ->
                        days.getOrDefault(grid.getKey(), Validity.ALWAYS).on(day))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Staff(revision, there, days, collectors);
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
                        .collect(Collectors.toSet()));
    }
}
