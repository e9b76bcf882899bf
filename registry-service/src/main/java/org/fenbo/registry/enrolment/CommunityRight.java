package org.fenbo.registry.enrolment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.refusal.EnrolmentCode;
import org.fenbo.registry.refusal.RevisionCode;

/** Checks whether an actor may act for a community, by the revision in force. */
public final class CommunityRight {
    /** The roles that may act for every community, not only for the community whose office is the officer's unit. */
    private static final Set<Role> EVERYWHERE =
            EnumSet.of(Role.DUTY_LEADER, Role.REGISTRY_KEEPER, Role.SUPERVISOR, Role.AUDITOR);

    private final InForce<Communities> communities;
    private final InstantSource clock;

    public CommunityRight(InForce<Communities> communities, InstantSource clock) {
        this.communities = communities;
        this.clock = clock;
    }

    /**
     * Returns the actor if the actor may act for the community. Refused if the actor may not act for the community, if
     * the community is unknown, or if no revision is in force.
     */
    public Outcome<Actor> of(Actor actor, String community) {
        return communities
                .at(clock.instant())
                .map(known -> of(known, actor, community))
                .orElseGet(() -> RevisionCode.NO_REVISION_IN_FORCE.refused(clock.instant()));
    }

    /** The community, if the revision in force has it. */
    public Outcome<String> known(String community) {
        Instant now = clock.instant();
        return communities
                .at(now)
                .map(known -> known.has(community)
                        ? Outcome.done(community)
                        : EnrolmentCode.UNKNOWN_COMMUNITY.<String>refused(known.revision(), community))
                .orElseGet(() -> RevisionCode.NO_REVISION_IN_FORCE.refused(now));
    }

    private Outcome<Actor> of(Communities known, Actor actor, String community) {
        if (!known.has(community)) {
            return EnrolmentCode.UNKNOWN_COMMUNITY.refused(known.revision(), community);
        }
        if (!isEverywhere(actor) && !known.isOffice(actor, community)) {
            return EnrolmentCode.NOT_YOUR_COMMUNITY.refused(actor.id(), community);
        }
        return new Outcome.Done<>(actor);
    }

    private static boolean isEverywhere(Actor actor) {
        return Optional.ofNullable(actor.role())
                .flatMap(Role::of)
                .filter(EVERYWHERE::contains)
                .isPresent();
    }
}
