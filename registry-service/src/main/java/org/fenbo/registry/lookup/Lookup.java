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
import org.fenbo.registry.revision.Timeline;

/**
 * Answers from memory which unit is responsible (REG-3). The revision in force at an instant gives the answer for that
 * instant. The answer never changes: a published revision doesn't change, and no revision begins at an instant for
 * which answers were already given. The revisions in use are in memory; other revisions are read on request (R25).
 */
public final class Lookup {

    private final Revisions revisions;
    private final InstantSource clock;
    private final RevisionMemory<Loaded> memory;

    /** A look-up over these revisions. It knows no revision before the first {@link #refresh}. */
    public Lookup(Revisions revisions, InstantSource clock) {
        this.revisions = revisions;
        this.clock = clock;
        this.memory = new RevisionMemory<>(number -> new Loaded(number, revisions.entries(number)));
    }

    /**
     * A revision in memory with all objects made from it. The objects share one copy of the revision's entries.
     * Revision and objects are removed from memory together.
     */
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

        /** The object that a part makes from the revision; made at the first request only. */
        Object made(Object part, BiFunction<Integer, Entries, ?> make) {
            return made.computeIfAbsent(part, any -> make.apply(number, entries));
        }
    }

    /**
     * The answer for an instant; empty if no revision was in force then.
     *
     * @param known further known facts about the matter, by the names that {@link Facts} lists
     */
    public Optional<Answer> answer(String category, String area, Instant at, Map<String, String> known) {
        return inForceAt(at).map(index -> index.answer(category, area, index.facts(at, known)));
    }

    /** The revision in force at an instant; empty if there was none. */
    public Optional<RevisionIndex> inForceAt(Instant at) {
        return memory.at(at).map(loaded -> loaded.index);
    }

    Optional<Loaded> loadedAt(Instant at) {
        return memory.at(at);
    }

    Optional<Loaded> loaded(int revision) {
        return memory.knows(revision) ? Optional.of(memory.of(revision)) : Optional.empty();
    }

    /** Reads which revisions this process and other processes have published or cancelled. Revisions in memory aren't read again. */
    public void refresh() {
        NavigableMap<Instant, Integer> starts = new TreeMap<>();
        Timeline timeline = revisions.timeline();
        timeline.revisions().forEach(published -> starts.put(published.effectiveAt(), published.number()));
        memory.know(starts, timeline.changes(), clock.instant());
    }
}
