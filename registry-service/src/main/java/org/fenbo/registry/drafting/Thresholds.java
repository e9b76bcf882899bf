package org.fenbo.registry.drafting;

/**
 * A drafted line that meets both thresholds becomes a duty; orders are then sent automatically. Any other line becomes
 * an entry by decision (REG-5, REG-13).
 *
 * @param share the smallest share of the cases that the lead must have, above 0 and at most 1
 * @param support the smallest number of cases that the line must have, at least 1
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

    /** The thresholds with the share in percent. */
    public static Thresholds ofPercent(int share, int support) {
        return new Thresholds(share / 100.0, support);
    }

    boolean metBy(DraftedUnit lead, int cases) {
        return cases >= support && lead.share() >= share;
    }
}
