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
 * Where the open cases would be in a new set of grids (ORG-2). The cases themselves keep their old grids, also when the
 * new set is in force. The preview only shows which new grid contains which case.
 *
 * @param openCases how many cases are open
 * @param staying how many cases have an area that is also in the new set
 * @param flows the cases that would be in another area, by their own area and the new area that contains their point
 * @param withoutPlace the cases whose own area is not in the new set, and whose point is unknown or outside all new
 *     areas; by their own area
 * @param leftOut the cases whose own area is missing from the revision, counted by area. No unit could be responsible
 *     for these cases, so the revision should keep the area, with the last day on which it is valid
 */
public record Preview(
        int openCases,
        int staying,
        List<Flow> flows,
        SortedMap<String, Integer> withoutPlace,
        SortedMap<String, Integer> leftOut) {

    /** How many open cases would move from one area to an area of the new set. */
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
