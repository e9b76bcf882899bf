package org.fenbo.registry.enrolment;

import java.time.InstantSource;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.enrolment.Enrolments.Entered;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.refusal.RegistryCode;

/** Lets whoever serves a community act for it, by the revision in force. */
public final class CommunityRight {
    private final InForce<Communities> communities;
    private final InstantSource clock;

    public CommunityRight(InForce<Communities> communities, InstantSource clock) {
        this.communities = communities;
        this.clock = clock;
    }

    /** Who enters what they may; refused if there is no such community, or if they don't act for it. */
    public Outcome<Entered> of(Hand hand, String community) {
        return communities
                .at(clock.instant())
                .map(known -> of(known, hand, community))
                .orElseGet(() -> RegistryCode.NO_REVISION_IN_FORCE.refused(clock.instant()));
    }

    private Outcome<Entered> of(Communities known, Hand hand, String community) {
        if (!known.has(community)) {
            return RegistryCode.UNKNOWN_COMMUNITY.refused(known.revision(), community);
        }
        if (!hand.everywhere() && !known.serves(hand, community)) {
            return RegistryCode.NOT_YOUR_COMMUNITY.refused(hand.officer(), community);
        }
        return new Outcome.Done<>(new Entered(hand.officer(), clock.instant()));
    }
}
