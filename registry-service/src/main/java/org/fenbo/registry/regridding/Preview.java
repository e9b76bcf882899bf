package org.fenbo.registry.regridding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fenbo.registry.pastcase.PastCase;

/**
 * Where the open cases would be in a new set of grids (ORG-2). They keep their own grid; this shows which new grid
 * looks at which case.
 *
 * @param openCases all of them
 * @param staying cases whose area is there in the new set too
 * @param flows cases whose area ends, by the new area around their point
 * @param withoutPlace cases whose area ends and whose point is not known or outside, by their area
 * @param leftOut areas of open cases that the revision doesn't know any more: nobody could answer for them; to be kept
 * with their last day
 */
public record Preview(
        int openCases,
        int staying,
        List<Flow> flows,
        SortedMap<String, Integer> withoutPlace,
        SortedMap<String, Integer> leftOut) {

    /** The number of open cases of one area that are in another area of the new set. */
    public record Flow(String from, String to, int cases) {}

    private record Way(String from, String to) {}

    /** The preview of a set for these cases. */
    public static Preview of(GridSet set, List<PastCase> open) {
        int staying = 0;
        Map<Way, Integer> flows = new HashMap<>();
        SortedMap<String, Integer> withoutPlace = new TreeMap<>();
        SortedMap<String, Integer> leftOut = new TreeMap<>();
        for (PastCase one : open) {
            String area = one.area() == null ? "" : one.area();
            if (!area.isEmpty() && !set.knows(area)) {
                leftOut.merge(area, 1, Integer::sum);
            }
            Optional<String> place = set.areaOf(one);
            if (set.has(one.area())) {
                staying++;
            } else if (place.isPresent()) {
                flows.merge(new Way(area, place.get()), 1, Integer::sum);
            } else {
                withoutPlace.merge(area, 1, Integer::sum);
            }
        }
        List<Flow> sorted = flows.entrySet().stream()
                .map(way -> new Flow(way.getKey().from(), way.getKey().to(), way.getValue()))
                .sorted(Comparator.comparing(Flow::from).thenComparing(Flow::to))
                .toList();
        return new Preview(open.size(), staying, sorted, withoutPlace, leftOut);
    }
}
