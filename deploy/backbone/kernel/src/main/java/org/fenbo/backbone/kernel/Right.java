package org.fenbo.backbone.kernel;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may do something. Each grant gives the right to one role inside one scope; a right without grants allows nobody.
 */
public record Right(List<Grant> grants) {

    public Right {
        grants = List.copyOf(grants);
    }

    /** A role inside a scope. */
    public record Grant(Scope scope, Role role) {

        /** Whether the caller may act on a target with this reach. */
        public boolean allows(Caller caller, Reach reach) {
            return caller.roles().contains(role) && !Collections.disjoint(claims(caller), reach.in(scope));
        }

        /** The codes that the caller claims in the scope of this grant. */
        private Collection<String> claims(Caller caller) {
            return scope == Scope.PART
                    ? Reach.ofRoles(List.of(role), caller.claim().in(Scope.AREA))
                    : caller.claim().in(scope);
        }
    }

    /** The right of the given roles inside one scope. */
    public static Right by(Scope scope, Role... roles) {
        return new Right(Stream.of(roles).map(role -> new Grant(scope, role)).toList());
    }

    /** The right of everybody who has this right or the other right. */
    public Right or(Right other) {
        return new Right(
                Stream.concat(grants.stream(), other.grants.stream()).distinct().toList());
    }

    /**
     * The caller as the actor, in the role of the first grant that allows the caller; empty if no grant allows the
     * caller.
     */
    public Optional<Actor> actor(Caller caller, Reach reach) {
        return grants.stream()
                .filter(grant -> grant.allows(caller, reach))
                .findFirst()
                .map(grant -> caller.as(grant.role()));
    }

    /** Whether a grant allows the caller. */
    public boolean allows(Caller caller, Reach reach) {
        return actor(caller, reach).isPresent();
    }

    /**
     * The codes that the caller claims, in the form of {@link Reach#entries}. Only the scopes of the grants for the
     * caller's roles count. The right is valid for a target whose reach has one of these codes. Lists show only these
     * targets.
     */
    public List<String> claimed(Caller caller) {
        return of(caller).stream()
                .flatMap(grant ->
                        grant.claims(caller).stream().map(code -> grant.scope().name() + " " + code))
                .distinct()
                .toList();
    }

    /** The codes of a target in the scopes of this right, in the form of {@link Reach#entries}. */
    public List<String> codes(Reach reach) {
        return grants.stream()
                .map(Grant::scope)
                .distinct()
                .flatMap(reach::entries)
                .toList();
    }

    /**
     * Why a caller without this right is refused: the caller lacks the role, or the target is outside of the caller's
     * scope.
     */
    public Refusal refusal(Caller caller) {
        List<Grant> held = of(caller);
        return held.isEmpty()
                ? TableCode.NOT_YOUR_ROLE.refusal(new Listed(roles()))
                : TableCode.outside(held.getFirst().scope()).refusal();
    }

    private List<String> roles() {
        return grants.stream().map(grant -> grant.role().code()).distinct().toList();
    }

    /** The grants whose role the caller has, in any scope. */
    public List<Grant> of(Caller caller) {
        return grants.stream()
                .filter(grant -> caller.roles().contains(grant.role()))
                .toList();
    }
}
