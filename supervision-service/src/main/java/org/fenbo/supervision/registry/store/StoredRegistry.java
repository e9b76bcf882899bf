package org.fenbo.supervision.registry.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The copy in PostgreSQL; of what was parsed, the two newest revisions and the last ones asked for are in memory. */
public final class StoredRegistry implements RegistryCopy {
    private static final String KEEP = """
            insert into registry_entry (revision, kind, code, body)
            select * from unnest(?::int[], ?::text[], ?::text[], ?::text[]) on conflict do nothing
            """;

    private final JdbcTemplate jdbc;
    private final TimeRulesJson reading;
    private final StoredAreaTree areas;
    private final RevisionMemory<TimeRules> parsed = new RevisionMemory<>(this::parse);

    public StoredRegistry(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.reading = new TimeRulesJson(json);
        this.areas = new StoredAreaTree(jdbc, json);
    }

    @Override
    public void keep(List<Entry> entries) {
        if (!entries.isEmpty()) {
            jdbc.update(connection -> {
                var keep = connection.prepareStatement(KEEP);
                keep.setArray(1, connection.createArrayOf("int", column(entries, Entry::revision)));
                keep.setArray(2, connection.createArrayOf("text", column(entries, Entry::kind)));
                keep.setArray(3, connection.createArrayOf("text", column(entries, Entry::code)));
                keep.setArray(4, connection.createArrayOf("text", column(entries, Entry::body)));
                return keep;
            });
        }
    }

    private static Object[] column(List<Entry> entries, Function<Entry, @Nullable Object> value) {
        List<@Nullable Object> cells = new ArrayList<>(entries.size());
        entries.forEach(entry -> cells.add(value.apply(entry)));
        return cells.toArray();
    }

    @Override
    public List<String> keysOf(int revision) {
        return jdbc.query(
                "select kind, code from registry_entry where revision = ?",
                (row, number) -> new Entry(revision, row.getString("kind"), row.getString("code"), null).key(),
                revision);
    }

    @Override
    public void serve(Published revision) {
        jdbc.update(
                "insert into registry_revision (revision, effective_at, entries, digest) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                revision.revision(),
                revision.effectiveAt().atOffset(ZoneOffset.UTC),
                revision.entries(),
                revision.digest());
    }

    @Override
    public RevisionTimeline timeline() {
        List<Published> serving = jdbc.query(
                "select revision, effective_at, entries, digest from registry_revision order by revision",
                (row, number) -> new Published(
                        row.getInt("revision"),
                        row.getObject("effective_at", OffsetDateTime.class).toInstant(),
                        row.getInt("entries"),
                        row.getString("digest")));
        NavigableMap<Instant, Integer> starts = new TreeMap<>();
        serving.forEach(published -> starts.put(published.effectiveAt(), published.revision()));
        parsed.know(starts, Instant.MAX);
        return new RevisionTimeline(serving, parsed::of);
    }

    private TimeRules parse(int revision) {
        List<Entry> entries = jdbc.query(
                "select kind, code, body from registry_entry"
                        + " where revision = ? and kind in ('category', 'policy', 'calendar')",
                (row, number) ->
                        new Entry(revision, row.getString("kind"), row.getString("code"), row.getString("body")),
                revision);
        return reading.rules(revision, entries);
    }

    @Override
    public AreaTree areas() {
        return areas.areas();
    }

    @Override
    public Map<String, String> unitNames() {
        Map<String, String> names = new HashMap<>();
        jdbc.query(
                "select code, body from registry_entry where kind = 'unit' and revision ="
                        + " (select revision from registry_revision order by effective_at desc, revision desc limit 1)",
                row -> {
                    names.put(row.getString("code"), reading.name(row.getString("body")));
                });
        return names;
    }
}
