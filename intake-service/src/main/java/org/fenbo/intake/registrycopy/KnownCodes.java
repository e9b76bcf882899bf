package org.fenbo.intake.registrycopy;

import java.util.Set;
import org.fenbo.backbone.kernel.ListedPersons;

/**
 * What intake knows of one revision of the registry.
 *
 * @param areas codes of the areas
 * @param categories codes of the categories
 * @param days the days on which the areas exist
 * @param persons the persons that the revision lists, who may be callers
 */
public record KnownCodes(
        int revision, Set<String> areas, Set<String> categories, AreaDays days, ListedPersons persons) {

    public KnownCodes {
        areas = Set.copyOf(areas);
        categories = Set.copyOf(categories);
    }

    /** The codes of a revision whose areas always exist, and which lists no persons. */
    public KnownCodes(int revision, Set<String> areas, Set<String> categories) {
        this(revision, areas, categories, AreaDays.ALWAYS, ListedPersons.NONE);
    }
}
