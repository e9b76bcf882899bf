package org.fenbo.backbone.events.revision;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The stored entries of a service's copy. All changes are part of the caller's transaction. */
final class EntryRows {
    private static final String GIVEN =
            " unnest(:revisions::int[], :kinds::text[], :codes::text[], :entries::text[], :bodies::text[],"
                    + " :fields::text[]) as n(revision, kind, code, entry, body, fields) ";

    private static final String ADD =
            "insert into registry_entry (revision, kind, code, entry, body, fields) select * from" + GIVEN + """
            where not exists (select from registry_revision r where r.revision = n.revision)
            on conflict do nothing
            """;

    /** An entry that was not added because of its content, or because its revision is complete without it. */
    private static final String REFUSED = "select n.revision || '/' || n.kind || '/' || n.code as key,"
            + " e.revision is not null as arrived_before from" + GIVEN + """
            left join registry_entry e on e.revision = n.revision and e.kind = n.kind and e.code = n.code
            where e.entry is distinct from n.entry and not exists (
              select from registry_revision r where r.revision = n.revision and r.forgotten_at is not null)
            limit 1
            """;

    /**
     * The needed entries. The part of an entry is taken as it was stored if the same fields were needed then. Otherwise
     * another build stored it, and the part is cut out of the complete entry.
     */
    private static final String READ = """
            select e.kind, e.code, coalesce(case when e.fields = n.fields then e.body end, e.entry) as body,
              n.fields <> '' and e.fields is distinct from n.fields as complete
            from registry_entry e join unnest(:kinds::text[], :fields::text[]) as n(kind, fields) using (kind)
            where e.revision = :revision
            """;

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores entries. If an equal entry arrived before, or if the revision is forgotten, nothing changes. */
    void add(List<ReceivedEntry> entries) {
        if (with(ADD, entries).update() < entries.size()) {
            with(REFUSED, entries)
                    .query((row, number) -> row.getString("key")
                            + (row.getBoolean("arrived_before")
                                    ? " comes again with another content"
                                    : " comes after its revision was complete"))
                    .optional()
                    .ifPresent(entry -> {
                        throw new Divergence("entry " + entry);
                    });
        }
    }

    private JdbcClient.StatementSpec with(String sql, List<ReceivedEntry> entries) {
        return jdbc.sql(sql)
                .param("revisions", column("int", entries, ReceivedEntry::revision))
                .param("kinds", column("text", entries, ReceivedEntry::kind))
                .param("codes", column("text", entries, ReceivedEntry::code))
                .param("entries", column("text", entries, ReceivedEntry::entry))
                .param("bodies", column("text", entries, ReceivedEntry::body))
                .param("fields", column("text", entries, ReceivedEntry::fields));
    }

    private static <E> SqlArrayValue column(String type, List<E> rows, Function<E, @Nullable Object> cell) {
        return new SqlArrayValue(type, rows.stream().map(cell).toArray());
    }

    /** Reads the needed entries of a revision. */
    <T> T read(int revision, NeededKinds kinds, Function<Stream<Row>, T> build) {
        List<String> needed = List.copyOf(kinds.fields().keySet());
        try (Stream<Row> rows = jdbc
                .sql(READ)
                .param("revision", revision)
                .param("kinds", column("text", needed, kind -> kind))
                .param("fields", column("text", needed, kinds::names))
                .query((row, number) -> {
                    Row stored = new Row(row.getString("kind"), row.getString("code"), row.getString("body"));
                    return row.getBoolean("complete") ? cut(stored, kinds) : stored;
                })
                .stream()) {
            return build.apply(rows);
        }
    }

    private static Row cut(Row complete, NeededKinds kinds) {
        return kinds.part(complete.kind(), ContentDigest.SORTED.readTree(complete.body()))
                .map(part -> new Row(complete.kind(), complete.code(), part))
                .orElse(complete);
    }
}
