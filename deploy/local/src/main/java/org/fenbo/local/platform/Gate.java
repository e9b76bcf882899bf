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
 * Starts the processes of a run one at a time, under a lock that all our processes share. Therefore two processes never
 * start the same process, and no process is started after a person has called {@code down}.
 */
record Gate(LocalSettings settings) {
    /** A file lock belongs to the whole process, so the threads of one process need a second lock. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    /** The last wish for this run. */
    Wish wish() {
        return new Wish(settings.run());
    }

    /**
     * Starts the process if it does not run. False if the process should not run or is kept stopped, or if another
     * process is starting the run.
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
     * Claims the run for a start by this process, so that no other process can start the run at the same time.
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
     * Records that everything is up. From now on, a process that ends is started again.
     *
     * @throws PlainError if somebody has called {@code down} meanwhile
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
     * Gives up a start that failed. False if this process no longer has the claim. In this case the caller must not
     * change the run, because another process may have claimed the run.
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

    /** Records that nothing should run. When this method returns, no start is in progress, and no start will follow. */
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
