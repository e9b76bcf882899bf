package org.fenbo.backbone.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tree of areas.
 *
 * @param parents maps the code of an area to the code of its parent; an area without a parent has no entry
 */
public record AreaTree(Map<String, String> parents) {

    public AreaTree {
        parents = Map.copyOf(parents);
    }

    /** An area and all areas above it, in the order from the area to the root; empty if the area is null. */
    public Set<String> above(@Nullable String area) {
        Set<String> chain = new LinkedHashSet<>();
        for (String next = area; next != null && chain.add(next); ) {
            next = parents.get(next);
        }
        return chain;
    }

    /** The given areas and all areas below them. */
    public Set<String> below(Collection<String> areas) {
        Map<String, List<String>> children = new HashMap<>();
        parents.forEach((child, parent) ->
                children.computeIfAbsent(parent, code -> new ArrayList<>()).add(child));
        Set<String> found = new HashSet<>();
        List<String> next = List.copyOf(areas);
        while (!next.isEmpty()) {
            next = next.stream()
                    .filter(found::add)
                    .flatMap(code -> children.getOrDefault(code, List.of()).stream())
                    .toList();
        }
        return found;
    }
}
