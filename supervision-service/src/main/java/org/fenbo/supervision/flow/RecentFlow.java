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
 * The latest events of all topics, for any number of listeners; each listener reads at its own speed. A listener whose
 * next event is no longer kept is disconnected. It can connect again and continue with the kept events. So a slow
 * listener doesn't make memory grow.
 */
public final class RecentFlow {
    /**
     * A new listener gets the latest events, at most a quarter of the number that can be kept. If it got all kept
     * events, the next new event would remove an event that the listener hasn't read yet.
     */
    private static final int PART_FOR_NEWCOMERS = 4;

    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private final Deque<FlowEvent> events = new ArrayDeque<>();
    private final Condition watched = lock.newCondition();
    private long passed;
    private int watchers;
    private boolean ended;

    /** @param most how many events are kept at most */
    public RecentFlow(int most) {
        this.most = most;
    }

    /**
     * The events that a listener gets in one step.
     *
     * @param place how far the listener has read; the listener passes it to the next call of {@link RecentFlow#after}
     * @param ended whether the listener must leave: the service stops, or its next event is no longer kept
     */
    public record Portion(List<FlowEvent> events, long place, boolean ended) {}

    /** Counts a listener until it is closed. Without listeners nobody needs to read the topics. */
    public Watching watch() {
        watchers(1);
        return () -> watchers(-1);
    }

    /** A connected listener. */
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
     * Waits until there is a listener.
     *
     * @param longest how long to wait at most
     * @return whether there is a listener
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

    /** Passes these events to all listeners. */
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

    /** How many events are kept at most. */
    public int most() {
        return most;
    }

    /** The place where a new listener begins: before the latest events, so that a page shows them at once (OPS-1). */
    public long newcomer() {
        lock.lock();
        try {
            return passed - Math.min(events.size(), most / PART_FOR_NEWCOMERS);
        } finally {
            lock.unlock();
        }
    }

    /** The place after an event. If the event is no longer kept, this is the place before all kept events. */
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
     * The events after a place.
     *
     * @param longest how long to wait for the first event at most
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

    /** Disconnects all listeners, so that the service can stop. */
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
