package org.fenbo.intake.registrycopy.store;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.revision.StoredAreaTree;
import org.fenbo.backbone.kernel.AreaTree;
import org.fenbo.intake.registrycopy.KnownCodes;
import org.fenbo.intake.registrycopy.PublishedRevision;
import org.fenbo.intake.registrycopy.RegistryEntry;
import org.fenbo.intake.registrycopy.RegistryStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RegistryRows implements RegistryStore {
    private static final String ADD = """
            insert into registry_entry (revision, kind, code, body)
            select distinct on (revision, kind, code) * from unnest(?::int[], ?::text[], ?::text[], ?::text[])
              as given(revision, kind, code, body)
            on conflict (revision, kind, code) do update set body = excluded.body
            """;

    private final JdbcTemplate jdbc;
    private final StoredAreaTree areas;

    RegistryRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.areas = new StoredAreaTree(jdbc, json);
    }

    @Override
    public void add(List<RegistryEntry> entries) {
        jdbc.update(connection -> {
            PreparedStatement add = connection.prepareStatement(ADD);
            Object[] revisions = entries.stream().map(RegistryEntry::revision).toArray();
            add.setArray(1, connection.createArrayOf("int", revisions));
            add.setArray(
                    2,
                    connection.createArrayOf(
                            "text", entries.stream().map(RegistryEntry::kind).toArray()));
            add.setArray(
                    3,
                    connection.createArrayOf(
                            "text", entries.stream().map(RegistryEntry::code).toArray()));
            add.setArray(
                    4,
                    connection.createArrayOf(
                            "text", entries.stream().map(RegistryEntry::body).toArray()));
            return add;
        });
    }

    @Override
    public List<String> keysOf(int revision) {
        return jdbc.query(
                "select revision || '/' || kind || '/' || code from registry_entry where revision = ?",
                (row, number) -> row.getString(1),
                revision);
    }

    @Override
    public void complete(PublishedRevision revision) {
        jdbc.update(
                "insert into registry_revision (revision, title, effective_at, entries, digest) values (?, ?, ?, ?, ?)"
                        + " on conflict (revision) do nothing",
                revision.revision(),
                revision.title(),
                revision.effectiveAt().atOffset(ZoneOffset.UTC),
                revision.entries(),
                revision.digest());
    }

    @Override
    public NavigableMap<Instant, Integer> complete() {
        NavigableMap<Instant, Integer> starts = new TreeMap<>();
        jdbc.query("select revision, effective_at from registry_revision order by revision", row -> {
            starts.put(row.getObject("effective_at", OffsetDateTime.class).toInstant(), row.getInt("revision"));
        });
        return starts;
    }

    @Override
    public AreaTree areas() {
        return areas.areas();
    }

    @Override
    public KnownCodes codesOf(int revision) {
        Instant effectiveAt = java.util.Objects.requireNonNull(jdbc.queryForObject(
                        "select effective_at from registry_revision where revision = ?",
                        OffsetDateTime.class,
                        revision))
                .toInstant();
        Map<String, Set<String>> codes = jdbc
                .query(
                        "select kind, code from registry_entry where revision = ? and kind in ('area', 'category')",
                        (row, number) -> Map.entry(row.getString(1), row.getString(2)),
                        revision)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));
        return new KnownCodes(
                revision,
                effectiveAt,
                codes.getOrDefault(RegistryEntry.AREA, Set.of()),
                codes.getOrDefault(RegistryEntry.CATEGORY, Set.of()));
    }
}
