package org.fenbo.backbone.web.identity;

import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.backbone.kernel.Scope;

/**
 * A caller who may call an operation, with the part of the operation's right that the caller has. An operation shows
 * and changes only what this part allows.
 *
 * @param right the grants whose role the caller has and for whose scope the token claims a code; never empty
 * @param district code of the district; all targets are in it
 */
public record Access(Caller caller, Right right, String district) {

    /**
     * The access of a caller. Refused if the caller has no role of the right, or if the token claims no code in the
     * scope of any of these roles.
     */
    static Outcome<Access> of(Right asked, Caller caller, String district) {
        List<Right.Grant> held = held(asked, caller, district);
        return held.isEmpty()
                ? Outcome.refused(asked.refusal(caller))
                : Outcome.done(new Access(caller, new Right(held), district));
    }

    /** The grants whose role the caller has and for whose scope the caller has a code. */
    static List<Right.Grant> held(Right asked, Caller caller, String district) {
        return asked.of(caller).stream()
                .filter(grant -> claims(caller.claim(), grant.scope(), district))
                .toList();
    }

    private static boolean claims(Reach claim, Scope scope, String district) {
        return scope == Scope.DISTRICT
                ? claim.in(scope).contains(district)
                : !claim.in(scope).isEmpty();
    }

    /** Code of the caller. */
    public String id() {
        return caller.id();
    }

    /** The caller as the actor, in the first role of the access. */
    public Actor actor() {
        return caller.as(right.grants().getFirst().role());
    }

    /** The caller as the actor in each role of the access, in the order of the declaration. */
    public List<Actor> actors() {
        return right.grants().stream().map(grant -> caller.as(grant.role())).toList();
    }

    /**
     * The caller as the actor by another right for the whole district; empty if the caller does not have this right.
     */
    public Optional<Actor> actor(Right further) {
        return further.actor(caller, Reach.NOWHERE.with(Scope.DISTRICT, district));
    }

    /**
     * Whether the right is valid for a target. This method adds the district to the target, so the target may leave it
     * out.
     */
    public boolean reaches(Reach target) {
        return right.allows(caller, target.with(Scope.DISTRICT, district).and(Scope.AREA, district));
    }

    /** Whether the right is valid for the whole district. */
    public boolean isDistrictWide() {
        return reaches(Reach.NOWHERE);
    }

    /** The codes that the right is valid for. */
    public Reach reach() {
        Reach reach = Reach.NOWHERE;
        for (Right.Grant grant : right.grants()) {
            reach = reach.with(grant.scope(), caller.claim().in(grant.scope()));
        }
        return reach;
    }
}
