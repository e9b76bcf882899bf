package org.fenbo.registry.revision;

import java.time.Instant;

/**
 * The signature under a draft (REG-3).
 *
 * @param approver code of the officer who signs, another than the author
 * @param at when it is signed
 * @param effectiveAt when it comes into force, also in the future
 * @param draftOfPast whether it is marked as drawn from past cases; only then may it be in force before it is signed
 */
public record Approval(String approver, Instant at, Instant effectiveAt, boolean draftOfPast) {

    /** Whether it answers for times that are over. What begins now or later needs notice, whatever it was drawn from. */
    boolean isOfThePast() {
        return draftOfPast && effectiveAt.isBefore(at);
    }
}
