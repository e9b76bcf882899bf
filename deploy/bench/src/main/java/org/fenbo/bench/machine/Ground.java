package org.fenbo.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Ports;

/**
 * The place where benchmarks start their platforms. After every benchmark the ground kills the processes that are left.
 * When the ground is closed, it removes all files that can be removed.
 */
public final class Ground implements AutoCloseable {
    private static final int ATTEMPTS = 3;
    private final Path home;
    private final Path folder;
    private final AtomicInteger number = new AtomicInteger();
    private final Set<String> marks = ConcurrentHashMap.newKeySet();
    private final Deque<Platform> up = new ArrayDeque<>();
    private volatile Map<String, List<String>> javaFlags = Map.of();
    private boolean closed;

    /**
     * A new ground.
     *
     * @param home the checkout that is measured
     * @param folder the folder for the data of all processes that are started on this ground; nobody else may use the
     *     folder
     */
    public Ground(Path home, Path folder) {
        this.home = home;
        this.folder = folder.toAbsolutePath();
    }

    /** The checkout that is measured. */
    public Path home() {
        return home;
    }

    /** Settings of a new platform: free ports, an empty folder. */
    public LocalSettings fresh() {
        LocalSettings settings = LocalSettings.usual(home, folder.resolve("platform-" + number.incrementAndGet()))
                .with(Ports.free());
        marks.add(settings.mark());
        return settings;
    }

    /**
     * Starts a platform and returns when it is ready.
     *
     * @throws IllegalStateException if the ground is closed
     */
    public Platform start(LocalSettings settings, Layout layout) {
        Platform platform = new Platform(settings);
        register(platform);
        platform.start(layout);
        javaFlags = Processes.of(platform.states()).javaFlags();
        return platform;
    }

    private synchronized void register(Platform platform) {
        if (closed) {
            throw new IllegalStateException("the measure was broken off");
        }
        up.push(platform);
    }

    /** Flags of the Java processes of the platform that was started last. */
    public Map<String, List<String>> javaFlags() {
        return javaFlags;
    }

    /** Forgets the flags of the last platform, because a benchmark that starts no platform must not report flags. */
    public void forgetFlags() {
        javaFlags = Map.of();
    }

    /** Ends the platforms, and kills processes that are left. */
    public synchronized void stop() {
        // An interrupted thread could not wait for the end of the processes.
        boolean interrupted = Thread.interrupted();
        try {
            while (!up.isEmpty()) {
                up.pop().stop();
            }
        } finally {
            sweep();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Kills all processes that were started on this ground and still live. */
    private void sweep() {
        List<ProcessHandle> left = new Leftovers(folder, marks).end();
        if (!left.isEmpty()) {
            throw new IllegalStateException("processes still live: " + left);
        }
    }

    /** From now on, no platform can start on this ground. */
    public synchronized void closeForGood() {
        closed = true;
    }

    @Override
    public void close() {
        stop();
        clear();
    }

    /** Removes the folder. If a process writes a file meanwhile, the next attempt removes this file. */
    private void clear() {
        boolean cleared = false;
        for (int attempt = 1; attempt <= ATTEMPTS && !cleared; attempt++) {
            cleared = clearedAtOnce();
        }
    }

    private boolean clearedAtOnce() {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Ground::delete);
            return true;
        } catch (IOException | UncheckedIOException changed) {
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
