package org.fenbo.dispatch.routing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Where;
import org.fenbo.dispatch.routing.TakeBack.Perhaps;

/**
 * The lines by which departments took matters back from the streets (上级部门收回, REG-17). A matter may be known less
 * exactly than a line: by a street instead of the line's community, by a category above the line's category, without an
 * area, or without a fact. Then the line may cover the matter (REG-17d). The days of admissions don't matter: they put a
 * matter on the tier below.
 */
final class TakeBacks {
    private static final Words CATEGORY_TOO_BROAD = new Words("分类不够具体", "the category isn't exact enough");
    private static final Words AREA_NOT_KNOWN = new Words("区域未知", "the area isn't known");
    private static final Words AREA_TOO_BROAD = new Words("区域不够具体", "the area isn't exact enough");
    private static final Words CONDITION_NOT_KNOWN = new Words("有一项条件本系统不认识", "a condition of it isn't understood");

    /** The lines of each category, of those above it and of those below it. The lines are sorted by code. */
    private final Map<String, List<Line>> lines = new HashMap<>();

    /**
     * A line.
     *
     * @param areas its area and all above it; empty if it applies anywhere
     */
    private record Line(DutyEntry entry, List<String> areas) {

        boolean covers(List<String> asked) {
            return asked.contains(entry.category());
        }

        // The asked area is the first of its chain.
        boolean mayBeIn(List<String> places) {
            return places.isEmpty() || isIn(places) || areas.contains(places.getFirst());
        }

        boolean isIn(List<String> places) {
            return !(entry.where() instanceof Where.In(var area)) || places.contains(area);
        }
    }

    TakeBacks(RoutingContent content) {
        Map<String, Set<String>> near = near(content);
        content.lines().stream()
                .filter(entry -> entry.terms().takesBack())
                .sorted(Comparator.comparing(DutyEntry::code))
                .map(entry -> new Line(
                        entry,
                        entry.where() instanceof Where.In(var area)
                                ? content.areas().chainOf(area)
                                : List.of()))
                .forEach(line -> near.getOrDefault(
                                line.entry().category(), Set.of(line.entry().category()))
                        .forEach(category -> lines.computeIfAbsent(category, any -> new ArrayList<>(2))
                                .add(line)));
    }

    /** Each category with itself, those above it and those below it. */
    private static Map<String, Set<String>> near(RoutingContent content) {
        Map<String, Set<String>> near = new HashMap<>();
        for (String category : content.categories().parents().keySet()) {
            for (String above : content.categories().chainOf(category)) {
                near.computeIfAbsent(category, TakeBacks::only).add(above);
                near.computeIfAbsent(above, TakeBacks::only).add(category);
            }
        }
        return near;
    }

    private static Set<String> only(String category) {
        return new HashSet<>(Set.of(category));
    }

    /**
     * Whether a department took a matter back.
     *
     * @param categories the asked category and all above it; empty if it isn't known
     * @param areas the asked area and all above it; empty if it isn't known
     */
    TakeBack of(List<String> categories, List<String> areas, LocalDateTime local, Map<String, String> values) {
        Map<String, Perhaps> perhaps = new LinkedHashMap<>();
        for (Line line : near(categories)) {
            if (line.mayBeIn(areas) && line.entry().mayApply(local, values)) {
                List<Words> unclear = unclear(line, categories, areas);
                if (unclear.isEmpty() && line.entry().applies(local, values)) {
                    return new TakeBack(true, List.of(), Optional.of(line.entry()));
                }
                unclear.addAll(unknown(line.entry(), local, values));
                perhaps.putIfAbsent(line.entry().code(), new Perhaps(line.entry(), unclear));
            }
        }
        return perhaps.isEmpty() ? TakeBack.NONE : new TakeBack(false, List.copyOf(perhaps.values()));
    }

    private List<Line> near(List<String> categories) {
        return categories.isEmpty() ? List.of() : lines.getOrDefault(categories.getFirst(), List.of());
    }

    private static List<Words> unclear(Line line, List<String> categories, List<String> areas) {
        List<Words> found = new ArrayList<>(3);
        if (!line.covers(categories)) {
            found.add(CATEGORY_TOO_BROAD);
        }
        if (!line.isIn(areas)) {
            found.add(areas.isEmpty() ? AREA_NOT_KNOWN : AREA_TOO_BROAD);
        }
        return found;
    }

    private static List<Words> unknown(DutyEntry entry, LocalDateTime local, Map<String, String> values) {
        return entry.conditions().stream()
                .filter(one -> !one.holds(local, values))
                .map(one -> one.missing(values.keySet())
                        .map(fact -> new Words("事实 %s 未知", "it isn't known: %s").with(List.of(fact)))
                        .orElse(CONDITION_NOT_KNOWN))
                .toList();
    }
}
