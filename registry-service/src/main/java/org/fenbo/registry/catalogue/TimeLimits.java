package org.fenbo.registry.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The time limits of a category (TIME-1, TIME-3). If a limit is null, the limit of the district's policy applies.
 *
 * @param wholeCase from receipt to closing
 * @param accept from dispatch until the unit has accepted the order (签收)
 * @param handle from dispatch until the unit has answered (处置)
 */
public record TimeLimits(
        @Nullable TimeLimit wholeCase,
        @Nullable TimeLimit accept,
        @Nullable TimeLimit handle) {

    /** Whether all limits are null. */
    public boolean none() {
        return wholeCase == null && accept == null && handle == null;
    }
}
