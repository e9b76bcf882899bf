package org.fenbo.backbone.testing;

import java.time.Duration;
import java.util.Set;
import org.fenbo.backbone.testing.FlakyProxy.Direction;

/** The present state of a proxy's line. The wires check it before they pass data on. */
final class Line {
    private Set<Direction> held = Set.of();
    private volatile Duration latency = Duration.ZERO;

    synchronized void hold(Set<Direction> directions) {
        held = directions;
        notifyAll();
    }

    /** Waits while this direction is held back. */
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
