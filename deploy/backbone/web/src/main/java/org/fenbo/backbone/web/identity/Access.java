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
 * A caller who passed the door of an operation, with the part of its right that they hold. Operations narrow by it what
 * they show and change.
 *
 * @param right the grants whose role the caller has and for whose scope the token claims a code; never empty
 * @param district its code: all targets are in it
 */
public record Access(Caller caller, Right right, String district) {

    /** The access of a caller, or why they have none: no role of the right, or a claim that is empty for each. */
    static Outcome<Access> of(Right asked, Caller caller, String district) {
        List<Right.Grant> held = asked.of(caller).stream()
                .filter(grant -> claims(caller.claim(), grant.scope(), district))
                .toList();
        return held.isEmpty()
                ? Outcome.refused(asked.refusal(caller))
                : Outcome.done(new Access(caller, new Right(held), district));
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

    /** The caller as who acts, in the first role that they hold. */
    public Actor actor() {
        return caller.as(right.grants().getFirst().role());
    }

    /** The caller as who acts by a further right that holds for the whole district; empty if they lack it. */
    public Optional<Actor> actor(Right further) {
        return further.actor(caller, Reach.NOWHERE.with(Scope.DISTRICT, district));
    }

    /** Whether the right holds for a target. The district's code, with which the chain of its areas ends, may be left out. */
    public boolean reaches(Reach target) {
        return right.allows(caller, target.with(Scope.DISTRICT, district).and(Scope.AREA, district));
    }

    /** Whether the right holds for the whole district. */
    public boolean isDistrictWide() {
        return reaches(Reach.NOWHERE);
    }

    /** The codes that the right holds for. */
    public Reach reach() {
        Reach reach = Reach.NOWHERE;
        for (Right.Grant grant : right.grants()) {
            reach = reach.with(grant.scope(), caller.claim().in(grant.scope()));
        }
        return reach;
    }
}
