package org.fenbo.backbone.events.revision;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.fenbo.backbone.kernel.AreaTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The areas of all revisions that are or were in force, from a service's copy of the registry. The areas are read again
 * when another revision comes into force. If revisions differ about an area, the revision that came into force last
 * decides. An area that has ended stays at its place in the tree.
 */
public final class StoredAreaTree {
    private static final String LATEST = """
            select distinct on (code) code, body
            from registry_entry join registry_revision using (revision)
            where kind = 'area' and body is not null and effective_at <= :now
            order by code, effective_at desc, revision desc
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;
    private volatile Known known = new Known(0, new AreaTree(Map.of()));

    public StoredAreaTree(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /**
     * The tree of areas.
     *
     * @param revisions how many revisions had come into force when the tree was read; another number means another tree
     */
    public record Known(int revisions, AreaTree areas) {}

    private record AreaJson(@Nullable String parent) {}

    /** The present tree of areas. */
    public AreaTree areas() {
        return known().areas();
    }

    /** The present tree of areas, with the number of revisions from which it was read. */
    public Known known() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        int revisions = jdbc.sql("select count(*) from registry_revision where effective_at <= :now")
                .param("now", now)
                .query(Integer.class)
                .single();
        if (revisions != known.revisions()) {
            known = new Known(revisions, read(now));
        }
        return known;
    }

    private AreaTree read(OffsetDateTime now) {
        Map<String, String> parents = new HashMap<>();
        jdbc.sql(LATEST).param("now", now).query(row -> {
            String parent =
                    json.readValue(row.getString("body"), AreaJson.class).parent();
            if (parent != null) {
                parents.put(row.getString("code"), parent);
            }
        });
        return new AreaTree(parents);
    }
}
