package org.fenbo.registry.lookup;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fenbo.registry.revision.Entries;

/**
 * An object that is made from a revision's entries, such as a list of names. It is made at the first request, and stays
 * in memory as long as its revision does, because a published revision doesn't change. All such objects share the
 * revision's entries.
 *
 * @param <T> what is made
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

    /** For the revision in force at an instant; empty if none was in force. */
    // The cast is safe: this object is the key, and only its own function makes values for that key.
    @SuppressWarnings("unchecked")
    public Optional<T> at(Instant instant) {
        return lookup.loadedAt(instant).map(loaded -> (T) loaded.made(this, make));
    }

    /** For this revision, even if it is not in force; empty if it isn't published. */
    @SuppressWarnings("unchecked")
    public Optional<T> of(int revision) {
        return lookup.loaded(revision).map(loaded -> (T) loaded.made(this, make));
    }
}
