package org.fenbo.backbone.events.relay;

import java.time.Duration;

/**
 * Decides how long the relay gathers events after a round. A round with many commits costs less for each of them. But
 * while few events come, no event should wait.
 */
final class Pace {
    private static final int MANY = 100;
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Duration linger;
    private long windowFrom;
    private long events;
    private boolean busy;

    /** @param linger how long the relay gathers events if more than a hundred come in a second */
    Pace(Duration linger) {
        this.linger = linger;
    }

    Duration linger(int sent, long now) {
        events += sent;
        if (now - windowFrom >= SECOND) {
            busy = events * SECOND > MANY * (now - windowFrom);
            windowFrom = now;
            events = 0;
        }
        return busy ? linger : SHORT;
    }
}
