package org.fenbo.registry.regridding;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.pastcase.PastCase;

/**
 * Counts cases by the areas of one set. The sum of the counts and of the cases without an area is the number of all
 * cases.
 */
public final class ByArea {

    private final GridSet set;
    private final AreaKind kind;
    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private int withoutPlace;

    /** @param kind the kind of the areas in the counts */
    public ByArea(GridSet set, AreaKind kind) {
        this.set = set;
        this.kind = kind;
    }

    /** Counts one case. */
    public void add(PastCase one) {
        Optional<String> area = set.areaOf(one).flatMap(code -> set.upTo(kind, code));
        area.ifPresentOrElse(code -> counts.merge(code, 1, Integer::sum), () -> withoutPlace++);
    }

    /** How many cases each area has; areas without cases are not listed. */
    public SortedMap<String, Integer> counts() {
        return counts;
    }

    /** The number of cases without an area of this kind. */
    public int withoutPlace() {
        return withoutPlace;
    }
}
