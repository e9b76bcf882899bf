package org.fenbo.registry.pastcase.http;

import java.util.List;
import java.util.Optional;
import org.fenbo.registry.hierarchy.Hierarchy;

/**
 * Counts the cases of an area in the area above it that has a certain level.
 *
 * @param areas the tree of areas; empty if no revision is in force
 * @param level how many levels below the district: 1 is streets and towns
 */
record AreasAtLevel(Optional<Hierarchy> areas, int level) {

    /** The area at the level. An area above the level, or one that the tree doesn't have, is counted as itself. */
    String of(String code) {
        List<String> chain = areas.map(tree -> tree.chain(code)).orElse(List.of());
        // A chain begins with the area itself and ends with the district.
        int place = chain.size() - 1 - Math.max(0, level);
        return chain.isEmpty() ? code : chain.get(Math.max(0, place));
    }
}
