package org.fenbo.registry.drafting;

/**
 * When a drafted line is a duty, by which orders are sent automatically, and when an entry by decision (REG-5, REG-13).
 *
 * @param share the lead's least part of the cases, from 0 to 1
 * @param support the least number of cases
 */
public record Thresholds(double share, int support) {

    public static final Thresholds DEFAULT = new Thresholds(0.9, 4);

    public Thresholds {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be above 0 and not above 1: " + share);
        }
        if (support < 1) {
            throw new IllegalArgumentException("support must be at least 1: " + support);
        }
    }

    boolean metBy(DraftedUnit lead, int cases) {
        return cases >= support && lead.share() >= share;
    }
}
