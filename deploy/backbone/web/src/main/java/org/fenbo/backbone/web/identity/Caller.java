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
 * The caller, from the claims of the token (SEC-1).
 *
 * @param id code of the officer or client
 * @param unit code of the unit that the caller acts for; null if the caller acts for no unit
 * @param roles codes of the caller's roles
 * @param areas codes of the areas that the caller's rights are limited to; the district's code covers the whole
 *     district
 */
public record Caller(String id, @Nullable String unit, Set<String> roles, List<String> areas) {

    /** The caller in the form that command tables use: the known roles, and the codes that the token claims. */
    public org.fenbo.backbone.kernel.Caller known() {
        Set<Role> known = roles.stream().map(Role::of).flatMap(Optional::stream).collect(Collectors.toSet());
        Reach claim = Reach.NOWHERE
                .with(Scope.DISTRICT, areas)
                .with(Scope.AREA, areas)
                .with(Scope.CENTRE, centres());
        return new org.fenbo.backbone.kernel.Caller(
                id, unit, known, unit == null ? claim : claim.with(Scope.UNIT, unit));
    }

    /**
     * The centres whose cases the caller may reach. The caller's unit is included because a unit may be a centre. The
     * caller's areas are included because a case without a centre belongs to the district itself.
     */
    private Set<String> centres() {
        Set<String> centres = new HashSet<>(areas);
        Optional.ofNullable(unit).ifPresent(centres::add);
        return centres;
    }
}
