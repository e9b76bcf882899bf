package org.fenbo.backbone.kernel;

import java.util.List;
import java.util.Set;

/**
 * What the registry allows a person on a day (ORG-4e).
 *
 * @param roles codes of the person's roles
 * @param units codes of the units that the person works for; the first one is the unit that the person acts for
 * @param areas codes of the areas that the rights are limited to
 */
public record PersonRights(Set<String> roles, List<String> units, List<String> areas) {
    /** A person who has left may do nothing. */
    public static final PersonRights NONE = new PersonRights(Set.of(), List.of(), List.of());

    public PersonRights {
        roles = Set.copyOf(roles);
        units = List.copyOf(units);
        areas = List.copyOf(areas);
    }
}
