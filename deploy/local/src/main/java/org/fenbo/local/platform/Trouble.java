package org.fenbo.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/**
 * Why a process does not run or keeps ending. The keeper of the process writes this to a file for
 * {@code ./fenbo status}.
 *
 * @param kind what the keeper does about the process
 * @param since when the process ended
 * @param cause the cause, in technical words
 */
record Trouble(Kind kind, Instant since, String cause) {

    /** What the keeper does about the process. */
    enum Kind {
        /** The process is being started again. */
        STARTED_AGAIN,
        /** Another program uses a port of the process. The process is started again when the port is free. */
        PORT_HELD,
        /** The process runs, but it ended several times. */
        KEEPS_ENDING,
        /** A rehearsal keeps the process stopped. */
        KEPT_STOPPED
    }

    /** The trouble of the named process; empty if none is noted. */
    static Optional<Trouble> of(Path run, String name) {
        try {
            var lines = Files.readString(file(run, name)).split("\n", 3);
            return Optional.of(new Trouble(Kind.valueOf(lines[0]), Instant.parse(lines[1]), lines[2]));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    void write(Path run, String name) {
        var unfinished =
                run.resolve(name + ".trouble." + ProcessHandle.current().pid());
        try {
            Files.writeString(unfinished, kind + "\n" + since + "\n" + cause);
            Files.move(unfinished, file(run, name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forget(Path run, String name) {
        try {
            Files.deleteIfExists(file(run, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path run, String name) {
        return run.resolve(name + ".trouble");
    }
}
