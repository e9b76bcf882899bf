package org.fenbo.registry.regridding;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.pastcase.PastCase;

/** Counts cases by the areas of one set; the counts and those without a place add up to all. */
public final class ByArea {

    private final GridSet set;
    private final AreaKind kind;
    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private int withoutPlace;

    /** @param kind the level that is counted by */
    public ByArea(GridSet set, AreaKind kind) {
        this.set = set;
        this.kind = kind;
    }

    /** Counts one more. */
    public void add(PastCase one) {
        Optional<String> area = set.areaOf(one).flatMap(code -> set.upTo(kind, code));
        area.ifPresentOrElse(code -> counts.merge(code, 1, Integer::sum), () -> withoutPlace++);
    }

    /** Cases by area, those with none left out. */
    public SortedMap<String, Integer> counts() {
        return counts;
    }

    /** Cases that are in no area of the level. */
    public int withoutPlace() {
        return withoutPlace;
    }
}
