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
 * Where the open cases would be in a new set of grids (ORG-2). The cases keep their own grid; the preview shows which
 * new grid contains which case.
 *
 * @param openCases how many cases are open
 * @param staying how many cases have an area that is also in the new set
 * @param flows the other cases, by their area and the new area around their point
 * @param withoutPlace cases whose area is not in the new set and whose point is unknown or in no new area, by their
 *     area
 * @param leftOut cases whose area the revision doesn't have at all, by area; no unit could be responsible for them, so
 *     the revision should keep the area with its last day
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
