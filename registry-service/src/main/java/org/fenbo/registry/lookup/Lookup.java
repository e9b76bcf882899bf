package org.fenbo.registry.lookup;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.revision.Published;
import org.fenbo.registry.revision.Revisions;

/**
 * Answers who is responsible (REG-3), from memory: for an instant the revision in force at it answers, for ever the
 * same, because published revisions neither change nor begin in a time that was already answered for.
 */
public final class Lookup {

    private final Revisions revisions;
    private volatile NavigableMap<Instant, RevisionIndex> byStart = new TreeMap<>();

    /** A look-up over these revisions; it knows none before the first {@link #refresh}. */
    public Lookup(Revisions revisions) {
        this.revisions = revisions;
    }

    /**
     * The answer for an instant; empty when no revision was in force at it.
     *
     * @param known what is known of the matter besides, by the names of {@link Facts}
     */
    public Optional<Answer> answer(String category, String area, Instant at, Map<String, String> known) {
        return inForceAt(at).map(index -> index.answer(category, area, index.facts(at, known)));
    }

    /** The revision that answers for an instant; empty when none was in force at it. */
    public Optional<RevisionIndex> inForceAt(Instant at) {
        return Optional.ofNullable(byStart.floorEntry(at)).map(Map.Entry::getValue);
    }

    /** Takes in what was published since, by this process or another. Revisions known already aren't read again. */
    public synchronized void refresh() {
        NavigableMap<Instant, RevisionIndex> known = byStart;
        NavigableMap<Instant, RevisionIndex> next = new TreeMap<>();
        for (Published published : revisions.timeline().revisions()) {
            RevisionIndex index = known.get(published.effectiveAt());
            next.put(published.effectiveAt(), index == null ? indexOf(published) : index);
        }
        byStart = next;
    }

    private RevisionIndex indexOf(Published published) {
        return new RevisionIndex(published.number(), revisions.entries(published.number()));
    }
}
