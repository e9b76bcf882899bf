package org.fenbo.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.LocalSettings;
import org.jspecify.annotations.Nullable;

/** A server with its own process. The server can continue to run after the process that started it has ended. */
public abstract sealed class ServerProcess implements Server permits PostgresServer, RedisServer, KafkaProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private @Nullable Process spawned;

    /** Starts the process and returns before the server answers. Call this only if the process doesn't run. */
    public final void spawn() {
        try {
            Files.createDirectories(settings().logs());
            spawned = begin();
        } catch (IOException e) {
            throw new UncheckedIOException(part().code() + " did not start; see ./fenbo logs " + part().code(), e);
        }
    }

    /**
     * Whether the process runs. A process that was just started also counts as running, even if its process id is not
     * written yet.
     */
    public final boolean lives() {
        return (spawned != null && spawned.isAlive()) || process().isPresent();
    }

    /** Starts the process. */
    abstract Process begin() throws IOException;

    abstract LocalSettings settings();

    /** Whether the server answers a request now. The check takes a few seconds at most. */
    public abstract boolean answers();

    /** Uses the server that already runs and answers, even if the process that started it has ended. */
    @Override
    public final void start() {
        if (process().isPresent() && answers()) {
            return;
        }
        stop();
        spawn();
        Running.await(() -> !lives() || answers(), PATIENCE);
        if (!answers()) {
            throw new IllegalStateException(part().code() + " did not start; see ./fenbo logs " + part().code());
        }
    }
}
