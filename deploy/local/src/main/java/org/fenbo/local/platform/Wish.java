package org.fenbo.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.fenbo.local.process.Running;

/**
 * What a person last asked for: whether the processes of a folder should run. The wish is stored in a file, so it
 * survives a kill. A keeper reads the file before it starts a process again. Therefore the keeper starts nothing after
 * a {@code down}.
 */
record Wish(Path run) {
    private static final String FILE = "wish";
    /**
     * In milliseconds. After a correction of the clock, the system may report another start time of the same process.
     * The two start times differ by at most this value.
     */
    private static final long CLOCK_CORRECTED = 5_000;

    /** The states of a wish. */
    enum State {
        /**
         * The start of the run is in progress. The process that starts the run watches the run; no keeper starts a
         * process again yet.
         */
        STARTING,
        /** Everything should run. A process that ends is started again. */
        UP,
        /** Nothing should run. */
        DOWN
    }

    /**
     * The last wish; {@link State#DOWN} if no wish was ever stored. A start that was broken off counts as
     * {@link State#UP}.
     */
    State state() {
        return isBrokenOff() ? State.UP : kept();
    }

    /** Whether the process that started the run ended before everything was up, for instance by Ctrl-C. */
    boolean isBrokenOff() {
        return kept() == State.STARTING && starter().isEmpty();
    }

    /**
     * The process that is starting the run now; empty if there is none. A later process with the same process id does
     * not count.
     */
    Optional<ProcessHandle> starter() {
        var words = words();
        return kept() == State.STARTING && words.length > 3
                ? ProcessHandle.of(Long.parseLong(words[2]))
                        .filter(Running::lives)
                        .filter(process -> Math.abs(begun(process) - Long.parseLong(words[3])) <= CLOCK_CORRECTED)
                : Optional.empty();
    }

    /** Whether another process is starting the run now. */
    boolean isSomebodyElses() {
        return starter().filter(one -> !one.equals(ProcessHandle.current())).isPresent();
    }

    private static long begun(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private State kept() {
        return State.valueOf(words()[0]);
    }

    /** Which processes run the services in this run. */
    Layout layout() {
        return Layout.valueOf(words()[1]);
    }

    /** Stores the wish of this process. The wish is on the disk when this method returns. */
    void set(State state, Layout layout) {
        var self = ProcessHandle.current();
        set(state, layout, self.pid(), begun(self));
    }

    /**
     * Stores the wish of a process.
     *
     * @param process the process id
     * @param begun when the process began, in milliseconds since the epoch
     */
    void set(State state, Layout layout, long process, long begun) {
        var text = "%s %s %d %d".formatted(state, layout, process, begun).toLowerCase(Locale.ROOT);
        var unfinished = run.resolve(FILE + ".new");
        try {
            Files.createDirectories(run);
            try (var file = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
                file.force(true);
            }
            Files.move(unfinished, run.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps one process stopped while the rest is up, for an outage in a rehearsal. */
    void keepStopped(String name) {
        try {
            Files.createDirectories(run);
            Files.writeString(away(name), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the effect of {@link #keepStopped}. */
    void allow(String name) {
        try {
            Files.deleteIfExists(away(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the named process is kept stopped. */
    boolean isKeptStopped(String name) {
        return Files.exists(away(name));
    }

    private Path away(String name) {
        return run.resolve(name + ".away");
    }

    private String[] words() {
        try {
            return Files.readString(run.resolve(FILE)).toUpperCase(Locale.ROOT).split(" ");
        } catch (IOException _) {
            return new String[] {State.DOWN.name(), Layout.TOGETHER.name()};
        }
    }
}
