package org.fenbo.rehearsal.outside;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.rehearsal.journal.Observation.OldestUnsent;
import org.fenbo.rehearsal.journal.Observations;
import org.fenbo.rehearsal.platform.OperatorClients;

/** Looks each second for the oldest row that waits in an outbox (I9). */
public final class OutboxWatch implements AutoCloseable {
    private static final long EVERY = TimeUnit.SECONDS.toMillis(1);
    private final Tables tables;
    private final Observations observations;
    private final InstantSource wall = InstantSource.system();
    private final Thread thread;

    public OutboxWatch(LocalSettings settings, Observations observations) {
        this.tables = new Tables(new OperatorClients(settings));
        this.observations = observations;
        this.thread = Thread.ofPlatform().name("outbox-watch").daemon().start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        Instant at = wall.instant();
        try {
            observations.note(tables.oldestUnsent().entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .map(oldest -> new OldestUnsent(at, oldest.getKey(), oldest.getValue()))
                    .orElseGet(() -> new OldestUnsent(at, "", at)));
        } catch (IllegalStateException away) {
            // Nobody can look while the database is away; the gap between the looks tells.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
