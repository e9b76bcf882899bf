package org.fenbo.registry.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the drafted registry (REG-13).
 *
 * @param street the street; null if this is the line of all streets
 * @param candidates the units that handled its cases, sorted by number of cases, largest first; the first unit is the
 *     lead
 * @param support number of its cases
 */
public record DraftLine(
        String category, @Nullable String street, DraftLineState standing, List<DraftedUnit> candidates, int support) {

    public DraftLine {
        candidates = List.copyOf(candidates);
    }

    public DraftedUnit lead() {
        return candidates.getFirst();
    }

    /** The lead's share of the cases, from 0 to 1. */
    public double share() {
        return lead().share();
    }

    /** The candidates except the lead. */
    public List<DraftedUnit> others() {
        return candidates.subList(1, candidates.size());
    }

    /** Whether orders are sent automatically by this line. */
    public boolean sends() {
        return standing == DraftLineState.DUTY;
    }

    boolean yields() {
        return standing == DraftLineState.YIELDS;
    }
}
