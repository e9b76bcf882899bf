package org.fenbo.registry.difference;

import org.jspecify.annotations.Nullable;

/**
 * A matter of which something changes in who answers for it.
 *
 * @param category code of the category that the duty covers
 * @param area code of the area it holds in; null is anywhere
 * @param before who answered for it; null where no duty covered it
 * @param after who answers for it; null where no duty covers it any more
 */
public record Handover(
        String category,
        @Nullable String area,
        @Nullable Holder before,
        @Nullable Holder after) {

    /**
     * Who answers for a matter.
     *
     * @param unit code of the lead; where people decide, of the likeliest candidate
     * @param byDuty whether the duty names it, rather than people deciding
     */
    public record Holder(String unit, boolean byDuty) {}

    /** Whether it goes from one unit to another: not so where it is new or gone, or only becomes settled or open. */
    public boolean isBetweenUnits() {
        return before != null && after != null && !before.unit().equals(after.unit());
    }
}
