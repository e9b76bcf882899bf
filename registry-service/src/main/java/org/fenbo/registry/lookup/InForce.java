package org.fenbo.registry.lookup;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fenbo.registry.revision.Entries;

/**
 * Something made of a revision's entries, for the revision that is in force at an instant. Published revisions don't
 * change, so it is made once and stays in memory as long as its revision does; all parts share the revision's entries.
 *
 * @param <T> what is made
 */
public final class InForce<T> {
    private final Lookup lookup;
    private final BiFunction<Integer, Entries, T> make;

    /**
     * Nothing is made before it is asked for.
     *
     * @param make from a revision's number and entries
     */
    public InForce(Lookup lookup, BiFunction<Integer, Entries, T> make) {
        this.lookup = lookup;
        this.make = make;
    }

    /** Empty when no revision was in force. */
    // What was made under this object's name was made by its own function.
    @SuppressWarnings("unchecked")
    public Optional<T> at(Instant instant) {
        return lookup.loadedAt(instant).map(loaded -> (T) loaded.made(this, make));
    }

    /** Of a revision, whenever it is in force; empty if it isn't published. */
    @SuppressWarnings("unchecked")
    public Optional<T> of(int revision) {
        return lookup.loaded(revision).map(loaded -> (T) loaded.made(this, make));
    }
}
