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

    private Timeline(Collection<Published> revisions) {
        revisions.forEach(revision -> byStart.put(revision.effectiveAt(), revision));
    }

    /** Makes a timeline of these revisions, which may be in any order. All effective times must be different. */
    public static Timeline of(Collection<Published> revisions) {
        return new Timeline(revisions);
    }

    /** The revision in force at an instant; empty if no revision had come into force. */
    public Optional<Published> inForceAt(Instant at) {
        return Optional.ofNullable(byStart.floorEntry(at)).map(Map.Entry::getValue);
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
