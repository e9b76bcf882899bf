package org.fenbo.registry.roster;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Role;
import org.fenbo.registry.revision.Entries;

/**
 * What one revision says of grids and collectors.
 *
 * @param revision its number
 * @param grids names of the basic grids by code
 * @param collectors codes of the officers who are collectors
 */
public record Staff(int revision, Map<String, String> grids, Set<String> collectors) {

    public Staff {
        grids = Map.copyOf(grids);
        collectors = Set.copyOf(collectors);
    }

    /** What these entries say. */
    public static Staff of(int revision, Entries entries) {
        return new Staff(
                revision,
                entries.areas().values().stream()
                        .filter(area -> area.kind() == AreaKind.GRID)
                        .collect(Collectors.toMap(Area::code, Area::name)),
                entries.officers().values().stream()
                        .filter(officer -> officer.roles().contains(Role.COLLECTOR))
                        .map(Officer::code)
                        .collect(Collectors.toSet()));
    }
}
