package org.fenbo.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Finds, checks and ends processes of this machine. */
public final class Running {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private Running() {}

    /** The process with this id, if it lives and its program is in the given folder; otherwise empty. */
    public static Optional<ProcessHandle> withProgramIn(Path folder, long pid) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(folder))
                        .isPresent());
    }

    /** Whether the process lives and runs exactly this program. */
    public static boolean runs(ProcessHandle process, Path program) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).equals(program))
                .isPresent();
    }

    /** The process with this id, if it lives and its command line contains the mark; otherwise empty. */
    public static Optional<ProcessHandle> marked(String mark, long pid) {
        return ProcessHandle.of(pid).filter(process -> hasMark(process, mark));
    }

    /** Whether the command line of the process contains the mark. */
    public static boolean hasMark(ProcessHandle process, String mark) {
        return process.info().commandLine().filter(line -> line.contains(mark)).isPresent();
    }

    /**
     * Whether the process lives. A process that has ended, but was not yet collected by its parent, doesn't live. The
     * system reports no program for such a process.
     */
    public static boolean lives(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** Asks the process to end (SIGTERM), and kills it (SIGKILL) if it still lives after the given time. */
    public static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!await(() -> !lives(process), patience)) {
            process.destroyForcibly();
            await(() -> !lives(process), Duration.ofSeconds(5));
        }
    }

    /** Waits until the condition is true; false if it is not true within the limit. */
    public static boolean await(BooleanSupplier condition, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
