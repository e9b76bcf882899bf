package org.fenbo.registry.revision;

import java.time.Instant;

/**
 * The approval of a revision, which publishes it (REG-3).
 *
 * @param approver code of the officer who approves; neither author nor submitter
 * @param at when it is approved
 * @param effectiveAt when it comes into force
 * @param draftOfPast whether it is drawn from past cases; only then may it come into force before it is approved
 */
public record Approval(String approver, Instant at, Instant effectiveAt, boolean draftOfPast) {

    /**
     * Whether a draft of the past comes into force before its approval. All other revisions need notice, even a draft
     * of the past that comes into force later.
     */
    boolean isOfThePast() {
        return draftOfPast && effectiveAt.isBefore(at);
    }
}
