package org.fenbo.registry.difference;

import org.jspecify.annotations.Nullable;

/**
 * A matter whose {@link Holder} changes.
 *
 * @param category code of the category that the duty covers
 * @param area code of the area that the duty covers; null is anywhere
 * @param conditions the conditions that the duty sets; empty if it has none
 * @param before the holder in the earlier revision; null if no duty covered the matter
 * @param after the holder in the later revision; null if no duty covers the matter any more
 */
public record Handover(
        String category,
        @Nullable String area,
        String conditions,
        @Nullable Holder before,
        @Nullable Holder after) {

    /**
     * The unit that answers for a matter.
     *
     * @param unit code of the lead; if a person decides, code of the likeliest candidate
     * @param byDuty true if the duty names the unit, false if a person decides
     */
    public record Holder(String unit, boolean byDuty) {}

    /**
     * Whether the matter is handed from one unit to another. False if the matter has no holder in one of the two
     * revisions, or if only {@code byDuty} changes.
     */
    public boolean isBetweenUnits() {
        return before != null && after != null && !before.unit().equals(after.unit());
    }
}
