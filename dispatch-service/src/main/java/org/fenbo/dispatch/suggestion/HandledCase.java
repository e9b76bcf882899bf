package org.fenbo.dispatch.suggestion;

import java.time.Instant;

/**
 * What the past teaches: a unit in the end handled cases of one likeness.
 *
 * @param at the instant as of which they weigh so much; their own if it is one case
 * @param cases how many; negative takes as many back
 * @param weight 1 for one case of that instant, less for older ones; negative takes it back
 */
public record HandledCase(Similarity likeness, String unit, Instant at, int cases, double weight) {

    /** One case. */
    public static HandledCase of(Similarity likeness, String unit, Instant at) {
        return new HandledCase(likeness, unit, at, 1, 1);
    }

    /** The lesson that cancels this one: the case went to another unit after all. */
    public HandledCase takenBack() {
        return new HandledCase(likeness, unit, at, -cases, -weight);
    }
}
