package org.fenbo.backbone.testing;

import java.time.Duration;
import java.util.Set;
import org.fenbo.backbone.testing.FlakyProxy.Direction;

/** The present state of the line through a proxy. Each {@link Wire} checks the state before it passes data on. */
final class Line {
    private Set<Direction> held = Set.of();
    private volatile Duration latency = Duration.ZERO;

    synchronized void hold(Set<Direction> directions) {
        held = directions;
        notifyAll();
    }

    /** Waits while data in this direction is held back. */
    synchronized void await(Direction direction) throws InterruptedException {
        while (held.contains(direction)) {
            wait();
        }
    }

    void delay(Duration later) {
        latency = later;
    }

    Duration latency() {
        return latency;
    }
}
