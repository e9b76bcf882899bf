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
 * Makes objects from the registry's revisions and limits how many are in memory (R25). It keeps the objects of the
 * revision in force, of all future revisions, of the revision before, and of the three others that were asked for last.
 * The object of any other revision is made when it is asked for; this is possible because a published revision never
 * changes.
 *
 * @param <T> what is made of a revision
 */
public final class RevisionMemory<T> {
    private static final Logger LOG = LoggerFactory.getLogger(RevisionMemory.class);
    private static final int OTHERS = 3;
    private static final float LOAD = 0.75f;

    private final IntFunction<T> make;
    private final ReentrantLock making = new ReentrantLock();
    /** Revisions whose object could not be made in advance. It is then made only when it is asked for. */
    private final Set<Integer> unmade = new HashSet<>();

    private final Map<Integer, T> others = new LinkedHashMap<>(OTHERS * 2, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, T> eldest) {
            return size() > OTHERS;
        }
    };

    private volatile Known<T> known = new Known<>(new TreeMap<>(), Map.of());

    /** @param make makes the object from the number of a published revision; may read the database */
    public RevisionMemory(IntFunction<T> make) {
        this.make = make;
    }

    private record Known<T>(NavigableMap<Instant, Integer> starts, Map<Integer, T> kept) {}

    /**
     * Takes the list of revisions, and keeps the objects of those in use. Revisions are never removed, so a shorter
     * list is an older one that another thread has overtaken. An unreadable revision fails only for calls that ask for
     * it, because it must not stop cases of other revisions.
     *
     * @param starts revisions by the instant from which each is in force
     */
    public void know(NavigableMap<Instant, Integer> starts, Instant now) {
        making.lock();
        try {
            if (starts.size() < known.starts().size()) {
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
            known = new Known<>(new TreeMap<>(starts), kept);
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
            // The object could be made after all. The next call of know() keeps it if its revision is in use.
            unmade.remove(revision);
            return made;
        } finally {
            making.unlock();
        }
    }

    /** Whether the revision is published, in memory or not. */
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
