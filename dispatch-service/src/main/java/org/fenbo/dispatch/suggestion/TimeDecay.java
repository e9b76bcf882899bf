package org.fenbo.dispatch.suggestion;

import java.time.Duration;
import java.time.Instant;

/** How a case loses weight with age: by half in each half-life, so that the newest weigh most (CASE-3). */
record TimeDecay(Duration halfLife) {

    TimeDecay {
        if (!halfLife.isPositive()) {
            throw new IllegalArgumentException("The half-life must be positive: " + halfLife);
        }
    }

    /** What a weight of one at the first instant is worth at the second; the future has its full weight. */
    double between(Instant from, Instant to) {
        double seconds = to.getEpochSecond() - from.getEpochSecond();
        return seconds <= 0 ? 1 : Math.pow(0.5, seconds / halfLife.toSeconds());
    }
}
