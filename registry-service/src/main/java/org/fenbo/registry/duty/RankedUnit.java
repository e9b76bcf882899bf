package org.fenbo.registry.duty;

/**
 * A candidate: a unit that a person may choose (REG-5).
 *
 * @param unit its code
 * @param share share of the past cases that it handled in the end, from 0 to 1; 0 if not known
 * @param support number of past cases that it handled in the end; 0 if not known
 */
public record RankedUnit(String unit, double share, int support) {

    /** The candidate with the past cases of another one too, for the case that both units have become one unit. */
    RankedUnit and(RankedUnit other) {
        return new RankedUnit(unit, share + other.share, support + other.support);
    }
}
