package org.fenbo.registry.lookup;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.fenbo.backbone.events.revision.RevisionMemory;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Revisions;

/**
 * Answers who is responsible (REG-3), from memory. The revision in force at an instant gives the answer for it. The
 * answer never changes, because a published revision doesn't change and never begins in a time for which answers were
 * already given. The revisions in use are in memory, others are read on request (R25).
 */
public final class Lookup {

    private final Revisions revisions;
    private final InstantSource clock;
    private final RevisionMemory<Loaded> memory;

    /** A look-up over these revisions; it knows none before the first {@link #refresh}. */
    public Lookup(Revisions revisions, InstantSource clock) {
        this.revisions = revisions;
        this.clock = clock;
        this.memory = new RevisionMemory<>(number -> new Loaded(number, revisions.entries(number)));
    }

    /** One revision in memory with all that is made of it, so that its entries are there once and go together. */
    static final class Loaded {
        private final int number;
        private final Entries entries;
        private final RevisionIndex index;
        private final Map<Object, Object> made = new ConcurrentHashMap<>();

        Loaded(int number, Entries entries) {
            this.number = number;
            this.entries = entries;
            this.index = new RevisionIndex(number, entries);
        }

        /** What a part makes of it: made once. */
        Object made(Object part, BiFunction<Integer, Entries, ?> make) {
            return made.computeIfAbsent(part, any -> make.apply(number, entries));
        }
    }

    /**
     * The answer for an instant; empty when no revision was in force at it.
     *
     * @param known what else is known of the matter, by the names of {@link Facts}
     */
    public Optional<Answer> answer(String category, String area, Instant at, Map<String, String> known) {
        return inForceAt(at).map(index -> index.answer(category, area, index.facts(at, known)));
    }

    /** The revision that answers for an instant; empty when none was in force at it. */
    public Optional<RevisionIndex> inForceAt(Instant at) {
        return memory.at(at).map(loaded -> loaded.index);
    }

    Optional<Loaded> loadedAt(Instant at) {
        return memory.at(at);
    }

    Optional<Loaded> loaded(int revision) {
        return memory.knows(revision) ? Optional.of(memory.of(revision)) : Optional.empty();
    }

    /** Takes in what was published since, by this process or another. Revisions in memory aren't read again. */
    public void refresh() {
        NavigableMap<Instant, Integer> starts = new TreeMap<>();
        revisions.timeline().revisions().forEach(published -> starts.put(published.effectiveAt(), published.number()));
        memory.know(starts, clock.instant());
    }
}
