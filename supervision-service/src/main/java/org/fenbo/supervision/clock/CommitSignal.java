package org.fenbo.supervision.clock;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Wakes threads that wait until an event is applied, so that they don't need to query all the time. */
public final class CommitSignal {
    /**
     * If another instance applies the event, this signal isn't raised. So a waiting thread checks its condition again
     * after this time.
     */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition raised = lock.newCondition();

    private long count;

    /** Signals that events were applied. */
    public void raise() {
        lock.lock();
        try {
            count++;
            raised.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How often the signal was raised. A caller passes this number to {@link #awaitMoreThan}. */
    public long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until a condition is true.
     *
     * @param most how long to wait at most
     * @return whether the condition is true
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

    /** Waits until the signal was raised more often than {@code counted}, but waits at most for {@code most}. */
    public void awaitMoreThan(long counted, Duration most) {
        pause(counted, most.toNanos());
    }

    private long pause(long counted, long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (count == counted && left > 0) {
                left = raised.awaitNanos(left);
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
