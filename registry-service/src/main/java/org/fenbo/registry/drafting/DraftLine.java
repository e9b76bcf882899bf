package org.fenbo.registry.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the drafted registry (REG-13).
 *
 * @param street {@code null} for the line of all streets
 * @param candidates everybody who handled its cases, most first; the first is the lead
 * @param support how many cases there are
 */
public record DraftLine(
        String category, @Nullable String street, DraftLineState standing, List<DraftedUnit> candidates, int support) {

    public DraftLine {
        candidates = List.copyOf(candidates);
    }

    public DraftedUnit lead() {
        return candidates.getFirst();
    }

    /** The lead's part of the cases. */
    public double share() {
        return lead().share();
    }

    /** The candidates behind the lead. */
    public List<DraftedUnit> others() {
        return candidates.subList(1, candidates.size());
    }

    /** Whether orders are sent automatically. */
    public boolean sends() {
        return standing == DraftLineState.DUTY;
    }

    boolean yields() {
        return standing == DraftLineState.YIELDS;
    }
}
