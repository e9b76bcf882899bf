package org.fenbo.registry.catalogue;

import org.fenbo.registry.coded.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A category of the catalogue (大类 / 小类): REG-11.
 *
 * @param parent code of the category above it; null if there is none
 * @param limits time limits of this category; null if the district's policy applies
 * @param classification its place in the national standards
 * @param handling how its matters are collected, handled and closed
 * @param listing its codes in other systems and its season
 */
public record Category(
        String code,
        String name,
        @Nullable String parent,
        Urgency urgency,
        @Nullable TimeLimits limits,
        Classification classification,
        Handling handling,
        Listing listing)
        implements Coded {

    /** The code of the category in a system of codes, such as a national standard; null if it has none. */
    public @Nullable String codeIn(String system) {
        return switch (system) {
            case Classification.STANDARD -> classification.national();
            case Classification.OLDER_STANDARD -> classification.older();
            default -> listing.codes().get(system);
        };
    }

    /** A category without listing. */
    public Category(
            String code,
            String name,
            @Nullable String parent,
            Urgency urgency,
            @Nullable TimeLimits limits,
            Classification classification,
            Handling handling) {
        this(code, name, parent, urgency, limits, classification, handling, Listing.NONE);
    }

    /** A category without classification and handling. */
    public Category(String code, String name, @Nullable String parent, Urgency urgency, @Nullable TimeLimits limits) {
        this(code, name, parent, urgency, limits, Classification.NONE, Handling.NONE);
    }
}
