package org.fenbo.registry.publication;

import java.time.InstantSource;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.revision.Draft;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.revision.UnderReview;

/** Submits a draft to the approver, and sends a revision back to its author (送审, 退回修改): REG-3. */
public final class ReviewDraft {

    private final Revisions revisions;
    private final InstantSource clock;

    public ReviewDraft(Revisions revisions, InstantSource clock) {
        this.revisions = revisions;
        this.clock = clock;
    }

    /** Submits a draft. The entries can't change while the revision is under review. */
    public Outcome<UnderReview> submittedBy(String submitter, int number) {
        return revisions.submit(number, submitter, clock.instant());
    }

    /** Sends back a revision that is under review, and gives the reason. */
    public Outcome<Draft> sentBack(int number, String reason) {
        return revisions.sendBack(number, reason);
    }
}
