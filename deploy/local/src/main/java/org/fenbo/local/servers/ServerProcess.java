package org.fenbo.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.LocalSettings;
import org.jspecify.annotations.Nullable;

/** A server that is a process of its own, and so can outlive who started it. */
public abstract sealed class ServerProcess implements Server permits PostgresServer, RedisServer, KafkaProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private @Nullable Process spawned;

    /** Starts the process and returns before it answers. Nobody may call this while it runs. */
    public final void spawn() {
        try {
            Files.createDirectories(settings().logs());
            spawned = begin();
        } catch (IOException e) {
            throw new UncheckedIOException(part().code() + " did not start; see ./fenbo logs " + part().code(), e);
        }
    }

    /** Whether the process is there; one just started may not have written its number yet. */
    public final boolean lives() {
        return (spawned != null && spawned.isAlive()) || process().isPresent();
    }

    /** The new process. */
    abstract Process begin() throws IOException;

    abstract LocalSettings settings();

    /** Whether it answers a question now; takes two seconds at most. */
    public abstract boolean answers();

    /** One that runs and answers is kept as it is: the end of the process that started it is no reason to end it. */
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
