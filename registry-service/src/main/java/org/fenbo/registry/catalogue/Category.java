package org.fenbo.registry.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A line of the catalogue (大类 / 小类): REG-11.
 *
 * @param parent code of the category above it; null at the top
 * @param limits its own time limits; null when the district's policy is to apply
 */
public record Category(
        String code,
        String name,
        @Nullable String parent,
        Urgency urgency,
        @Nullable TimeLimits limits) {}
