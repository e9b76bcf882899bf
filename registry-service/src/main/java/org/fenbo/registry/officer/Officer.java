package org.fenbo.registry.officer;

import java.util.List;

/**
 * A person who works in the district (ORG-4).
 *
 * @param unit code of the unit the officer belongs to
 * @param roles what the officer may do, at least one
 */
public record Officer(String code, String name, String unit, List<Role> roles) {

    public Officer {
        roles = List.copyOf(roles);
    }
}
