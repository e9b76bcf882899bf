package org.fenbo.dispatch.suggestion;

import java.time.Instant;

/**
 * Similar cases that one unit handled in the end. The model learns from them.
 *
 * @param likeness the facts that the cases share
 * @param at the instant at which the cases have this weight; for one case, the time of its acceptance
 * @param cases how many cases; a negative number takes cases back
 * @param weight 1 for a case of that instant, less for an older case; a negative weight takes weight back
 */
public record HandledCase(Similarity likeness, String unit, Instant at, int cases, double weight) {

    /** One case that the unit handled. */
    public static HandledCase of(Similarity likeness, String unit, Instant at) {
        return new HandledCase(likeness, unit, at, 1, 1);
    }

    /** Cancels this handled case, because the return of its order was granted, or because the case was voided. */
    public HandledCase takenBack() {
        return new HandledCase(likeness, unit, at, -cases, -weight);
    }
}
