package org.fenbo.dispatch.governor;

import org.fenbo.dispatch.casefile.CategoryCode;
import org.jspecify.annotations.Nullable;

/** The switches of automatic dispatch, one for each category (CASE-22a). */
@FunctionalInterface
public interface Switches {
    /** All categories are on. */
    Switches ALL_ON = category -> true;

    /** Whether cases of the category are dispatched automatically. A case without a category has no switch. */
    boolean isOn(@Nullable CategoryCode category);
}
