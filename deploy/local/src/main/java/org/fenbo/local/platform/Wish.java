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
 * What was last asked of a folder's processes. It is kept in a file that survives a kill, so that nobody who starts a
 * process again works against a {@code down} that was asked meanwhile.
 */
record Wish(Path run) {
    private static final String FILE = "wish";
    /**
     * The system may report a start of a process that differs by this many milliseconds, after its clock was corrected.
     */
    private static final long CLOCK_CORRECTED = 5_000;

    /** What can be asked. */
    enum State {
        /** The first start is under way; who starts it watches it, and nothing is started again. */
        STARTING,
        /** Everything shall run; what ends is started again. */
        UP,
        /** Nothing shall run. */
        DOWN
    }

    /** The last wish; down if there never was one. A start that nobody watches any more is a wish to be up. */
    State state() {
        return isBrokenOff() ? State.UP : kept();
    }

    /** Whether who started it ended before everything was up, for instance by Ctrl-C. */
    boolean isBrokenOff() {
        return kept() == State.STARTING && starter().isEmpty();
    }

    /** Who is starting it now; another program that has its number since is not. */
    Optional<ProcessHandle> starter() {
        var words = words();
        return kept() == State.STARTING && words.length > 3
                ? ProcessHandle.of(Long.parseLong(words[2]))
                        .filter(Running::lives)
                        .filter(process -> Math.abs(begun(process) - Long.parseLong(words[3])) <= CLOCK_CORRECTED)
                : Optional.empty();
    }

    /** Whether another process than this one is starting it now. */
    boolean isSomebodyElses() {
        return starter().filter(one -> !one.equals(ProcessHandle.current())).isPresent();
    }

    private static long begun(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private State kept() {
        return State.valueOf(words()[0]);
    }

    /** How the services are spread over processes in this run. */
    Layout layout() {
        return Layout.valueOf(words()[1]);
    }

    /** Keeps the wish of this process; it is on the disk when this returns. */
    void set(State state, Layout layout) {
        var self = ProcessHandle.current();
        set(state, layout, self.pid(), begun(self));
    }

    /** Keeps the wish of a process that has that number and began then, in milliseconds of the epoch. */
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

    /** Keeps one process down although the rest is up, for a rehearsal's outage. */
    void keepStopped(String name) {
        try {
            Files.createDirectories(run);
            Files.writeString(away(name), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what {@link #keepStopped} began. */
    void allow(String name) {
        try {
            Files.deleteIfExists(away(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the named process is kept down. */
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
