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
 * Starts processes of a run one at a time, whichever of our processes wants to: two of them never start the same one,
 * and nothing is started once {@code down} was asked.
 */
record Gate(LocalSettings settings) {
    /** A file lock is held by the whole process, so its threads need one more. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    /** What everybody wants of this run. */
    Wish wish() {
        return new Wish(settings.run());
    }

    /** Starts the process unless it runs; false if it isn't wanted any more, or somebody else is starting the run. */
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
     * Takes the run for a start, so that of two who want to start it one does.
     *
     * @throws PlainError when it is up, or another process is starting it
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
     * Everything came up: from now on what ends is started again.
     *
     * @throws PlainError when {@code down} was asked meanwhile
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

    /** Gives a start up that failed; false if the run is somebody else's by now, who must not suffer for it. */
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

    /** Wants everything down; when this returns, no start is under way and none will follow. */
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
