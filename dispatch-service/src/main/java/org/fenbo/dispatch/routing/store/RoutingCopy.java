package org.fenbo.dispatch.routing.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.fenbo.backbone.events.revision.RevisionMemory;
import org.fenbo.backbone.events.revision.StoredAreaTree;
import org.fenbo.backbone.kernel.AreaTree;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.Answer;
import org.fenbo.dispatch.routing.Facts;
import org.fenbo.dispatch.routing.KnownAreas;
import org.fenbo.dispatch.routing.Routing;
import org.fenbo.dispatch.routing.RoutingTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Dispatch's copy of the registry. Its rows are in dispatch's schema; the revisions in use are in memory. If another
 * instance receives a revision, this instance finds it only in the rows. So each instance reads the rows regularly.
 */
public final class RoutingCopy implements Routing {
    /** The table before the first revision is in force: no code has a parent, and no unit is responsible. */
    private static final RoutingTable EMPTY = new RoutingTable(0, new RegistryEntries().content());

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;
    private final StoredAreaTree areaTree;
    private final RevisionMemory<RoutingTable> tables = new RevisionMemory<>(this::table);
    private volatile KnownAreas areas = new KnownAreas(0, new AreaTree(Map.of()));

    public RoutingCopy(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.areaTree = new StoredAreaTree(jdbc, json, clock);
    }

    /** Reads the revisions that have become complete or have come into force since the last call. */
    public void refresh() {
        Instant now = clock.instant();
        NavigableMap<Instant, Integer> starts = new TreeMap<>();
        jdbc.sql("select revision, effective_at from registry_revision order by revision")
                .query(row -> {
                    starts.put(
                            row.getObject("effective_at", OffsetDateTime.class).toInstant(), row.getInt("revision"));
                });
        tables.know(starts, now);
        StoredAreaTree.Known known = areaTree.known();
        areas = new KnownAreas(known.revisions(), known.areas());
    }

    /** The areas that the last {@link #refresh} has read. */
    public KnownAreas areas() {
        return areas;
    }

    /** Whether this instance can use the revision. */
    public boolean holds(int revision) {
        return tables.knows(revision);
    }

    private RoutingTable table(int revision) {
        return new RoutingTable(revision, content(revision));
    }

    private RoutingTable.Content content(int revision) {
        RegistryEntries entries = new RegistryEntries();
        jdbc.sql("select kind, code, body from registry_entry where revision = :revision and body is not null")
                .param("revision", revision)
                .query(row -> {
                    entries.add(row.getString("kind"), row.getString("code"), json.readTree(row.getString("body")));
                });
        return entries.content();
    }

    @Override
    public Answer answerFor(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return tables.at(facts.at())
                .map(table -> table.answerFor(category, area, facts))
                .orElse(new Answer.None(null));
    }

    @Override
    public Optional<UnitCode> centreFor(
            @Nullable CategoryCode category, @Nullable AreaCode area, QueueGround ground, Instant at) {
        return at(at).centreFor(category, area, ground);
    }

    @Override
    public Optional<UnitCode> fallbackFor(@Nullable AreaCode area, Instant at) {
        return at(at).fallbackFor(area);
    }

    @Override
    public boolean knows(UnitCode unit, Instant at) {
        return at(at).knows(unit);
    }

    @Override
    public List<String> chainOf(@Nullable CategoryCode category, Instant at) {
        return at(at).chainOf(category);
    }

    @Override
    public List<String> areasOf(@Nullable AreaCode area, Instant at) {
        return at(at).areasOf(area);
    }

    @Override
    public Place placeOf(@Nullable AreaCode area, Instant at) {
        return at(at).placeOf(area);
    }

    private RoutingTable at(Instant at) {
        return tables.at(at).orElse(EMPTY);
    }
}
