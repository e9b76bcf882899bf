package org.fenbo.registry.publication;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
 * Checks areas and professional grids (ORG-1). The codes that these entries name must exist. An area must have the
 * right level below its parent, and may be valid only on days on which its parent is valid. A basic grid may belong to
 * only one professional grid of each field.
 */
final class PlaceChecks {

    private static final String REPLACED_BY = "replacedBy";

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
    }

    private void check(Area area) {
        var place = new Place(EntryKind.AREA, area.code());
        findings.unlessKnown(place, "parent", area.parent(), entries.areas(), EntryKind.AREA);
        checkKind(place, area);
        area.replacedBy().forEach(code -> checkReplacement(place, area, code));
        Area parent = area.parent() == null ? null : entries.areas().get(area.parent());
        if (parent != null) {
            checkParent(place, area, parent);
        } else if (area.parent() == null && !area.kind().parents().isEmpty()) {
            findings.add(
                    place,
                    "parent",
                    "",
                    "MISSING_PARENT",
                    new Fault(
                            new Words("%2$s %1$s 没有上级区域", "%2$s %1$s has no parent")
                                    .with(List.of(area.code(), area.kind())),
                            rightParent(area)));
        }
    }

    private static Words rightParent(Area area) {
        return new Words("上级应为：%s", "name a parent of the kind %s")
                .with(List.of(kinds(area.kind().parents())));
    }

    private void checkKind(Place place, Area area) {
        if (area.kind() == AreaKind.GRID && area.grid() == null) {
            findings.add(
                    place,
                    "grid",
                    "",
                    "GRID_KIND_MISSING",
                    new Fault(
                            new Words("网格 %s 未填网格类型", "grid %s has no kind").with(List.of(area.code())),
                            new Words("请填写居民、农村、企业、机关单位或校园网格之一", "give it one of the kinds of grids")));
        }
        if (area.kind() != AreaKind.GRID && area.grid() != null) {
            findings.add(
                    place,
                    "grid",
                    area.grid().kind().name(),
                    "NOT_A_BASIC_GRID",
                    new Fault(
                            new Words("区域 %s 是%s，不是网格，却填有网格类型", "area %s is a %s, no grid, and has a kind of grids")
                                    .with(List.of(area.code(), area.kind())),
                            new Words("清空网格类型，或更正区域类型", "empty the kind of grid, or correct the kind of area")));
        }
    }

    /** An area is replaced by areas of its kind that exist on the day after its last day (ORG-2d). */
    private void checkReplacement(Place place, Area area, String code) {
        findings.unlessKnown(place, REPLACED_BY, code, entries.areas(), EntryKind.AREA);
        Area other = entries.areas().get(code);
        LocalDate last = area.validity().until();
        boolean takesOver = last != null
                && (other == null
                        || (other.kind() == area.kind() && other.validity().on(last.plusDays(1))));
        if (!takesOver) {
            findings.add(
                    place,
                    REPLACED_BY,
                    code,
                    "NO_REPLACEMENT",
                    new Fault(
                            new Words(
                                            "区域 %s 不能由 %s 替代：须填最后一日，替代区域须同类并在次日有效",
                                            "area %s can't be replaced by %s: it needs a last day, and the other area must be of its kind and exist on the next day")
                                    .with(List.of(area.code(), code)),
                            new Words("补填最后一日，或更正替代区域", "give the last day, or correct the areas that replace it")));
        }
    }

    private void checkParent(Place place, Area area, Area parent) {
        if (!area.kind().parents().contains(parent.kind())) {
            findings.add(
                    place,
                    "parent",
                    parent.code(),
                    "WRONG_LEVEL",
                    new Fault(
                            new Words("%2$s %1$s 不能属于%4$s %3$s", "%2$s %1$s can't be a part of %4$s %3$s")
                                    .with(List.of(area.code(), area.kind(), parent.code(), parent.kind())),
                            area.kind().parents().isEmpty()
                                    ? new Words("区没有上级，请留空", "a district has no parent, leave it empty")
                                    : rightParent(area)));
        }
        if (!parent.validity().contains(area.validity())) {
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

    private static Words kinds(Set<AreaKind> kinds) {
        return new Words(
                kinds.stream().map(AreaKind::chinese).collect(Collectors.joining("、")),
                kinds.stream().map(AreaKind::name).collect(Collectors.joining(", ")));
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
            checkStaff(place, overlay);
            for (String grid : overlay.grids()) {
                checkBasic(place, grid);
                Overlay other = byFieldAndGrid.putIfAbsent(List.of(overlay.field(), grid), overlay);
                if (other != null) {
                    inTwo(place, overlay, other, grid);
                }
            }
        }
    }

    private void checkStaff(Place place, Overlay overlay) {
        overlay.staff()
                .forEach(officer ->
                        findings.unlessKnown(place, "staff", officer, entries.officers(), EntryKind.OFFICER));
        overlay.categories()
                .forEach(category ->
                        findings.unlessKnown(place, "categories", category, entries.categories(), EntryKind.CATEGORY));
        if (overlay.unit() == null && overlay.staff().isEmpty()) {
            findings.add(
                    place,
                    "staff",
                    "",
                    "NO_STAFF",
                    new Fault(
                            new Words("专业网格 %s 没有自己的人员", "professional grid %s has no staff of its own")
                                    .with(List.of(overlay.code())),
                            new Words("填写其人员，或其人员所在单位", "name its officers, or the unit of its officers")));
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
