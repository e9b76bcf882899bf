package org.fenbo.backbone.web.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.inbox.Traces;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.backbone.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, from the claims of the token (SEC-1).
 *
 * @param id the officer's or client's code
 * @param unit the unit they act for
 * @param roles what they may do
 * @param areas codes of the areas that their rights are limited to; the code of the district is all of it
 */
public record Caller(String id, @Nullable String unit, Set<String> roles, List<String> areas) {

    /** True if the caller has one of the roles. */
    public boolean isAny(String... wanted) {
        return Set.of(wanted).stream().anyMatch(roles::contains);
    }

    /**
     * The origin of what the caller is about to do, in the first of the given roles that they have.
     *
     * @throws Problem 403 {@code not-your-role} if they have none of them
     */
    public Origin as(String... wanted) {
        for (String role : wanted) {
            if (roles.contains(role)) {
                return new Origin(new Actor(id, unit, role, null), null, Traces.current());
            }
        }
        throw Problem.forbidden("not-your-role")
                .detail("this needs one of the roles " + String.join(", ", wanted))
                .remedy("ask somebody who has one of them")
                .with("roles", List.of(wanted))
                .build();
    }

    /** The caller as command tables know them: roles of the platform, and the codes that the token claims. */
    public org.fenbo.backbone.kernel.Caller known() {
        Set<Role> known = roles.stream().map(Role::of).flatMap(Optional::stream).collect(Collectors.toSet());
        Reach claim = Reach.NOWHERE
                .with(Scope.DISTRICT, areas)
                .with(Scope.AREA, areas)
                .with(Scope.CENTRE, centres());
        return new org.fenbo.backbone.kernel.Caller(
                id, unit, known, unit == null ? claim : claim.with(Scope.UNIT, unit));
    }

    /** The unit, if it is a centre; and what no centre answers for belongs to the district itself. */
    private Set<String> centres() {
        Set<String> centres = new HashSet<>(areas);
        Optional.ofNullable(unit).ifPresent(centres::add);
        return centres;
    }
}
