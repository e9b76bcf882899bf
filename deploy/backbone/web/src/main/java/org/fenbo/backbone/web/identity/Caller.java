package org.fenbo.backbone.web.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;

/**
 * The caller (SEC-1).
 *
 * @param id code of the officer or client
 * @param units codes of the units that the caller works for; the first one is the unit that the caller acts for
 * @param roles codes of the caller's roles
 * @param areas codes of the areas that the caller's rights are limited to; the district's code covers the whole
 *     district
 */
public record Caller(String id, List<String> units, Set<String> roles, List<String> areas) {

    /** The caller in the form that command tables use: the known roles, and the codes that limit the rights. */
    public org.fenbo.backbone.kernel.Caller known() {
        Set<Role> known = roles.stream().map(Role::of).flatMap(Optional::stream).collect(Collectors.toSet());
        Reach claim = Reach.NOWHERE
                .with(Scope.DISTRICT, areas)
                .with(Scope.AREA, areas)
                .with(Scope.CENTRE, centres())
                .with(Scope.UNIT, units);
        return new org.fenbo.backbone.kernel.Caller(id, units.isEmpty() ? null : units.getFirst(), known, claim);
    }

    /**
     * The centres whose cases the caller may reach. The caller's units are included because a unit may be a centre. The
     * caller's areas are included because a case without a centre belongs to the district itself.
     */
    private Set<String> centres() {
        Set<String> centres = new HashSet<>(areas);
        centres.addAll(units);
        return centres;
    }
}
