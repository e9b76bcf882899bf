package org.fenbo.dispatch.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fenbo.dispatch.routing.RoutingContent.Where;
import org.fenbo.dispatch.routing.RoutingContent.WorkItem;

/** The work items of a revision (REG-18). Of the items of a duty that fit a matter, the most specific item is chosen. */
final class WorkItems {
    private final Map<String, List<WorkItem>> byDuty = new HashMap<>();

    /**
     * The item of a duty that fits a matter.
     *
     * @param missing the facts that aren't known, so that a more specific item wasn't chosen
     */
    record Chosen(Optional<WorkItem> item, Set<String> missing) {}

    WorkItems(List<WorkItem> items) {
        items.forEach(item ->
                byDuty.computeIfAbsent(item.duty(), duty -> new ArrayList<>()).add(item));
    }

    /** @param mayAnswer which units may answer for the matter */
    Chosen of(String duty, RoutingQuestion question, Predicate<String> mayAnswer) {
        List<WorkItem> covering = byDuty.getOrDefault(duty, List.of()).stream()
                .filter(item -> covers(item, question))
                .filter(item -> mayAnswer.test(item.body()))
                .sorted(Comparator.comparingInt((WorkItem item) -> steps(item, question.categories()))
                        .thenComparingInt(item -> DutyRule.steps(item.where(), question.areas()))
                        .thenComparingInt(item -> -item.conditions().size())
                        .thenComparing(WorkItem::code))
                .toList();
        Set<String> missing = new TreeSet<>();
        for (WorkItem item : covering) {
            if (question.meets(item.conditions())) {
                return new Chosen(Optional.of(item), missing);
            }
            missing.addAll(question.missing(item.conditions()));
        }
        return new Chosen(Optional.empty(), missing);
    }

    /** The conditions of all items of a duty that cover a matter. */
    Stream<Condition> conditions(String duty, RoutingQuestion question) {
        return byDuty.getOrDefault(duty, List.of()).stream()
                .filter(item -> covers(item, question))
                .flatMap(item -> item.conditions().stream());
    }

    private static boolean covers(WorkItem item, RoutingQuestion question) {
        boolean category =
                item.categories().isEmpty() || item.categories().stream().anyMatch(question.categories()::contains);
        return category
                && (!(item.where() instanceof Where.In(var area))
                        || question.areas().contains(area));
    }

    // An item without categories covers what its duty covers, so it is as near as the root.
    private static int steps(WorkItem item, List<String> chain) {
        return item.categories().stream()
                .mapToInt(chain::indexOf)
                .filter(step -> step >= 0)
                .min()
                .orElse(chain.size());
    }
}
