package org.fenbo.registry.lookup;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.fenbo.backbone.events.revision.RevisionMemory;
import org.fenbo.backbone.kernel.AreaTree;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Published;
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
    private static final EndedAreas NO_ENDED_AREAS = new EndedAreas(new AreaTree(Map.of()));

    private final RevisionMemory<Loaded> memory;
    private volatile Timeline timeline = Timeline.of(List.of());
    private volatile Ended ended = new Ended(List.of(), NO_ENDED_AREAS);

    /** @param begun the revisions that had come into force when the areas were read */
    private record Ended(List<Integer> begun, EndedAreas areas) {}

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
     * The answer for an instant; empty if no revision was in force then. For an area that has ended, the areas above it
     * answer.
     *
     * @param known further known facts about the matter, by the names that {@link Facts} lists
     */
    public Optional<Answer> answer(String category, String area, Instant at, Map<String, String> known) {
        return inForceAt(at).map(index -> ended(index, area).answer(index, category, area, at, known));
    }

    // The areas of earlier revisions are read only if a question needs them.
    private EndedAreas ended(RevisionIndex index, String area) {
        if (index.hasArea(area)) {
            return NO_ENDED_AREAS;
        }
        Instant now = clock.instant();
        Timeline known = timeline;
        List<Integer> begun = known.revisions().stream()
                .filter(revision -> !revision.effectiveAt().isAfter(now))
                .map(Published::number)
                .toList();
        Ended read = ended;
        if (!read.begun().equals(begun)) {
            read = new Ended(begun, new EndedAreas(new AreaTree(parents(now))));
            ended = read;
        }
        return read.areas();
    }

    private Map<String, String> parents(Instant now) {
        Map<String, String> parents = new HashMap<>();
        revisions.last(EntryKind.AREA, now).forEach(entry -> {
            if (entry.content() instanceof Area area && area.parent() != null) {
                parents.put(area.code(), area.parent());
            }
        });
        return parents;
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
        Timeline read = revisions.timeline();
        timeline = read;
        read.revisions().forEach(published -> starts.put(published.effectiveAt(), published.number()));
        memory.know(starts, read.changes(), clock.instant());
    }
}
