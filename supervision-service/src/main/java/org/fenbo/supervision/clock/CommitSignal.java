package org.fenbo.supervision.clock;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Lets those who wait for something to be heard wait without asking all the time. */
public final class CommitSignal {
    /** Another instance may be the one that hears it. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition heard = lock.newCondition();

    private long count;

    /** Says that something was heard. */
    public void raise() {
        lock.lock();
        try {
            count++;
            heard.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many news there have been, to wait for the next ones. */
    public long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until something is so.
     *
     * @param most how long at most
     * @return whether it is so
     */
    public boolean await(BooleanSupplier so, Duration most) {
        long left = most.toNanos();
        long known = count();
        while (!so.getAsBoolean()) {
            if (left <= 0) {
                return false;
            }
            left -= pause(known, Math.min(left, LOOK_AGAIN.toNanos()));
            known = count();
        }
        return true;
    }

    /** Waits until there are more news than those counted, but not longer than this. */
    public void awaitMoreThan(long counted, Duration most) {
        pause(counted, most.toNanos());
    }

    private long pause(long counted, long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (count == counted && left > 0) {
                left = heard.awaitNanos(left);
            }
            return nanos - Math.max(0, left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Long.MAX_VALUE;
        } finally {
            lock.unlock();
        }
    }
}
