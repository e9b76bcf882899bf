package org.fenbo.dispatch.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which units a unit commands, directly and through other units (指挥关系). */
final class CommandLines {
    private final Map<String, List<String>> commanded = new HashMap<>();

    CommandLines(Collection<RoutingContent.Unit> units) {
        units.forEach(unit -> {
            String superior = unit.superior();
            if (superior != null) {
                commanded.computeIfAbsent(superior, any -> new ArrayList<>()).add(unit.code());
            }
        });
    }

    /** The units below a unit, the nearest first. A circle of units ends where it began. */
    Set<String> below(String unit) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(commanded.getOrDefault(unit, List.of()));
        while (!next.isEmpty()) {
            String one = next.remove();
            if (!one.equals(unit) && found.add(one)) {
                next.addAll(commanded.getOrDefault(one, List.of()));
            }
        }
        return found;
    }
}
