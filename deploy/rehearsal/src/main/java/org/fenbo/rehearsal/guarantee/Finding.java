package org.fenbo.rehearsal.guarantee;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the check of a guarantee found.
 *
 * @param promise the promise, with its number
 * @param lookedAt how many items of each kind were checked; zero items of a kind is a breach (R26)
 * @param breaches one text per breach, with the subject to look up; empty if the promise is kept
 */
public record Finding(String promise, Map<String, Long> lookedAt, List<String> breaches) {
    public Finding {
        lookedAt = new TreeMap<>(lookedAt);
        List<String> all = new ArrayList<>(breaches);
        lookedAt.forEach((what, count) -> {
            if (count == 0) {
                all.add("looked at nothing: " + what);
            }
        });
        breaches = List.copyOf(all);
    }

    public boolean holds() {
        return breaches.isEmpty();
    }

    /** One line that shows whether the promise is kept, and how many items were checked. */
    @Override
    public String toString() {
        String over = lookedAt.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey())
                .collect(Collectors.joining(", "));
        return "%-4s %s (%s)".formatted(holds() ? "ok" : "NO", promise, over);
    }
}
