package org.fenbo.registry.regridding;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.pastcase.PastCase;

/** Counts cases by the areas of one set. The counts and the cases without a place add up to all cases. */
public final class ByArea {

    private final GridSet set;
    private final AreaKind kind;
    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private int withoutPlace;

    /** @param kind the kind of area that cases are counted by */
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

    /** How many cases are in no area of the kind. */
    public int withoutPlace() {
        return withoutPlace;
    }
}
