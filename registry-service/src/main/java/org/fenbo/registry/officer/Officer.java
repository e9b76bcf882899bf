package org.fenbo.registry.officer;

import java.util.List;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.coded.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A person who works in the district (ORG-4).
 *
 * @param unit code of the unit the officer works for now
 * @param roles what the officer may do, at least one
 * @param ties to which units the officer is tied, and how, over the years
 * @param post how the officer is employed; null when not given
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
}
