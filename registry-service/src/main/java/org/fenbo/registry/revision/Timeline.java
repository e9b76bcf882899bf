package org.fenbo.registry.revision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All published revisions in the order of their effective times (REG-3). Each revision is in force until the next
 * revision comes into force, so at any instant at most one revision is in force.
 */
public final class Timeline {

    private final NavigableMap<Instant, Published> byStart = new TreeMap<>();

    private final int changes;

    private Timeline(Collection<? extends Revision> revisions) {
        int count = 0;
        for (Revision revision : revisions) {
            switch (revision) {
                case Published published -> {
                    byStart.put(published.effectiveAt(), published);
                    count++;
                }
                case Cancelled _ -> count += 2;
                case Draft _, UnderReview _ -> {}
            }
        }
        changes = count;
    }

    /**
     * Makes a timeline of these revisions, which may be in any order. Only published revisions are in it; their
     * effective times must be different.
     */
    public static Timeline of(Collection<? extends Revision> revisions) {
        return new Timeline(revisions);
    }

    /** How many publications and cancellations led to this timeline. A timeline with a larger number is newer. */
    public int changes() {
        return changes;
    }

    /** The revision in force at an instant; empty if no revision had come into force. */
    public Optional<Published> inForceAt(Instant at) {
        return Optional.ofNullable(byStart.floorEntry(at)).map(Map.Entry::getValue);
    }

    /** The revision that comes into force next after an instant; empty if none does. */
    public Optional<Published> nextAfter(Instant at) {
        return Optional.ofNullable(byStart.higherEntry(at)).map(Map.Entry::getValue);
    }

    /** Whether a revision comes into force at exactly this instant. */
    public boolean startsAt(Instant at) {
        return byStart.containsKey(at);
    }

    /** The state of a revision of this timeline at an instant. */
    public RevisionState standing(Published revision, Instant at) {
        Instant start = revision.effectiveAt();
        Instant end = byStart.higherKey(start);
        if (at.isBefore(start)) {
            return new RevisionState.Scheduled(revision);
        }
        return end == null || at.isBefore(end)
                ? new RevisionState.InForce(revision, end)
                : new RevisionState.Superseded(revision, end);
    }

    /** The revisions, the earliest first. */
    public List<Published> revisions() {
        return List.copyOf(byStart.values());
    }
}
