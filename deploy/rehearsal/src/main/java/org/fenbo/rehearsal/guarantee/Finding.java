package org.fenbo.rehearsal.guarantee;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a guarantee found.
 *
 * @param promise what was promised, with its number
 * @param lookedAt how much it looked at, by what; having looked at nothing is a breach (R26)
 * @param breaches each with the subject to look up; empty if the promise holds
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

    /** One line: whether it holds, and over how much. */
    @Override
    public String toString() {
        String over = lookedAt.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey())
                .collect(Collectors.joining(", "));
        return "%-4s %s (%s)".formatted(holds() ? "ok" : "NO", promise, over);
    }
}
