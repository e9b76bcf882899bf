package org.fenbo.dispatch.suggestion;

import java.time.Duration;
import java.time.Instant;

/** Reduces the weight of a case with its age: by half in each half-life, so that newer cases weigh more (CASE-3). */
record TimeDecay(Duration halfLife) {

    TimeDecay {
        if (!halfLife.isPositive()) {
            throw new IllegalArgumentException("The half-life must be positive: " + halfLife);
        }
    }

    /**
     * The weight of a case at the second instant, if its weight is 1 at the first instant. The result is 1 if the
     * second instant is not later.
     */
    double between(Instant from, Instant to) {
        double seconds = to.getEpochSecond() - from.getEpochSecond();
        return seconds <= 0 ? 1 : Math.pow(0.5, seconds / halfLife.toSeconds());
    }
}
