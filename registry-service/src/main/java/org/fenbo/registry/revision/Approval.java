package org.fenbo.registry.revision;

import java.time.Instant;

/**
 * The approval of a revision. The approval publishes the revision (REG-3).
 *
 * @param approver code of the approving officer, who can't be the author or the submitter
 * @param at when the officer approves the revision
 * @param effectiveAt when the revision comes into force
 * @param draftOfPast whether the revision is a draft of the past, made from past cases; only a draft of the past may
 *     come into force before its approval
 */
public record Approval(String approver, Instant at, Instant effectiveAt, boolean draftOfPast) {

    /**
     * Whether a draft of the past comes into force before its approval. All other revisions need the notice {@link
     * UnderReview#NOTICE}, even a draft of the past that comes into force later.
     */
    boolean isOfThePast() {
        return draftOfPast && effectiveAt.isBefore(at);
    }
}
