package org.fenbo.registry.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.area.Overlay;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;

/**
 * Checks areas and professional grids (ORG-1), message groups (ORG-6) and key places (ORG-7). The codes that these
 * entries name must exist. An area may be valid only on days on which its parent is valid. A basic grid may belong to
 * only one professional grid of each field.
 */
final class PlaceChecks {

    private final Entries entries;
    private final Findings findings;

    PlaceChecks(Entries entries, Findings findings) {
        this.entries = entries;
        this.findings = findings;
    }

    void check() {
        entries.areas().values().forEach(this::check);
        Hierarchy.of(entries.areas().values(), Area::code, Area::parent)
                .inCircle()
                .forEach(code -> CycleCheck.add(findings, EntryKind.AREA, code));
        checkOverlays();
        entries.groups().values().forEach(group -> {
            var place = new Place(EntryKind.GROUP, group.code());
            findings.unlessKnown(place, "area", group.area(), entries.areas(), EntryKind.AREA);
            findings.unlessKnown(place, "owner", group.owner(), entries.units(), EntryKind.UNIT);
        });
        entries.keyPlaces()
                .values()
                .forEach(keyPlace -> areas(EntryKind.KEY_PLACE, keyPlace.code(), "grids", keyPlace.grids()));
    }

    private void check(Area area) {
        var place = new Place(EntryKind.AREA, area.code());
        findings.unlessKnown(place, "parent", area.parent(), entries.areas(), EntryKind.AREA);
        Area parent = area.parent() == null ? null : entries.areas().get(area.parent());
        if (parent != null && !parent.validity().contains(area.validity())) {
            findings.add(
                    place,
                    "until",
                    parent.code(),
                    "OUTLASTS_ITS_PARENT",
                    new Fault(
                            new Words(
                                            "区域 %s 有效时，其上级 %s 已不存在",
                                            "area %s is valid on days on which %s, its parent, is not")
                                    .with(List.of(area.code(), parent.code())),
                            new Words("随上级终止，或归入仍存在的区域", "end it with its parent, or put it into an area that lasts")));
        }
    }

    private void areas(EntryKind kind, String code, String field, List<String> areas) {
        areas.forEach(
                area -> findings.unlessKnown(new Place(kind, code), field, area, entries.areas(), EntryKind.AREA));
    }

    private void checkOverlays() {
        Map<List<String>, Overlay> byFieldAndGrid = new HashMap<>();
        for (Overlay overlay : entries.overlays().values()) {
            var place = new Place(EntryKind.OVERLAY, overlay.code());
            areas(EntryKind.OVERLAY, overlay.code(), "grids", overlay.grids());
            findings.unlessKnown(place, "unit", overlay.unit(), entries.units(), EntryKind.UNIT);
            for (String grid : overlay.grids()) {
                checkBasic(place, grid);
                Overlay other = byFieldAndGrid.putIfAbsent(List.of(overlay.field(), grid), overlay);
                if (other != null) {
                    inTwo(place, overlay, other, grid);
                }
            }
        }
    }

    private void checkBasic(Place place, String grid) {
        Area area = entries.areas().get(grid);
        if (area != null && area.kind() != AreaKind.GRID) {
            findings.add(
                    place,
                    "grids",
                    grid,
                    "NOT_A_BASIC_GRID",
                    new Fault(
                            new Words("区域 %s 是 %s，不是基础网格", "area %s is a %s, no basic grid")
                                    .with(List.of(grid, area.kind())),
                            new Words("只填基础网格", "name basic grids only")));
        }
    }

    private void inTwo(Place place, Overlay overlay, Overlay other, String grid) {
        findings.add(
                place,
                "grids",
                grid,
                "GRID_IN_TWO",
                new Fault(
                        new Words(
                                        "基础网格 %s 同时在 %s 和 %s 中，同属 %s",
                                        "basic grid %s is in %s and in %s, both of the field %s")
                                .with(List.of(grid, other.code(), overlay.code(), overlay.field())),
                        new Words("只保留在其一", "leave it in one of them")));
    }
}
