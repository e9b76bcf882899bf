package org.fenbo.intake.message;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes the open streams of messages when a message was added, or when the service stops. */
public final class MessageSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long added;
    private boolean ended;

    /** Wakes all open streams. */
    public void added() {
        lock.lock();
        try {
            added++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many messages were added since the start of this instance. */
    public long count() {
        lock.lock();
        try {
            return added;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until a message was added after a count.
     *
     * @param longest how long to wait at most
     * @return whether the service goes on; if not, the stream must end
     */
    public boolean await(long count, Duration longest) {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (added == count && !ended && left > 0) {
                left = changed.awaitNanos(left);
            }
            return !ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Allows streams, after the service has started or has started again. */
    public void begin() {
        end(false);
    }

    /** Ends all open streams, so that the service can stop. */
    public void end() {
        end(true);
    }

    private void end(boolean end) {
        lock.lock();
        try {
            ended = end;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
