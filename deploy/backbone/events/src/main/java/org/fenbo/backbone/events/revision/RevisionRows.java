package org.fenbo.backbone.events.revision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fenbo.backbone.events.inbox.NotYet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The stored entries and revisions of a service's copy. All changes are part of the caller's transaction. */
final class RevisionRows {
    private static final String GIVEN =
            " unnest(:revisions::int[], :kinds::text[], :codes::text[], :bodies::text[], :digests::text[])"
                    + " as n(revision, kind, code, body, digest) ";

    private static final String ADD =
            "insert into registry_entry (revision, kind, code, body, digest) select * from" + GIVEN + """
            where not exists (select from registry_revision r where r.revision = n.revision)
            on conflict do nothing
            """;

    /** An entry that was not added because of its content, or because its revision is complete without it. */
    private static final String REFUSED = "select n.revision || '/' || n.kind || '/' || n.code as key,"
            + " e.revision is not null as arrived_before from" + GIVEN + """
            left join registry_entry e on e.revision = n.revision and e.kind = n.kind and e.code = n.code
            where coalesce(e.digest, e.body) is distinct from coalesce(n.digest, n.body) limit 1
            """;

    /** The codes have no other characters than letters and digits of ASCII, so "C" is the order of Java's strings. */
    private static final String DIGEST = """
            select coalesce(encode(sha256(convert_to(string_agg(key, chr(10) order by key collate "C"), 'UTF8')), 'hex'), '')
            from (select revision || '/' || kind || '/' || code as key from registry_entry
                  where revision = :revision) as k
            """;

    /** See {@link ContentDigest}. The stored texts have their fields sorted. */
    private static final String CONTENT_DIGEST = """
            select coalesce(encode(sha256(convert_to(string_agg(line, chr(10) order by line collate "C"), 'UTF8')), 'hex'), '')
            from (select revision || '/' || kind || '/' || code || ' '
                    || coalesce(digest, encode(sha256(convert_to(body, 'UTF8')), 'hex')) as line
                  from registry_entry where revision = :revision) as l
            """;

    private static final String PARKED = """
            select subject from inbox_held
            where reader = :reader and topic = 'registry.entry' and state = 'PARKED' and starts_with(subject, :prefix)
            order by subject limit 1
            """;

    /** No entry is added from here to the end of the transaction. In a block, the command also works alone. */
    private static final String LOCK = "do $$ begin lock table registry_entry in share mode; end $$";

    private static final String COMPLETE = """
            insert into registry_revision (revision, effective_at, entries, digest, content_digest)
            values (:revision, :effective, :entries, :digest, :content)
            """;

    private final JdbcClient jdbc;

    RevisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores entries. If an equal entry arrived before, nothing changes. */
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
                .param("bodies", column("text", entries, ReceivedEntry::body))
                .param("digests", column("text", entries, ReceivedEntry::digest));
    }

    private static SqlArrayValue column(
            String type, List<ReceivedEntry> entries, Function<ReceivedEntry, @Nullable Object> cell) {
        return new SqlArrayValue(type, entries.stream().map(cell).toArray());
    }

    /**
     * Marks a revision as complete. If an equal revision is complete already, nothing changes.
     *
     * @param reader the reader of the entries
     * @throws NotYet if entries are missing, or if an entry is parked
     */
    void complete(String reader, PublishedRevision published) {
        Optional<PublishedRevision> before = find(published.revision());
        if (before.isEmpty()) {
            checkEntries(reader, published);
            jdbc.sql(COMPLETE)
                    .param("revision", published.revision())
                    .param("effective", published.effectiveAt().atOffset(ZoneOffset.UTC))
                    .param("entries", published.entries())
                    .param("digest", published.digest())
                    .param("content", published.contentDigest().orElse(null))
                    .update();
        } else if (!before.get().equals(published)) {
            throw new Divergence(
                    "revision %d comes again, in force from %s with %d entries; complete here: from %s with %d"
                            .formatted(
                                    published.revision(),
                                    published.effectiveAt(),
                                    published.entries(),
                                    before.get().effectiveAt(),
                                    before.get().entries()));
        }
    }

    private void checkEntries(String reader, PublishedRevision published) {
        int arrived = arrived(published);
        if (arrived >= published.entries()) {
            jdbc.sql(LOCK).update();
            arrived = arrived(published);
        }
        String found = "revision %d: %d of %d entries".formatted(published.revision(), arrived, published.entries());
        if (arrived < published.entries()) {
            throw new NotYet(found);
        }
        parked(reader, published.revision()).ifPresent(entry -> {
            throw new NotYet("revision %d: entry %s is parked".formatted(published.revision(), entry));
        });
        if (arrived > published.entries() || !hasDigests(published)) {
            throw new Divergence(found + "; the digests differ");
        }
    }

    private int arrived(PublishedRevision published) {
        return jdbc.sql("select count(*) from registry_entry where revision = :revision")
                .param("revision", published.revision())
                .query(Integer.class)
                .single();
    }

    private Optional<String> parked(String reader, int revision) {
        return jdbc.sql(PARKED)
                .param("reader", reader)
                .param("prefix", revision + "/")
                .query(String.class)
                .optional();
    }

    private boolean hasDigests(PublishedRevision published) {
        return digest(DIGEST, published.revision()).equals(published.digest())
                && published
                        .contentDigest()
                        .map(digest(CONTENT_DIGEST, published.revision())::equals)
                        .orElse(true);
    }

    private String digest(String sql, int revision) {
        return jdbc.sql(sql).param("revision", revision).query(String.class).single();
    }

    private Optional<PublishedRevision> find(int revision) {
        return jdbc.sql(
                        "select effective_at, entries, digest, content_digest from registry_revision where revision = :revision")
                .param("revision", revision)
                .query((row, number) -> new PublishedRevision(
                        revision,
                        row.getObject("effective_at", OffsetDateTime.class).toInstant(),
                        row.getInt("entries"),
                        row.getString("digest"),
                        Optional.ofNullable(row.getString("content_digest"))))
                .optional();
    }

    /** Marks a complete revision as cancelled. Its rows stay, because an event may name it. */
    void cancel(int revision, Instant at) {
        jdbc.sql("update registry_revision set cancelled_at = :at where revision = :revision and cancelled_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("revision", revision)
                .update();
    }

    /** All complete revisions, also those that another instance has completed. */
    Timeline timeline() {
        return new Timeline(jdbc.sql(
                        "select revision, effective_at, cancelled_at is not null as cancelled from registry_revision")
                .query((row, number) -> new Timeline.Complete(
                        row.getInt("revision"),
                        row.getObject("effective_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("cancelled")))
                .list());
    }

    /** Reads the entries of a revision whose content is stored. */
    <T> T read(int revision, Function<Stream<Row>, T> build) {
        try (Stream<Row> rows = jdbc
                .sql("select kind, code, body from registry_entry where revision = :revision and body is not null")
                .param("revision", revision)
                .query((row, number) -> new Row(row.getString("kind"), row.getString("code"), row.getString("body")))
                .stream()) {
            return build.apply(rows);
        }
    }
}
