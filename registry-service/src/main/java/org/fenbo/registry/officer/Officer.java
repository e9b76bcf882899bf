package org.fenbo.registry.officer;

import java.time.LocalDate;
import java.util.List;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.coded.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A person who works in the district (ORG-4).
 *
 * @param unit code of the unit the officer works for now
 * @param roles what the officer may do; at least one role
 * @param ties the officer's affiliations with units, past and present
 * @param post the officer's position; null if not given
 */
public record Officer(
        String code,
        String name,
        String unit,
        List<Role> roles,
        List<Affiliation> ties,
        @Nullable Position post) implements Coded {

    public Officer {
        roles = List.copyOf(roles);
        ties = List.copyOf(ties);
    }

    /** An officer without further details. */
    public Officer(String code, String name, String unit, List<Role> roles) {
        this(code, name, unit, roles, List.of(), null);
    }

    /**
     * Whether the officer has left: the officer belonged to units on dated days, and belongs to none on this day. An
     * officer without such ties has not left.
     */
    public boolean hasLeft(LocalDate day) {
        List<Affiliation> belonging = ties.stream()
                .filter(tie -> tie.kind() == Affiliation.Kind.BELONGS_TO)
                .toList();
        return !belonging.isEmpty()
                && belonging.stream().noneMatch(tie -> tie.validity().on(day));
    }
}
