package org.fenbo.registry.enrolment;

import java.time.InstantSource;
import org.fenbo.registry.enrolment.Enrolments.Entered;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.refusal.Outcome;
import org.fenbo.registry.refusal.Refusal;
import org.fenbo.registry.refusal.RefusalCode;

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
                .orElseGet(() -> refused(
                        RefusalCode.NO_REVISION_IN_FORCE, "no revision is in force", "publish a revision first"));
    }

    private Outcome<Entered> of(Communities known, Hand hand, String community) {
        if (!known.has(community)) {
            return refused(
                    RefusalCode.UNKNOWN_COMMUNITY,
                    "revision " + known.revision() + " has no community with the code " + community,
                    "use the code of an area of kind COMMUNITY of that revision");
        }
        if (!hand.everywhere() && !known.serves(hand, community)) {
            return refused(
                    RefusalCode.NOT_YOUR_COMMUNITY,
                    "the unit of " + hand.officer() + " doesn't serve community " + community,
                    "ask the liaison of a unit that serves it, or the duty leader");
        }
        return new Outcome.Done<>(new Entered(hand.officer(), clock.instant()));
    }

    static <T> Outcome<T> refused(RefusalCode code, String detail, String remedy) {
        return new Outcome.Refused<>(new Refusal(code, detail, remedy));
    }
}
