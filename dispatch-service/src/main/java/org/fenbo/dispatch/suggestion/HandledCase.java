package org.fenbo.dispatch.suggestion;

import java.time.Instant;

/**
 * Similar cases that one unit handled in the end. The model learns from these cases.
 *
 * @param likeness the facts that the cases share
 * @param at the instant at which the cases have this weight; for one case, the time of its acceptance
 * @param cases how many cases; a negative number takes cases back
 * @param weight the weight of the cases at this instant: a case weighs 1 at its acceptance, and less later; a negative
 *     weight takes weight back
 */
public record HandledCase(Similarity likeness, String unit, Instant at, int cases, double weight) {

    /** One case that the unit handled. */
    public static HandledCase of(Similarity likeness, String unit, Instant at) {
        return new HandledCase(likeness, unit, at, 1, 1);
    }

    /**
     * The handled case that cancels this handled case. A caller needs it if the return of the order was granted, or if
     * the case was voided.
     */
    public HandledCase takenBack() {
        return new HandledCase(likeness, unit, at, -cases, -weight);
    }
}
