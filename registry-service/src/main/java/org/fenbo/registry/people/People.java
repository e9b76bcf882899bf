package org.fenbo.registry.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.unit.Unit;

/** The entries of a revision from which pages of units and people are made, and who may see which page. */
public record People(int revision, Entries entries, Hierarchy areas) {

    public People(int revision, Entries entries) {
        this(revision, entries, Hierarchy.of(entries.areas().values(), Area::code, Area::parent));
    }

    /** Who sees the page of a unit: the unit itself, and everyone who acts for an area that it serves, or for an area above. */
    public Reach reach(Unit unit) {
        Set<String> served = new HashSet<>();
        unit.serves().forEach(area -> served.addAll(areas.chain(area)));
        return Reach.NOWHERE.with(Scope.UNIT, unit.code()).with(Scope.AREA, served);
    }

    /**
     * Who sees the professional grids over a basic grid: everyone who acts for the grid or an area above it, the units that
     * serve one of these areas, and the units of the professional grids.
     */
    public Reach reachOfGrid(String grid) {
        List<String> chain = areas.chain(grid);
        Stream<String> serving = entries.units().values().stream()
                .filter(unit -> !Collections.disjoint(unit.serves(), chain))
                .map(Unit::code);
        List<String> units = new ArrayList<>(serving.toList());
        entries.overlays().values().stream()
                .filter(overlay -> overlay.grids().contains(grid))
                .flatMap(overlay -> Stream.ofNullable(overlay.unit()))
                .forEach(units::add);
        return Reach.NOWHERE.with(Scope.UNIT, units).with(Scope.AREA, chain);
    }
}
