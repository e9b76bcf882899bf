package org.fenbo.backbone.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The caller that the token names (SEC-1).
 *
 * @param id code of the officer or client
 * @param unit code of the unit that the caller acts for; null if there is none
 * @param claim the codes that the caller's rights are limited to; an empty claim allows nothing
 */
public record Caller(String id, @Nullable String unit, Set<Role> roles, Reach claim) {

    public Caller {
        roles = Set.copyOf(roles);
        claim = claim.with(Scope.OWN, id);
    }

    /** This caller as the actor of a command, in one of the caller's roles. */
    public Actor as(Role role) {
        return new Actor(id, unit, role.code(), null);
    }
}
