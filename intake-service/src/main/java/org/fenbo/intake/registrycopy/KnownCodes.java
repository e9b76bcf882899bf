package org.fenbo.intake.registrycopy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.ListedPersons;

/**
 * What intake knows of one revision of the registry.
 *
 * @param areas codes of the areas
 * @param catalogue the categories by code
 * @param days the days on which the areas exist, and their outlines
 * @param persons the persons that the revision lists, who may be callers
 */
public record KnownCodes(
        int revision, Set<String> areas, Map<String, Category> catalogue, AreaDays days, ListedPersons persons) {

    /**
     * What intake knows of a category (REG-11d).
     *
     * @param urgent whether its matters are urgent (急)
     * @param nature {@code COMPONENT} (部件) or {@code HAPPENING} (事件); empty if the catalogue does not state it
     */
    public record Category(boolean urgent, String nature) {
        /** A category that is not urgent and has no nature. */
        public static final Category PLAIN = new Category(false, "");
    }

    public KnownCodes {
        areas = Set.copyOf(areas);
        catalogue = Map.copyOf(catalogue);
    }

    /** The codes of a revision whose areas always exist, whose categories are plain, and which lists no persons. */
    public KnownCodes(int revision, Set<String> areas, Set<String> categories) {
        this(
                revision,
                areas,
                categories.stream().collect(Collectors.toMap(code -> code, code -> Category.PLAIN)),
                AreaDays.ALWAYS,
                ListedPersons.NONE);
    }

    /** The codes of the units, also of those that serve no area. */
    public Set<String> units() {
        return persons.served().keySet();
    }

    /** The codes of the officers, also of those who have left. */
    public Set<String> officers() {
        return persons.persons().keySet();
    }

    /** The codes of the categories. */
    public Set<String> categories() {
        return catalogue.keySet();
    }
}
