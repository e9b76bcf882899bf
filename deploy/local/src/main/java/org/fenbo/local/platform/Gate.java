package org.fenbo.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.PlainError;

/**
 * Starts the processes of a run one at a time, under a lock that all our processes share. So two processes never start
 * the same process, and nothing is started after {@code down} was asked.
 */
record Gate(LocalSettings settings) {
    /** A file lock belongs to the whole process, so the threads of one process need a second lock. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    /** What was last asked of this run. */
    Wish wish() {
        return new Wish(settings.run());
    }

    /**
     * Starts the process unless it runs. False if the process is not wanted or is kept stopped, or if another process
     * is starting the run.
     */
    boolean start(Kept kept) {
        return locked(() -> {
            var wanted = isWanted() && !wish().isKeptStopped(kept.name());
            if (wanted && !kept.lives()) {
                kept.spawn();
            }
            return wanted;
        });
    }

    /**
     * Claims the run for a start, so that only one of two processes can start it.
     *
     * @param up whether the run is up now
     * @throws PlainError if the run is up, or if another process is starting it
     */
    void claim(Layout layout, BooleanSupplier up) {
        locked(() -> {
            if (wish().isSomebodyElses()) {
                throw new PlainError("Process %d is starting it already. Wait for it, or end it with ./fenbo down."
                        .formatted(wish().starter().orElseThrow().pid()));
            }
            if (up.getAsBoolean()) {
                throw new PlainError("It is up already at " + settings.issuer() + ". ./fenbo down ends it.");
            }
            wish().set(Wish.State.STARTING, layout);
            return true;
        });
    }

    /**
     * Records that everything came up. From now on, a process that ends is started again.
     *
     * @throws PlainError if {@code down} was asked meanwhile
     */
    void settle() {
        var wanted = locked(() -> {
            if (isWanted()) {
                wish().set(Wish.State.UP, wish().layout());
                return true;
            }
            return false;
        });
        if (!wanted) {
            throw new PlainError("./fenbo down ended it while it was starting.");
        }
    }

    /**
     * Gives up a start that failed; false if this process doesn't have the claim any more. Then the caller must leave
     * the run alone, because it may belong to another process now.
     */
    boolean giveUp() {
        return locked(() -> {
            var claimed =
                    wish().starter().filter(ProcessHandle.current()::equals).isPresent();
            if (claimed) {
                wish().set(Wish.State.DOWN, wish().layout());
            }
            return claimed;
        });
    }

    private boolean isWanted() {
        return wish().state() != Wish.State.DOWN && !wish().isSomebodyElses();
    }

    /** Asks for everything to be down. When this returns, no start is in progress and none will follow. */
    void close() {
        locked(() -> {
            wish().set(Wish.State.DOWN, wish().layout());
            return true;
        });
    }

    private boolean locked(BooleanSupplier work) {
        THREADS.lock();
        try (var file = open();
                var lock = file.lock()) {
            return lock.isValid() && work.getAsBoolean();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            THREADS.unlock();
        }
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(settings.run());
        return FileChannel.open(settings.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
