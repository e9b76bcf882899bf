package org.fenbo.supervision.flow;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The latest events of all topics, for any number of listeners, each at its own pace. A listener that falls behind what
 * is kept is disconnected: it comes back and goes on with what is kept, and memory doesn't grow with the slowest.
 */
public final class RecentFlow {
    /** A newcomer sees a quarter of what is kept: what passes meanwhile must not push it out at once. */
    private static final int PART_FOR_NEWCOMERS = 4;

    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private final Deque<FlowEvent> events = new ArrayDeque<>();
    private final Condition watched = lock.newCondition();
    private long passed;
    private int watchers;
    private boolean ended;

    /** @param most how many are kept */
    public RecentFlow(int most) {
        this.most = most;
    }

    /**
     * What a listener gets at once.
     *
     * @param place where it has come to, to ask for what follows
     * @param ended whether it is to go: the service stops, or it has fallen behind what is kept
     */
    public record Portion(List<FlowEvent> events, long place, boolean ended) {}

    /** Counts a listener until it is closed: without any, nobody needs to read what passes. */
    public Watching watch() {
        watchers(1);
        return () -> watchers(-1);
    }

    /** A listener that is there. */
    @FunctionalInterface
    public interface Watching extends AutoCloseable {
        @Override
        void close();
    }

    private void watchers(int more) {
        lock.lock();
        try {
            watchers += more;
            watched.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a listener.
     *
     * @param longest how long
     * @return whether there is one
     */
    public boolean isWatched(Duration longest) {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (watchers == 0 && !ended && left > 0) {
                left = watched.awaitNanos(left);
            }
            return watchers > 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Passes events to all listeners. */
    public void add(List<FlowEvent> more) {
        lock.lock();
        try {
            for (FlowEvent event : more) {
                if (events.size() == most) {
                    events.removeFirst();
                }
                events.addLast(event);
                passed++;
            }
            came.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many are kept at most. */
    public int most() {
        return most;
    }

    /** Where a newcomer begins: before the latest events, so that a page shows them at once (OPS-1). */
    public long newcomer() {
        lock.lock();
        try {
            return passed - Math.min(events.size(), most / PART_FOR_NEWCOMERS);
        } finally {
            lock.unlock();
        }
    }

    /** The place behind an event; before all that is kept, if it is no longer known. */
    public long behind(String id) {
        lock.lock();
        try {
            long place = passed;
            for (Iterator<FlowEvent> newest = events.descendingIterator(); newest.hasNext(); place--) {
                if (newest.next().id().equals(id)) {
                    return place;
                }
            }
            return passed - events.size();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What has passed behind a place.
     *
     * @param longest how long to wait for the first
     */
    public Portion after(long place, Duration longest) {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (passed <= place && !ended && left > 0) {
                left = came.awaitNanos(left);
            }
            boolean lost = place < passed - events.size();
            return new Portion(lost ? List.of() : behind(place), Math.max(place, passed), ended || lost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Portion(List.of(), place, true);
        } finally {
            lock.unlock();
        }
    }

    private List<FlowEvent> behind(long place) {
        List<FlowEvent> found = new ArrayList<>();
        long skipped = place - (passed - events.size());
        Iterator<FlowEvent> oldest = events.iterator();
        for (long at = 0; oldest.hasNext(); at++) {
            FlowEvent event = oldest.next();
            if (at >= skipped) {
                found.add(event);
            }
        }
        return found;
    }

    /** Sends all listeners home, so that the service can stop. */
    public void end() {
        lock.lock();
        try {
            ended = true;
            came.signalAll();
            watched.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
