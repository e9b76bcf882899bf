package org.fenbo.backbone.events.revision;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.fenbo.backbone.events.inbox.NotYet;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.kernel.AreaTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service's copy of the registry. It takes the registry's events into the service's database, and makes an object of
 * the service from each complete revision. A revision is complete when all its entries have arrived; count and digest
 * prove this. Each instance of a service has its own objects in memory, see {@link RevisionMemory}, and reads regularly
 * which revisions the other instances have completed.
 *
 * @param <T> the form in which the service uses a revision
 */
public final class RevisionCopy<T> implements CompleteRevisions<T> {
    private static final Logger LOG = LoggerFactory.getLogger(RevisionCopy.class);

    private final RevisionRows rows;
    private final EntryRows entries;
    private final StoredAreaTree areaTree;
    private final JsonMapper json;
    private final InstantSource clock;
    private final NeededKinds kinds;
    private final Build<T> build;
    private final RevisionMemory<T> memory;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Timeline timeline = new Timeline(List.of());
    private volatile KnownAreas areas = new KnownAreas(0, new AreaTree(Map.of()));

    /** Builds an object from the entries of a revision. */
    public interface Build<T> {
        /**
         * Called for complete revisions, and for some entries of a revision to find out if the service can read them.
         *
         * @param rows entries of the needed kinds, in no order; the caller closes the stream
         * @throws RuntimeException if one of the entries can't be read
         */
        T build(int revision, Stream<Row> rows);
    }

    /** A copy that knows no revision before the first {@link #refresh}. */
    public RevisionCopy(JdbcClient jdbc, JsonMapper json, InstantSource clock, NeededKinds kinds, Build<T> build) {
        this.rows = new RevisionRows(jdbc);
        this.entries = new EntryRows(jdbc);
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.areaTree = new StoredAreaTree(jdbc, this.json, kinds);
        this.clock = clock;
        this.kinds = kinds;
        this.build = build;
        this.memory = new RevisionMemory<>(this::made);
    }

    /**
     * The reader of {@code registry.entry} and {@code registry.revision}. What readers with former names hold of these
     * topics is dropped, because nobody could ever release it, and this reader reads the topics from the beginning.
     *
     * @param name {@code <service>.<feature>}
     */
    public Reader reader(String name) {
        rows.dropOfOtherReaders(name).forEach(former -> LOG.warn("{} reads the registry instead of {}", name, former));
        return new RevisionReader(
                name, new RevisionReader.Rows(entries, rows), kinds, json, this::check, this::refresh);
    }

    private T made(int revision) {
        T made = entries.read(revision, kinds, all -> build.build(revision, all));
        if (rows.isForgotten(revision)) {
            throw new IllegalStateException("revision " + revision + " is forgotten");
        }
        return made;
    }

    /** Tries to build an object from these entries alone. So the copy never has an entry that the service can't read. */
    private void check(List<ReceivedEntry> arrived) {
        Map<Integer, List<Row>> needed = new HashMap<>();
        for (ReceivedEntry entry : arrived) {
            if (kinds.has(entry.kind())) {
                needed.computeIfAbsent(entry.revision(), none -> new ArrayList<>())
                        .add(entry.row());
            }
        }
        needed.forEach((revision, rows) -> {
            build.build(revision, rows.stream());
            rows.stream().filter(row -> row.kind().equals("area")).forEach(row -> areaTree.parentIn(row.body()));
        });
    }

    /** Forgets the entries of the revisions that were superseded or cancelled at or before an instant. */
    void forget(Instant before) {
        if (rows.forget(before, clock.instant()) > 0) {
            refresh();
        }
    }

    /**
     * Reads which revisions have become complete, have come into force or were cancelled since the last call, in this
     * instance or in another one. A timer calls it each second.
     */
    public void refresh() {
        refreshing.lock();
        try {
            Instant now = clock.instant();
            Timeline stored = rows.timeline();
            memory.know(stored.starts(), stored.changes(), now);
            timeline = stored;
            areas = areaTree.at(stored.begun(now), now);
        } finally {
            refreshing.unlock();
        }
    }

    @Override
    public Optional<T> inForce(Instant at) {
        return memory.at(at);
    }

    @Override
    public Optional<T> first() {
        NavigableMap<Instant, Integer> starts = timeline.starts();
        return starts.isEmpty()
                ? Optional.empty()
                : Optional.of(memory.of(starts.firstEntry().getValue()));
    }

    @Override
    public Optional<T> find(int revision) {
        return timeline.has(revision) ? Optional.of(memory.of(revision)) : Optional.empty();
    }

    @Override
    public KnownAreas areas() {
        return areas;
    }

    /**
     * Returns if a decision that follows the named revision can be made here. So nobody decides silently by the
     * revision before the named one.
     *
     * @throws NotYet if the revision isn't complete here, or if it isn't in force yet by this service's clock
     */
    public void await(int revision) {
        if (!timeline.hasBegun(revision, clock.instant())) {
            throw new NotYet("revision:" + revision);
        }
    }
}
