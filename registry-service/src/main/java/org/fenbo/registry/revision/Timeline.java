package org.fenbo.registry.revision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All published revisions in the order of their effective times (REG-3): each is in force until the next one begins,
 * so one at most is in force at any instant.
 */
public final class Timeline {

    private final NavigableMap<Instant, Published> byStart = new TreeMap<>();

    private Timeline(Collection<Published> revisions) {
        revisions.forEach(revision -> byStart.put(revision.effectiveAt(), revision));
    }

    /** A timeline of these revisions, in any order, no two with one effective time. */
    public static Timeline of(Collection<Published> revisions) {
        return new Timeline(revisions);
    }

    /** The revision that answers for an instant, if any had begun by then. */
    public Optional<Published> inForceAt(Instant at) {
        return Optional.ofNullable(byStart.floorEntry(at)).map(Map.Entry::getValue);
    }

    /** Whether a revision takes effect at exactly this instant. */
    public boolean startsAt(Instant at) {
        return byStart.containsKey(at);
    }

    /** The state of one of its revisions at an instant. */
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

    /** Its revisions, the earliest first. */
    public List<Published> revisions() {
        return List.copyOf(byStart.values());
    }
}
