package org.fenbo.backbone.events.revision;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The complete revisions in the order in which they come into force. */
final class Timeline {
    /** The instant from which each revision is or was in force. A cancelled revision is not here. */
    private final Map<Integer, Instant> effective = new HashMap<>();

    private final NavigableMap<Instant, Integer> starts = new TreeMap<>();
    /** The instant from which each cancelled revision would have been in force. */
    private final Map<Integer, Instant> cancelled = new HashMap<>();

    private final Set<Integer> forgotten = new HashSet<>();

    /**
     * A complete revision.
     *
     * @param isCancelled whether its publication was cancelled, so that it never comes into force
     * @param isForgotten whether its entries are gone, so that it can't be used any more
     */
    record Complete(int revision, Instant effectiveAt, boolean isCancelled, boolean isForgotten) {}

    /** @param revisions in any order; of two that begin at the same instant, the higher number is in force */
    Timeline(Collection<Complete> revisions) {
        for (Complete one : revisions) {
            if (one.isCancelled()) {
                cancelled.put(one.revision(), one.effectiveAt());
            } else {
                effective.put(one.revision(), one.effectiveAt());
            }
            if (one.isForgotten()) {
                forgotten.add(one.revision());
            } else if (!one.isCancelled()) {
                starts.merge(one.effectiveAt(), one.revision(), Math::max);
            }
        }
    }

    /** The revisions that can be used, by the instant from which each is in force. */
    NavigableMap<Instant, Integer> starts() {
        return starts;
    }

    /** How many changes led to this timeline. A timeline with a larger number is newer. */
    int changes() {
        return effective.size() + 2 * cancelled.size() + forgotten.size();
    }

    /** Whether the revision is complete and can be used. */
    boolean has(int revision) {
        return (effective.containsKey(revision) || cancelled.containsKey(revision)) && !forgotten.contains(revision);
    }

    /**
     * Whether an event that names the revision can be applied at this instant. A cancelled revision counts as begun:
     * another service may have used it before the cancellation arrived, and the revision will never begin here.
     */
    boolean hasBegun(int revision, Instant at) {
        Instant begins = effective.get(revision);
        return begins == null ? cancelled.containsKey(revision) : !begins.isAfter(at);
    }

    /**
     * How many publications and cancellations have changed what is in force at this instant. The number never falls. A
     * cancellation that arrives after its revision has begun here counts twice, so the number also rises if another
     * revision begins at the same time.
     */
    int begun(Instant at) {
        return count(effective, at) + 2 * count(cancelled, at);
    }

    private static int count(Map<Integer, Instant> revisions, Instant at) {
        return (int) revisions.values().stream()
                .filter(begins -> !begins.isAfter(at))
                .count();
    }
}
