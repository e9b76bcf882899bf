package org.fenbo.registry.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.registry.admission.AdmittedLines;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.hierarchy.Hierarchy.Span;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/** Finds the duties that cover each category, in the order of the rule (REG-4). */
final class OptionsByCategory {
    private final Map<String, Span> areas;
    private final Map<String, List<Duty>> duties = new HashMap<>();
    private final Map<String, List<WorkItem>> items;
    private final Hierarchy categories;
    private final Set<String> codes;
    private final AdmittedLines admitted;

    OptionsByCategory(Entries entries, Map<String, Span> areas) {
        this.areas = areas;
        this.codes = entries.categories().keySet();
        this.categories = Hierarchy.of(entries.categories().values(), Category::code, Category::parent);
        this.admitted = new AdmittedLines(
                entries.admissions().values(),
                categories,
                Hierarchy.of(entries.areas().values(), Area::code, Area::parent));
        this.items = entries.workItems().values().stream().collect(Collectors.groupingBy(WorkItem::duty));
        entries.duties()
                .values()
                .forEach(duty -> duty.categories()
                        .forEach(category -> duties.computeIfAbsent(category, any -> new ArrayList<>())
                                .add(duty)));
    }

    Map<String, List<Option>> all() {
        Map<String, List<Option>> all = new HashMap<>();
        codes.forEach(code -> all.put(code, options(categories.chain(code))));
        return all;
    }

    // The options are in the order of the rule: first by nearer category, then by deeper area, then by more conditions.
    private List<Option> options(List<String> chain) {
        List<Option> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int step = 0; step < chain.size(); step++) {
            String covering = chain.get(step);
            for (Duty duty : duties.getOrDefault(covering, List.of())) {
                Span area = span(duty.area());
                if (area != null && seen.add(duty.code())) {
                    found.add(new Option(duty, covering, step, area, days(duty, covering), items(duty, chain)));
                }
            }
        }
        found.sort(Comparator.comparingInt(Option::steps)
                .thenComparing(option -> option.area().level(), Comparator.reverseOrder())
                .thenComparing(option -> option.duty().scope().conditions().size(), Comparator.reverseOrder()));
        return List.copyOf(found);
    }

    private List<Validity> days(Duty duty, String covering) {
        return admitted.days(duty, covering).orElse(List.of());
    }

    private @Nullable Span span(@Nullable String area) {
        return area == null ? Span.EVERYWHERE : areas.get(area);
    }

    // An item without categories covers what its duty covers, so it is as near as the root.
    private List<Option.Item> items(Duty duty, List<String> chain) {
        return items.getOrDefault(duty.code(), List.of()).stream()
                .filter(item -> item.categories().isEmpty()
                        || item.categories().stream().anyMatch(chain::contains))
                .sorted(Comparator.comparingInt((WorkItem item) -> steps(item, chain))
                        .thenComparing(item -> level(item), Comparator.reverseOrder())
                        .thenComparing(item -> item.conditions().size(), Comparator.reverseOrder())
                        .thenComparing(WorkItem::code))
                .flatMap(item -> option(item).stream())
                .toList();
    }

    private static int steps(WorkItem item, List<String> chain) {
        return item.categories().stream()
                .mapToInt(chain::indexOf)
                .filter(step -> step >= 0)
                .min()
                .orElse(chain.size());
    }

    private int level(WorkItem item) {
        Span area = span(item.area());
        return area == null ? 0 : area.level();
    }

    private Optional<Option.Item> option(WorkItem item) {
        Span area = span(item.area());
        return area == null ? Optional.empty() : item.body().map(body -> new Option.Item(item, body, area));
    }
}
