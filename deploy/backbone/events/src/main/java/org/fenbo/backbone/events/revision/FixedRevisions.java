package org.fenbo.backbone.events.revision;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.fenbo.backbone.kernel.AreaTree;

/** Revisions for tests. A test gives the object of each revision. */
public final class FixedRevisions<T> implements CompleteRevisions<T> {
    private final AreaTree tree;
    private final NavigableMap<Instant, Integer> starts = new TreeMap<>();
    private final Map<Integer, T> objects = new HashMap<>();

    public FixedRevisions() {
        this(new AreaTree(Map.of()));
    }

    public FixedRevisions(AreaTree tree) {
        this.tree = tree;
    }

    /** Adds a revision. */
    public FixedRevisions<T> with(int revision, Instant effectiveAt, T object) {
        starts.merge(effectiveAt, revision, Math::max);
        objects.put(revision, object);
        return this;
    }

    @Override
    public Optional<T> inForce(Instant at) {
        return Optional.ofNullable(starts.floorEntry(at))
                .map(Map.Entry::getValue)
                .flatMap(this::find);
    }

    @Override
    public Optional<T> first() {
        return Optional.ofNullable(starts.firstEntry()).map(Map.Entry::getValue).flatMap(this::find);
    }

    @Override
    public Optional<T> find(int revision) {
        return Optional.ofNullable(objects.get(revision));
    }

    @Override
    public KnownAreas areas() {
        return new KnownAreas(starts.size(), tree);
    }
}
