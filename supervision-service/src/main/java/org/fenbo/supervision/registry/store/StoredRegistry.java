package org.fenbo.supervision.registry.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.fenbo.backbone.events.revision.RevisionMemory;
import org.fenbo.backbone.events.revision.StoredAreaTree;
import org.fenbo.backbone.kernel.AreaTree;
import org.fenbo.supervision.registry.Entry;
import org.fenbo.supervision.registry.Published;
import org.fenbo.supervision.registry.RegistryCopy;
import org.fenbo.supervision.registry.RevisionTimeline;
import org.fenbo.supervision.registry.TimeRules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import tools.jackson.databind.json.JsonMapper;

/**
 * The copy of the registry in PostgreSQL. Memory contains the parsed rules of the two newest revisions, and of the
 * revisions that were requested last.
 */
public final class StoredRegistry implements RegistryCopy {
    private static final String KEEP = """
            insert into registry_entry (revision, kind, code, body)
            select * from unnest(:revisions::int[], :kinds::text[], :codes::text[], :bodies::text[])
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final TimeRulesJson reading;
    private final StoredAreaTree areas;
    private final RevisionMemory<TimeRules> parsed = new RevisionMemory<>(this::parse);

    public StoredRegistry(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.reading = new TimeRulesJson(json);
        this.areas = new StoredAreaTree(jdbc, json, clock);
    }

    @Override
    public void keep(List<Entry> entries) {
        if (!entries.isEmpty()) {
            jdbc.sql(KEEP)
                    .param("revisions", column("int", entries, Entry::revision))
                    .param("kinds", column("text", entries, Entry::kind))
                    .param("codes", column("text", entries, Entry::code))
                    .param("bodies", column("text", entries, Entry::body))
                    .update();
        }
    }

    private static SqlArrayValue column(String type, List<Entry> entries, Function<Entry, @Nullable Object> value) {
        return new SqlArrayValue(type, entries.stream().map(value).toArray());
    }

    @Override
    public List<String> keysOf(int revision) {
        return jdbc.sql("select kind, code from registry_entry where revision = :revision")
                .param("revision", revision)
                .query((row, number) -> new Entry(revision, row.getString("kind"), row.getString("code"), null).key())
                .list();
    }

    @Override
    public void serve(Published revision) {
        jdbc.sql("""
                insert into registry_revision (revision, effective_at, entries, digest)
                values (:revision, :effective, :entries, :digest)
                on conflict do nothing
                """)
                .param("revision", revision.revision())
                .param("effective", revision.effectiveAt().atOffset(ZoneOffset.UTC))
                .param("entries", revision.entries())
                .param("digest", revision.digest())
                .update();
    }

    @Override
    public RevisionTimeline timeline() {
        List<Published> serving = jdbc.sql(
                        "select revision, effective_at, entries, digest from registry_revision order by revision")
                .query((row, number) -> new Published(
                        row.getInt("revision"),
                        row.getObject("effective_at", OffsetDateTime.class).toInstant(),
                        row.getInt("entries"),
                        row.getString("digest")))
                .list();
        NavigableMap<Instant, Integer> starts = new TreeMap<>();
        serving.forEach(published -> starts.put(published.effectiveAt(), published.revision()));
        parsed.know(starts, Instant.MAX);
        return new RevisionTimeline(serving, parsed::of);
    }

    private TimeRules parse(int revision) {
        List<Entry> entries = jdbc.sql("""
                select kind, code, body from registry_entry
                where revision = :revision and kind in ('category', 'policy', 'calendar')
                """)
                .param("revision", revision)
                .query((row, number) ->
                        new Entry(revision, row.getString("kind"), row.getString("code"), row.getString("body")))
                .list();
        return reading.rules(revision, entries);
    }

    @Override
    public AreaTree areas() {
        return areas.areas();
    }

    @Override
    public Map<String, String> unitNames() {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("""
                select code, body from registry_entry where kind = 'unit' and revision =
                  (select revision from registry_revision order by effective_at desc, revision desc limit 1)
                """).query(row -> {
            names.put(row.getString("code"), reading.name(row.getString("body")));
        });
        return names;
    }
}
