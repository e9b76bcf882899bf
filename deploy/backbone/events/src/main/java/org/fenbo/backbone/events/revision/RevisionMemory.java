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
    private final ReentrantLock making = new ReentrantLock();
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
        making.lock();
        try {
            if (changes < known.changes()) {
                return;
            }
            Map<Integer, T> kept = new HashMap<>();
            for (int revision : needed(starts, now).values()) {
                T made = known.kept().get(revision);
                if (made != null) {
                    kept.put(revision, made);
                } else if (!unmade.contains(revision)) {
                    keep(revision, kept);
                }
            }
            known.kept().forEach((revision, made) -> {
                if (!kept.containsKey(revision)) {
                    others.put(revision, made);
                }
            });
            others.keySet().removeAll(kept.keySet());
            known = new Known<>(new TreeMap<>(starts), changes, kept);
        } finally {
            making.unlock();
        }
    }

    private void keep(int revision, Map<Integer, T> kept) {
        try {
            kept.put(revision, made(revision));
        } catch (RuntimeException e) {
            LOG.warn("revision {} is not ready; it is made when it is asked for", revision, e);
            unmade.add(revision);
        }
    }

    private static NavigableMap<Instant, Integer> needed(NavigableMap<Instant, Integer> starts, Instant now) {
        Instant inForce = starts.floorKey(now);
        Instant before = inForce == null ? null : starts.lowerKey(inForce);
        Instant first = before == null ? inForce : before;
        return first == null ? starts : starts.tailMap(first, true);
    }

    private T made(int revision) {
        T held = others.get(revision);
        return held == null ? make.apply(revision) : held;
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
        making.lock();
        try {
            T made = made(revision);
            others.put(revision, made);
            // Now the object could be made. The next call of know() keeps it if its revision is in use.
            unmade.remove(revision);
            return made;
        } finally {
            making.unlock();
        }
    }

    /** Whether the revision is published. Its object need not be in memory. */
    public boolean knows(int revision) {
        return known.starts().containsValue(revision);
    }

    /** How many revisions have an object in memory. */
    public int size() {
        making.lock();
        try {
            return known.kept().size() + others.size();
        } finally {
            making.unlock();
        }
    }
}
