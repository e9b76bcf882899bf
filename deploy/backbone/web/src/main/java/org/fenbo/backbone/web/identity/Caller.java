package org.fenbo.backbone.web.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
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
