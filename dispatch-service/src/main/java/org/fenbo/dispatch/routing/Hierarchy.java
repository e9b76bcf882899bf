package org.fenbo.dispatch.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A tree of codes: the areas, or the categories.
 *
 * @param parents the parent of each code; codes at the top have none
 */
public record Hierarchy(Map<String, String> parents) {
    /** The largest number of codes in a chain. Without a limit, a circle in the registry would never end. */
    private static final int DEEPEST = 10;

    public Hierarchy {
        parents = Map.copyOf(parents);
    }

    /** The code and all codes above it, leaf first; only the code if it is unknown. */
    List<String> chainOf(String leaf) {
        List<String> chain = new ArrayList<>(List.of(leaf));
        while (chain.size() < DEEPEST && parents.containsKey(chain.getLast())) {
            chain.add(parents.get(chain.getLast()));
        }
        return chain;
    }
}
