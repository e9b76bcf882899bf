package org.fenbo.backbone.events.revision;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes an object from each revision of the registry and limits how many objects are in memory (R25). In memory are the
 * objects of the revision in force, of the revision before it, of all future revisions, and of the three other
 * revisions that were asked for last. The object of any other revision is made when a caller asks for it. This is
 * possible because a published revision never changes.
 *
 * @param <T> the type of the object that is made from a revision
 */
public final class RevisionMemory<T> {
    private static final Logger LOG = LoggerFactory.getLogger(RevisionMemory.class);
    private static final int OTHERS = 3;
    private static final float LOAD = 0.75f;

    private final IntFunction<T> make;
    /**
     * Held by a thread that makes objects and has no connection, so that no object is made twice. The thread may wait for
     * a connection. So no thread that has a connection waits for it: otherwise these threads could have all connections
     * of the pool, and nobody could go on.
     */
    private final ReentrantLock making = new ReentrantLock();
    /** Held by a thread that makes objects in its transaction. It has a connection already and waits for no other. */
    private final ReentrantLock makingInTransaction = new ReentrantLock();
    /** Revisions whose object could not be made in advance. Their objects are made only when a caller asks for them. */
    private final Set<Integer> unmade = new HashSet<>();

    private final Map<Integer, T> others = new LinkedHashMap<>(OTHERS * 2, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, T> eldest) {
            return size() > OTHERS;
        }
    };

    private volatile Known<T> known = new Known<>(new TreeMap<>(), 0, Map.of());

    /** @param make makes the object from the number of a published revision; may read the database */
    public RevisionMemory(IntFunction<T> make) {
        this.make = make;
    }

    private record Known<T>(NavigableMap<Instant, Integer> starts, int changes, Map<Integer, T> kept) {}

    /** Takes a list from which no revision was ever removed; see the other method. */
    public void know(NavigableMap<Instant, Integer> starts, Instant now) {
        know(starts, starts.size(), now);
    }

    /**
     * Takes the list of revisions, and keeps the objects of the revisions in use. If the known list is the result of
     * more changes, another thread has already brought a newer list, and this list is ignored. An unreadable revision
     * causes a failure only for calls that ask for it, because it must not stop cases of other revisions.
     *
     * @param starts revisions by the instant from which each is in force
     * @param changes how many publications and cancellations led to this list
     */
    public void know(NavigableMap<Instant, Integer> starts, int changes, Instant now) {
        ReentrantLock mine = makingOfThisThread();
        mine.lock();
        try {
            if (changes >= known.changes()) {
                take(starts, changes, madeInAdvance(needed(starts, now).values()));
            }
        } finally {
            mine.unlock();
        }
    }

    private ReentrantLock makingOfThisThread() {
        return TransactionSynchronizationManager.isActualTransactionActive() ? makingInTransaction : making;
    }

    private Map<Integer, T> madeInAdvance(Iterable<Integer> revisions) {
        Map<Integer, T> made = new HashMap<>();
        for (int revision : revisions) {
            try {
                if (!isUnmade(revision)) {
                    made.put(revision, made(revision));
                }
            } catch (RuntimeException e) {
                LOG.warn("revision {} is not ready; it is made when it is asked for", revision, e);
                leaveOut(revision);
            }
        }
        return made;
    }

    private static NavigableMap<Instant, Integer> needed(NavigableMap<Instant, Integer> starts, Instant now) {
        Instant inForce = starts.floorKey(now);
        Instant before = inForce == null ? null : starts.lowerKey(inForce);
        Instant first = before == null ? inForce : before;
        return first == null ? starts : starts.tailMap(first, true);
    }

    private T made(int revision) {
        return held(revision).orElseGet(() -> make.apply(revision));
    }

    /** The object of the revision in force at an instant; empty before the first revision. */
    public Optional<T> at(Instant instant) {
        Map.Entry<Instant, Integer> found = known.starts().floorEntry(instant);
        return found == null ? Optional.empty() : Optional.of(of(found.getValue()));
    }

    /**
     * The object of a published revision.
     *
     * @throws RuntimeException thrown by the maker if the object can't be made
     */
    public T of(int revision) {
        T kept = known.kept().get(revision);
        return kept == null ? other(revision) : kept;
    }

    private T other(int revision) {
        ReentrantLock mine = makingOfThisThread();
        mine.lock();
        try {
            T made = made(revision);
            hold(revision, made);
            return made;
        } finally {
            mine.unlock();
        }
    }

    /** Whether the revision is published. Its object need not be in memory. */
    public boolean knows(int revision) {
        return known.starts().containsValue(revision);
    }

    /** How many revisions have an object in memory. */
    public synchronized int size() {
        return known.kept().size() + others.size();
    }

    // No synchronized method makes an object: it must not wait for a connection.

    private synchronized Optional<T> held(int revision) {
        T kept = known.kept().get(revision);
        return Optional.ofNullable(kept == null ? others.get(revision) : kept);
    }

    private synchronized void hold(int revision, T made) {
        if (!known.kept().containsKey(revision)) {
            others.put(revision, made);
        }
        // Now the object could be made. The next call of know() keeps it if its revision is in use.
        unmade.remove(revision);
    }

    private synchronized boolean isUnmade(int revision) {
        return unmade.contains(revision);
    }

    private synchronized void leaveOut(int revision) {
        unmade.add(revision);
    }

    // A thread with the other lock may have taken a newer list meanwhile.
    private synchronized void take(NavigableMap<Instant, Integer> starts, int changes, Map<Integer, T> kept) {
        if (changes >= known.changes()) {
            known.kept().entrySet().stream()
                    .filter(held -> !kept.containsKey(held.getKey()))
                    .forEach(held -> others.put(held.getKey(), held.getValue()));
            others.keySet().removeAll(kept.keySet());
            known = new Known<>(new TreeMap<>(starts), changes, kept);
        }
    }
}
