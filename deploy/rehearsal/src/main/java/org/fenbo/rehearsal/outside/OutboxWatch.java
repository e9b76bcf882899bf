package org.fenbo.rehearsal.outside;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.rehearsal.journal.Observation.OldestUnsent;
import org.fenbo.rehearsal.journal.Observation.Watched;
import org.fenbo.rehearsal.journal.Observations;
import org.fenbo.rehearsal.platform.OperatorClients;

/**
 * Looks every second for the oldest row that waits in an outbox (I9). At the end it records the period that it has
 * watched.
 */
public final class OutboxWatch implements AutoCloseable {
    private static final long EVERY = TimeUnit.SECONDS.toMillis(1);
    private final Supplier<Map<String, Instant>> oldestUnsent;
    private final Observations observations;
    private final InstantSource wall = InstantSource.system();
    private final Instant began = wall.instant();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile String failure = "";

    public OutboxWatch(LocalSettings settings, Observations observations) {
        this(new Tables(new OperatorClients(settings))::oldestUnsent, observations);
    }

    /** @param oldestUnsent throws an IllegalStateException while the database is unavailable */
    OutboxWatch(Supplier<Map<String, Instant>> oldestUnsent, Observations observations) {
        this.oldestUnsent = oldestUnsent;
        this.observations = observations;
        this.thread = Thread.ofPlatform()
                .name("outbox-watch")
                .daemon()
                .uncaughtExceptionHandler((same, e) -> failure = e.toString())
                .start(this::watch);
    }

    private void watch() {
        try {
            do {
                look();
            } while (!closed.await(EVERY, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void look() {
        Instant at = wall.instant();
        try {
            observations.note(oldestUnsent.get().entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .map(oldest -> new OldestUnsent(at, oldest.getKey(), oldest.getValue()))
                    .orElseGet(() -> new OldestUnsent(at, "", at)));
        } catch (IllegalStateException away) {
            // While the database is unavailable, the outboxes can't be read; the gap between two looks shows this.
        }
    }

    @Override
    public void close() {
        Instant until = wall.instant();
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        observations.note(new Watched(began, until, failure));
    }
}
