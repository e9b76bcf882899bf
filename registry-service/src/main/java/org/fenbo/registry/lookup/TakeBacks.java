package org.fenbo.registry.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.hierarchy.Hierarchy.Span;
import org.fenbo.registry.lookup.TakeBack.Perhaps;
import org.fenbo.registry.lookup.TakeBack.Unclear;
import org.fenbo.registry.revision.Entries;
import org.jspecify.annotations.Nullable;

/**
 * The lines by which departments took matters back from the streets (上级部门收回, REG-17). A matter may be known less
 * exactly than a line: by a street instead of the line's community, by a category above the line's category, without an
 * area, or without a fact. Then the line may cover the matter (REG-17d). The days of admissions don't matter: they put a
 * matter on the tier below.
 */
final class TakeBacks {
    private static final TakeBack NONE = new TakeBack(false, List.of());

    private final Map<String, Span> categories;
    /** The lines of each category, of those above it and of those below it. The lines are sorted by code. */
    private final Map<String, List<Line>> lines = new HashMap<>();

    private record Line(Duty duty, List<Span> categories, Span area) {}

    TakeBacks(Entries entries, Map<String, Span> areas) {
        Hierarchy tree = Hierarchy.of(entries.categories().values(), Category::code, Category::parent);
        this.categories = tree.spans();
        List<String> ordered = categories.entrySet().stream()
                .sorted(Comparator.comparingInt(category -> category.getValue().first()))
                .map(Map.Entry::getKey)
                .toList();
        entries.duties().values().stream()
                .filter(duty -> duty.terms().isTakenBack())
                .sorted(Comparator.comparing(Duty::code))
                .flatMap(duty -> line(duty, areas))
                .forEach(line -> near(line, tree, ordered)
                        .forEach(category -> lines.computeIfAbsent(category, any -> new ArrayList<>(2))
                                .add(line)));
    }

    // A span is a range of positions, so the categories below a category follow it in the order.
    private static Set<String> near(Line line, Hierarchy tree, List<String> ordered) {
        Set<String> near = new HashSet<>();
        for (Span span : line.categories()) {
            near.addAll(tree.chain(ordered.get(span.first())));
            near.addAll(ordered.subList(span.first(), span.last() + 1));
        }
        return near;
    }

    private Stream<Line> line(Duty duty, Map<String, Span> areas) {
        String code = duty.area();
        Span area = code == null ? Span.EVERYWHERE : areas.get(code);
        return area == null
                ? Stream.empty()
                : Stream.of(new Line(
                        duty,
                        duty.categories().stream()
                                .map(categories::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        area));
    }

    /** @param area the asked area; null if it isn't known */
    TakeBack of(String category, @Nullable Span area, Facts facts) {
        Span asked = categories.get(category);
        if (asked == null) {
            return NONE;
        }
        List<Perhaps> perhaps = new ArrayList<>(2);
        for (Line line : lines.getOrDefault(category, List.of())) {
            if (overlaps(line, area) && mayBeMet(line.duty(), facts)) {
                Perhaps one = new Perhaps(line.duty(), unclear(line, asked, area), unknown(line.duty(), facts));
                if (one.isCertain()) {
                    return new TakeBack(true, List.of());
                }
                perhaps.add(one);
            }
        }
        return perhaps.isEmpty() ? NONE : new TakeBack(false, perhaps);
    }

    private static boolean overlaps(Line line, @Nullable Span area) {
        return area == null || line.area().contains(area) || area.contains(line.area());
    }

    private static boolean mayBeMet(Duty duty, Facts facts) {
        return duty.scope().validity().on(facts.day())
                && duty.scope().conditions().stream().allMatch(one -> one.holds(facts) || !facts.knows(one.fact()));
    }

    private static List<Unclear> unclear(Line line, Span category, @Nullable Span area) {
        List<Unclear> found = new ArrayList<>(2);
        if (line.categories().stream().noneMatch(one -> one.contains(category))) {
            found.add(Unclear.CATEGORY_TOO_BROAD);
        }
        if (area == null && !line.area().equals(Span.EVERYWHERE)) {
            found.add(Unclear.AREA_NOT_KNOWN);
        }
        if (area != null && !line.area().contains(area)) {
            found.add(Unclear.AREA_TOO_BROAD);
        }
        return found;
    }

    private static List<String> unknown(Duty duty, Facts facts) {
        return Explanation.unknown(duty.scope().conditions(), facts);
    }
}
