package org.fenbo.registry.publication;

import static org.fenbo.registry.policy.NumberPolicy.Name.FEWEST_HOUSEHOLDS;
import static org.fenbo.registry.policy.NumberPolicy.Name.FEWEST_IN_A_LARGE_VILLAGE;
import static org.fenbo.registry.policy.NumberPolicy.Name.FEWEST_IN_A_SMALL_VILLAGE;
import static org.fenbo.registry.policy.NumberPolicy.Name.LARGE_VILLAGE;
import static org.fenbo.registry.policy.NumberPolicy.Name.MOST_HOUSEHOLDS;
import static org.fenbo.registry.policy.NumberPolicy.Name.MOST_IN_A_LARGE_VILLAGE;
import static org.fenbo.registry.policy.NumberPolicy.Name.MOST_IN_A_SMALL_VILLAGE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.area.Grid;
import org.fenbo.registry.policy.NumberPolicy;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;

/**
 * Warns of grids of unusual size, and of villages with an unusual number of grids (ORG-1). The entries are taken all
 * the same. The policy {@code grid-sizes} gives the bounds.
 */
public final class PlaceWarnings {

    private final Findings findings = new Findings();
    private final NumberPolicy bounds;
    private final LocalDate today;

    private PlaceWarnings(NumberPolicy bounds, LocalDate today) {
        this.bounds = bounds;
        this.today = today;
    }

    /** The warnings about these entries. */
    public static List<Finding> of(Entries entries, LocalDate today) {
        PlaceWarnings warnings =
                new PlaceWarnings(NumberPolicy.in(entries.policies(), NumberPolicy.Kind.GRID_SIZES), today);
        Collection<Area> areas = entries.areas().values();
        areas.forEach(warnings::checkSize);
        Map<String, List<Area>> grids = areas.stream()
                .filter(area -> area.kind() == AreaKind.GRID && area.parent() != null)
                .collect(Collectors.groupingBy(area -> Objects.requireNonNull(area.parent())));
        areas.stream()
                .filter(area -> area.kind() == AreaKind.VILLAGE)
                .forEach(village -> warnings.checkVillage(village, grids.getOrDefault(village.code(), List.of())));
        return warnings.findings.all();
    }

    private void checkSize(Area area) {
        Grid grid = area.grid();
        if (grid == null || grid.kind() != Grid.Kind.RESIDENTIAL || grid.households() == null) {
            return;
        }
        int households = grid.households();
        int fewest = bounds.value(FEWEST_HOUSEHOLDS);
        int most = bounds.value(MOST_HOUSEHOLDS);
        if (households < fewest || households > most) {
            findings.add(
                    new Place(EntryKind.AREA, area.code()),
                    "households",
                    String.valueOf(households),
                    "GRID_OUT_OF_SIZE",
                    new Fault(
                            new Words(
                                            "居民网格为 %s 至 %s 户，此格 %s 户",
                                            "a residential grid has %s to %s households, this one %s")
                                    .with(List.of(fewest, most, households)),
                            new Words("核对户数，或拆分、合并网格", "check the number, or divide or join grids")));
        }
    }

    // A village is as large as its grids together. Those are counted that are valid when the newest of them has begun,
    // so that old and new grids are not added up while grids are changed.
    private void checkVillage(Area village, List<Area> all) {
        LocalDate day = all.stream()
                .flatMap(grid -> Stream.ofNullable(grid.validity().from()))
                .filter(today::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(today);
        List<Area> grids = all.stream().filter(grid -> grid.validity().on(day)).toList();
        int households = grids.stream()
                .map(Area::grid)
                .flatMap(grid -> grid == null ? Stream.empty() : Stream.ofNullable(grid.households()))
                .mapToInt(Integer::intValue)
                .sum();
        boolean large = households >= bounds.value(LARGE_VILLAGE);
        int fewest = bounds.value(large ? FEWEST_IN_A_LARGE_VILLAGE : FEWEST_IN_A_SMALL_VILLAGE);
        int most = bounds.value(large ? MOST_IN_A_LARGE_VILLAGE : MOST_IN_A_SMALL_VILLAGE);
        if (grids.size() < fewest || grids.size() > most) {
            Words size = large ? new Words("大", "large") : new Words("小", "small");
            findings.add(
                    new Place(EntryKind.AREA, village.code()),
                    "kind",
                    String.valueOf(grids.size()),
                    "VILLAGE_GRIDS_UNUSUAL",
                    new Fault(
                            new Words(
                                            "%s村（%s 户）设 %s 至 %s 个网格，此村 %s 个",
                                            "a %s village (%s households) has %s to %s grids, this one %s")
                                    .with(List.of(size, households, fewest, most, grids.size())),
                            new Words("核对网格，或拆分、合并", "check its grids, or divide or join them")));
        }
    }
}
