package org.fenbo.registry.lookup;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fenbo.registry.revision.Entries;

/**
 * An object that is made from a revision's entries, such as a list of names. The object is made at the first request.
 * It stays in memory as long as its revision, because a published revision doesn't change. All objects of a revision
 * share the revision's entries.
 *
 * @param <T> type of the object
 */
public final class InForce<T> {
    private final Lookup lookup;
    private final BiFunction<Integer, Entries, T> make;

    /**
     * Makes nothing before the first request.
     *
     * @param make makes the object from a revision's number and entries
     */
    public InForce(Lookup lookup, BiFunction<Integer, Entries, T> make) {
        this.lookup = lookup;
        this.make = make;
    }

    /** The object of the revision in force at an instant; empty if no revision was in force. */
    // The cast is safe: this object is the key, and only the function of this object makes values for this key.
    @SuppressWarnings("unchecked")
    public Optional<T> at(Instant instant) {
        return lookup.loadedAt(instant).map(loaded -> (T) loaded.made(this, make));
    }

    /** The object of this revision, even if the revision is not in force; empty if the revision isn't published. */
    @SuppressWarnings("unchecked")
    public Optional<T> of(int revision) {
        return lookup.loaded(revision).map(loaded -> (T) loaded.made(this, make));
    }
}
