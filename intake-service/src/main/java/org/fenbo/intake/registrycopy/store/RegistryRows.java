package org.fenbo.intake.registrycopy.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.revision.StoredAreaTree;
import org.fenbo.backbone.kernel.AreaTree;
import org.fenbo.intake.registrycopy.KnownCodes;
import org.fenbo.intake.registrycopy.PublishedRevision;
import org.fenbo.intake.registrycopy.RegistryEntry;
import org.fenbo.intake.registrycopy.RegistryStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RegistryRows implements RegistryStore {
    private static final String ADD = """
            insert into registry_entry (revision, kind, code, body)
            select distinct on (revision, kind, code) * from unnest(:revisions::int[], :kinds::text[], :codes::text[],
                                                                       :bodies::text[])
              as given(revision, kind, code, body)
            on conflict (revision, kind, code) do update set body = excluded.body
            """;

    private final JdbcClient jdbc;
    private final StoredAreaTree areas;

    RegistryRows(JdbcClient jdbc, JsonMapper json, MovableClock clock) {
        this.jdbc = jdbc;
        this.areas = new StoredAreaTree(jdbc, json, clock);
    }

    @Override
    public void add(List<RegistryEntry> entries) {
        jdbc.sql(ADD)
                .param("revisions", column("int", entries, RegistryEntry::revision))
                .param("kinds", column("text", entries, RegistryEntry::kind))
                .param("codes", column("text", entries, RegistryEntry::code))
                .param("bodies", column("text", entries, RegistryEntry::body))
                .update();
    }

    private static SqlArrayValue column(
            String type, List<RegistryEntry> entries, Function<RegistryEntry, @Nullable Object> cell) {
        return new SqlArrayValue(type, entries.stream().map(cell).toArray());
    }

    @Override
    public List<String> keysOf(int revision) {
        return jdbc.sql("select revision || '/' || kind || '/' || code from registry_entry where revision = :revision")
                .param("revision", revision)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Override
    public void complete(PublishedRevision revision) {
        jdbc.sql("""
                insert into registry_revision (revision, title, effective_at, entries, digest)
                values (:revision, :title, :effective, :entries, :digest)
                on conflict (revision) do nothing
                """)
                .param("revision", revision.revision())
                .param("title", revision.title())
                .param("effective", revision.effectiveAt().atOffset(ZoneOffset.UTC))
                .param("entries", revision.entries())
                .param("digest", revision.digest())
                .update();
    }

    @Override
    public NavigableMap<Instant, Integer> complete() {
        NavigableMap<Instant, Integer> starts = new TreeMap<>();
        jdbc.sql("select revision, effective_at from registry_revision order by revision")
                .query(row -> {
                    starts.put(
                            row.getObject("effective_at", OffsetDateTime.class).toInstant(), row.getInt("revision"));
                });
        return starts;
    }

    @Override
    public AreaTree areas() {
        return areas.areas();
    }

    @Override
    public KnownCodes codesOf(int revision) {
        Instant effectiveAt = jdbc.sql("select effective_at from registry_revision where revision = :revision")
                .param("revision", revision)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Map<String, Set<String>> codes = jdbc
                .sql("""
                select kind, code from registry_entry where revision = :revision and kind in ('area', 'category')
                """)
                .param("revision", revision)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
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
