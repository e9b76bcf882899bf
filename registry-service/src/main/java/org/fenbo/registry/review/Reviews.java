package org.fenbo.registry.review;

import java.time.Instant;
import java.util.Map;

/** The stored reviews of catalogue entries. */
public interface Reviews {

    /**
     * A review of a catalogue entry.
     *
     * @param category code of the entry
     * @param by code of the officer who reviewed the entry
     */
    record Review(String category, String by, Instant at, String remark) {}

    /** Stores a review. */
    void add(Review review);

    /** The last review of each entry that was ever reviewed, by the code of the entry. */
    Map<String, Review> last();

    /**
     * When each entry changed last: the latest instant, not after {@code now}, from which a revision with another
     * content of the entry is in force.
     */
    Map<String, Instant> changed(Instant now);
}
