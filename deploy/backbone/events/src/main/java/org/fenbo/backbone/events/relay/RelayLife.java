package org.fenbo.backbone.events.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** The last time when this instance noticed that an outbox's leader works. Other threads read it. */
final class RelayLife {
    private final InstantSource wall;
    private final LongSupplier nanos;
    private volatile Sign last;

    private record Sign(Instant at, long nanos, String trouble) {}

    RelayLife(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.last = new Sign(wall.instant(), nanos.getAsLong(), "");
    }

    /** Notes that a round succeeded, or that another instance leads and works. */
    void went() {
        last = new Sign(wall.instant(), nanos.getAsLong(), "");
    }

    void failed(String cause) {
        Sign before = last;
        last = new Sign(before.at(), before.nanos(), cause);
    }

    Instant since() {
        return last.at();
    }

    Duration age() {
        return Duration.ofNanos(nanos.getAsLong() - last.nanos());
    }

    /** Why the last round failed; empty if it succeeded. */
    String trouble() {
        return last.trouble();
    }
}
