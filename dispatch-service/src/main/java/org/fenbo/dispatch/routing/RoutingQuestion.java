package org.fenbo.dispatch.routing;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * A question to one revision.
 *
 * @param categories the category and all above it, leaf first
 * @param areas the area and all above it, leaf first
 * @param local the local time in the district
 * @param values the values of the known facts, by name
 * @param takeBack whether a department took the matter back, or may have taken it back
 */
record RoutingQuestion(
        List<String> categories,
        List<String> areas,
        LocalDateTime local,
        Map<String, String> values,
        TakeBack takeBack) {

    /** Whether all conditions are met. */
    boolean meets(List<Condition> conditions) {
        return conditions.stream().allMatch(one -> one.holds(local, values));
    }

    /**
     * The facts that aren't known and that decide whether the conditions are met; empty if a known fact already shows that
     * they aren't met.
     */
    List<String> missing(List<Condition> conditions) {
        return conditions.stream().allMatch(one -> one.mayHold(local, values))
                ? conditions.stream()
                        .flatMap(one -> one.missing(values.keySet()).stream())
                        .toList()
                : List.of();
    }
}
