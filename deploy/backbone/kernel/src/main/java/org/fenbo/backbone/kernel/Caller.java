package org.fenbo.backbone.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the token has it (SEC-1).
 *
 * @param id code of the officer or client
 * @param unit code of the unit they act for, where there is one
 * @param claim the codes that their rights are limited to; an empty one allows nothing
 */
public record Caller(String id, @Nullable String unit, Set<Role> roles, Reach claim) {

    public Caller {
        roles = Set.copyOf(roles);
        claim = claim.with(Scope.OWN, id);
    }

    /** The caller as the one who acts, in a role that they have. */
    public Actor as(Role role) {
        return new Actor(id, unit, role.code(), null);
    }
}
