package org.fenbo.registry.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The limits of a category (TIME-1, TIME-3); what is null falls back to the district's policy.
 *
 * @param wholeCase from receipt to closing
 * @param accept from dispatch until the unit has taken the order (签收)
 * @param handle from dispatch until the unit has answered (处置)
 */
public record TimeLimits(
        @Nullable TimeLimit wholeCase,
        @Nullable TimeLimit accept,
        @Nullable TimeLimit handle) {

    /** Whether no limit is given at all. */
    public boolean none() {
        return wholeCase == null && accept == null && handle == null;
    }
}
