package org.fenbo.registry.lookup;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Revisions;

/**
 * Something made of a revision's entries, for the revision that is in force at an instant. Published revisions don't
 * change, so each is made once; the few that are asked for last are kept.
 *
 * @param <T> what is made
 */
public final class InForce<T> {
    private static final int KEPT = 4;
    private static final float LOAD = 0.75f;

    private final Lookup lookup;
    private final Revisions revisions;
    private final BiFunction<Integer, Entries, T> make;
    private final Map<Integer, T> made = new LinkedHashMap<>(KEPT * 2, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, T> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Nothing is made before it is asked for.
     *
     * @param make from a revision's number and entries
     */
    public InForce(Lookup lookup, Revisions revisions, BiFunction<Integer, Entries, T> make) {
        this.lookup = lookup;
        this.revisions = revisions;
        this.make = make;
    }

    /** Empty when no revision was in force. */
    public Optional<T> at(Instant instant) {
        return lookup.inForceAt(instant).map(RevisionIndex::revision).map(this::of);
    }

    private synchronized T of(int revision) {
        return made.computeIfAbsent(revision, number -> make.apply(number, revisions.entries(number)));
    }
}
