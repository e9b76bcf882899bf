package org.fenbo.registry.catalogue;

import org.fenbo.registry.coded.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A line of the catalogue (大类 / 小类): REG-11.
 *
 * @param parent code of the category above it; null at the top
 * @param limits its own time limits; null when the district's policy is to apply
 * @param classification where the national standards put it
 * @param handling how its matters are collected, handled and closed
 */
public record Category(
        String code,
        String name,
        @Nullable String parent,
        Urgency urgency,
        @Nullable TimeLimits limits,
        Classification classification,
        Handling handling)
        implements Coded {

    /** A category without further details. */
    public Category(String code, String name, @Nullable String parent, Urgency urgency, @Nullable TimeLimits limits) {
        this(code, name, parent, urgency, limits, Classification.NONE, Handling.NONE);
    }
}
