package org.fenbo.backbone.events.revision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.fenbo.backbone.kernel.AreaTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The areas of all revisions that are or were in force, from a service's copy of the registry. The areas are read again
 * when another revision comes into force.
 */
final class StoredAreaTree {
    private static final String LATEST = """
            select distinct on (code) code, body
            from registry_entry join registry_revision using (revision)
            where kind = 'area' and body is not null and effective_at <= :now and cancelled_at is null
            order by code, effective_at desc, revision desc
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private KnownAreas known = new KnownAreas(0, new AreaTree(Map.of()));

    StoredAreaTree(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record AreaJson(@Nullable String parent) {}

    /** @param revisions how many revisions have come into force at this instant; another number means another tree */
    KnownAreas at(int revisions, Instant now) {
        if (revisions != known.revisions()) {
            known = new KnownAreas(revisions, read(now));
        }
        return known;
    }

    private AreaTree read(Instant now) {
        Map<String, String> parents = new HashMap<>();
        jdbc.sql(LATEST).param("now", now.atOffset(ZoneOffset.UTC)).query(row -> {
            String parent =
                    json.readValue(row.getString("body"), AreaJson.class).parent();
            if (parent != null) {
                parents.put(row.getString("code"), parent);
            }
        });
        return new AreaTree(parents);
    }
}
