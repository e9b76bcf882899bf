package org.fenbo.backbone.events.revision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.AreaTree;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The areas of all revisions that are or were in force, from a service's copy of the registry. The areas are read again
 * when another revision comes into force.
 */
final class StoredAreaTree {
    private static final String LATEST = """
            select distinct on (code) code, case when fields = :fields then body else entry end as body
            from registry_entry join registry_revision using (revision)
            where kind = 'area' and effective_at <= :now and cancelled_at is null
            order by code, effective_at desc, revision desc
            """;

    private static final Logger LOG = LoggerFactory.getLogger(StoredAreaTree.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String fields;
    private KnownAreas known = new KnownAreas(0, new AreaTree(Map.of()));

    StoredAreaTree(JdbcClient jdbc, JsonMapper json, NeededKinds kinds) {
        this.jdbc = jdbc;
        this.json = json;
        this.fields = kinds.names("area");
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
        jdbc.sql(LATEST)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("fields", fields)
                .query(row -> {
                    String code = row.getString("code");
                    parent(code, row.getString("body")).ifPresent(parent -> parents.put(code, parent));
                });
        return new AreaTree(parents);
    }

    /** The area above; empty and a log message if the area was stored by another build and can't be read by this one. */
    private Optional<String> parent(String code, String body) {
        try {
            return parentIn(body);
        } catch (JacksonException e) {
            LOG.error("area {} can't be read, so the copy knows no area above it", code, e);
            return Optional.empty();
        }
    }

    /** @throws JacksonException if the body isn't that of an area */
    Optional<String> parentIn(String body) {
        return Optional.ofNullable(json.readValue(body, AreaJson.class).parent());
    }
}
