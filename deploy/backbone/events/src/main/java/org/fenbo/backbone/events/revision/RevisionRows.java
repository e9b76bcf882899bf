package org.fenbo.backbone.events.revision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.events.inbox.NotYet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The complete revisions of a service's copy. All changes are part of the caller's transaction. */
final class RevisionRows {
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
                    || encode(sha256(convert_to(entry, 'UTF8')), 'hex') as line
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

    /** A cancelled revision is superseded from the time of its cancellation, or when it would have begun. */
    private static final String FORGET = """
            update registry_revision r set forgotten_at = :now
            from (select revision, lead(effective_at) over (order by effective_at, revision) as superseded
                  from registry_revision where cancelled_at is null
                  union all
                  select revision, greatest(cancelled_at, effective_at) from registry_revision
                  where cancelled_at is not null) as s
            where r.revision = s.revision and r.forgotten_at is null and s.superseded <= :before
            """;

    /** The last entry of each area stays, because the area's ended parts stay at their place in the tree. */
    private static final String DELETE = """
            delete from registry_entry e using registry_revision r
            where r.revision = e.revision and r.forgotten_at is not null
              and (e.kind <> 'area' or r.cancelled_at is not null or exists (
                select from registry_entry n join registry_revision later using (revision)
                where n.kind = 'area' and n.code = e.code and later.cancelled_at is null
                  and later.effective_at <= :now
                  and (later.effective_at, later.revision) > (r.effective_at, r.revision)))
            """;

    private static final String DROP_OTHERS = """
            with held as (
              delete from inbox_held where topic in ('registry.entry', 'registry.revision') and reader <> :reader
              returning reader),
            positions as (
              delete from inbox_position where topic in ('registry.entry', 'registry.revision') and reader <> :reader
              returning reader)
            select reader from held union select reader from positions order by reader
            """;

    private final JdbcClient jdbc;

    RevisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        return new Timeline(jdbc.sql("select revision, effective_at, cancelled_at is not null as cancelled,"
                        + " forgotten_at is not null as forgotten from registry_revision")
                .query((row, number) -> new Timeline.Complete(
                        row.getInt("revision"),
                        row.getObject("effective_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("cancelled"),
                        row.getBoolean("forgotten")))
                .list());
    }

    /**
     * Forgets the entries of the revisions that were superseded at or before an instant. The rows of the revisions stay,
     * so that a revision that comes again is recognised.
     *
     * @return how many revisions were forgotten
     */
    int forget(Instant before, Instant now) {
        int forgotten = jdbc.sql(FORGET)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(DELETE).param("now", now.atOffset(ZoneOffset.UTC)).update();
        return forgotten;
    }

    /**
     * Drops what readers with other names hold of the registry's topics, and how far they have read.
     *
     * @return their names
     */
    List<String> dropOfOtherReaders(String reader) {
        return jdbc.sql(DROP_OTHERS)
                .param("reader", reader)
                .query((row, number) -> row.getString("reader"))
                .list();
    }

    boolean isForgotten(int revision) {
        return jdbc.sql("select exists (select from registry_revision"
                        + " where revision = :revision and forgotten_at is not null)")
                .param("revision", revision)
                .query(Boolean.class)
                .single();
    }
}
