package org.fenbo.dispatch.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What belongs to what, for areas and for categories.
 *
 * @param parents by code; what belongs to nothing, at the top, is absent
 */
public record Hierarchy(Map<String, String> parents) {
    /** A circle in the registry must end somewhere. */
    private static final int DEEPEST = 10;

    public Hierarchy {
        parents = Map.copyOf(parents);
    }

    /** The code and what it belongs to, leaf first; the code alone if it isn't known. */
    List<String> chainOf(String leaf) {
        List<String> chain = new ArrayList<>(List.of(leaf));
        while (chain.size() < DEEPEST && parents.containsKey(chain.getLast())) {
            chain.add(parents.get(chain.getLast()));
        }
        return chain;
    }
}
