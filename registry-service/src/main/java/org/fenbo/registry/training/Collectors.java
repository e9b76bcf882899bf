package org.fenbo.registry.training;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.policy.NumberPolicy;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.unit.Unit;

/**
 * The collectors of one revision, with the areas to which each of them belongs.
 *
 * @param revision number of the revision
 * @param areas codes of the areas that the collector's unit serves or the collector leads and of the areas above them,
 *     by code of the collector
 * @param names names of the collectors by code
 * @param monthsValid how many months a training is valid
 * @param grids codes of each basic grid and the areas above it, by code of the grid
 */
public record Collectors(
        int revision,
        Map<String, Set<String>> areas,
        Map<String, String> names,
        int monthsValid,
        Map<String, List<String>> grids) {

    public static Collectors of(int revision, Entries entries) {
        Hierarchy tree = Hierarchy.of(entries.areas().values(), Area::code, Area::parent);
        Map<String, Set<String>> areas = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        entries.officers().values().stream()
                .filter(officer -> officer.roles().contains(Role.COLLECTOR))
                .forEach(officer -> {
                    areas.put(officer.code(), areas(officer, entries, tree));
                    names.put(officer.code(), officer.name());
                });
        int months =
                NumberPolicy.in(entries.policies(), NumberPolicy.Kind.TRAINING).value(NumberPolicy.Name.MONTHS_VALID);
        Map<String, List<String>> grids = entries.areas().values().stream()
                .filter(area -> area.kind() == AreaKind.GRID)
                .collect(java.util.stream.Collectors.toMap(Area::code, area -> tree.chain(area.code())));
        return new Collectors(revision, areas, names, months, grids);
    }

    private static Set<String> areas(Officer officer, Entries entries, Hierarchy tree) {
        Unit unit = entries.units().get(officer.unit());
        List<String> served = unit == null ? List.of() : unit.serves();
        List<String> led = officer.post() == null ? List.of() : officer.post().leads();
        Set<String> all = new LinkedHashSet<>();
        Stream.concat(served.stream(), led.stream()).forEach(area -> all.addAll(tree.chain(area)));
        return all;
    }

    /**
     * All areas to which a collector belongs; empty if the officer is no collector.
     *
     * @param answerable codes of the grids that the collector answers for by the roster
     */
    Set<String> areasOf(String officer, Collection<String> answerable) {
        Set<String> known = areas.getOrDefault(officer, Set.of());
        return Stream.concat(
                        known.stream(),
                        answerable.stream().flatMap(grid -> grids.getOrDefault(grid, List.of()).stream()))
                .collect(java.util.stream.Collectors.toSet());
    }
}
