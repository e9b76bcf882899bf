package org.fenbo.intake.registrycopy;

import java.util.Set;

/**
 * The codes of areas, categories and officers in one revision of the registry.
 *
 * @param days the days on which the areas exist
 */
public record KnownCodes(int revision, Set<String> areas, Set<String> categories, Set<String> officers, AreaDays days) {

    public KnownCodes {
        areas = Set.copyOf(areas);
        categories = Set.copyOf(categories);
        officers = Set.copyOf(officers);
    }

    /** The codes of a revision whose areas always exist. */
    public KnownCodes(int revision, Set<String> areas, Set<String> categories, Set<String> officers) {
        this(revision, areas, categories, officers, AreaDays.ALWAYS);
    }
}
