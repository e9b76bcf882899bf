package org.fenbo.backbone.events.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.fenbo.backbone.events.log.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The rows of the log that the broker has not acknowledged yet. */
final class Outbox {
    /**
     * From the outbox to the log and never the other way: the outbox is short, the log is everything there ever was. What
     * is read is also limited in bytes: a thousand large events must not fill the memory.
     */
    private static final String NEXT = """
            select position, id, topic, subject, sequence, type, happened, recorded, actor, cause, traceparent, body, hash
            from (
              select e.*, sum(octet_length(e.body)) over (order by o.position rows unbounded preceding) as total
              from outbox o cross join lateral (select * from event where event.position = o.position offset 0) e
              where e.topic <> all (?) and e.subject <> all (array(select subject from unsendable))
              order by o.position limit ?) n
            where n.total - octet_length(n.body) < ?
            order by n.position
            """;

    private static final String OLDEST = """
            select e.recorded from outbox o
            cross join lateral (select * from event where event.position = o.position offset 0) e
            where e.topic <> all (?) and e.subject <> all (array(select subject from unsendable))
            order by o.position limit 1
            """;

    private static final RowMapper<Pending> PENDING = (row, number) -> new Pending(
            row.getLong("position"),
            row.getString("id"),
            row.getString("topic"),
            row.getString("subject"),
            row.getLong("sequence"),
            row.getString("type"),
            row.getObject("happened", OffsetDateTime.class).toInstant(),
            row.getObject("recorded", OffsetDateTime.class).toInstant(),
            row.getString("actor"),
            row.getString("cause"),
            row.getString("traceparent"),
            row.getBytes("body"),
            row.getBytes("hash"));

    /** A row of the log on its way out. */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are handed through, never compared.
    record Pending(
            long position,
            String id,
            String topic,
            String subject,
            long sequence,
            String type,
            Instant happened,
            Instant recorded,
            String actor,
            @Nullable String cause,
            @Nullable String traceparent,
            byte[] body,
            byte[] hash) {}

    private final JdbcTemplate jdbc;

    Outbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is to be sent next, in the order of the log: all of the outbox but what stands still.
     *
     * @param stopped topics that can't be sent to now
     * @param bytes after this many no further event is read; at least one always is
     */
    List<Pending> next(int limit, long bytes, Collection<String> stopped) {
        return jdbc.query(
                connection -> {
                    PreparedStatement next = connection.prepareStatement(NEXT);
                    next.setArray(1, texts(connection, stopped));
                    next.setInt(2, limit);
                    next.setLong(3, bytes);
                    return next;
                },
                PENDING);
    }

    /** When the oldest event that could be sent was recorded; empty if there is none. */
    List<Instant> oldest(Collection<String> stopped) {
        return jdbc.query(
                connection -> {
                    PreparedStatement oldest = connection.prepareStatement(OLDEST);
                    oldest.setArray(1, texts(connection, stopped));
                    return oldest;
                },
                (row, number) -> row.getObject(1, OffsetDateTime.class).toInstant());
    }

    /** Age of the oldest event that could be sent, in milliseconds; empty if there is none. */
    OptionalLong oldestMillis(Instant now) {
        return oldest(List.of()).stream()
                .mapToLong(recorded -> now.toEpochMilli() - recorded.toEpochMilli())
                .findFirst();
    }

    long waiting() {
        Long found = jdbc.queryForObject("select count(*) from outbox", Long.class);
        return found == null ? 0 : found;
    }

    /** The highest position that waits; 0 if nothing does. */
    long last() {
        Long found = jdbc.queryForObject("select coalesce(max(position), 0) from outbox", Long.class);
        return found == null ? 0 : found;
    }

    /** Whether something of a topic waits up to a position, but for subjects that stand still. */
    boolean waits(String topic, long upTo) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (
                  select from outbox o
                  cross join lateral (select * from event where event.position = o.position offset 0) e
                  where o.position <= ? and e.topic = ? and e.subject <> all (array(select subject from unsendable)))
                """, Boolean.class, upTo, topic));
    }

    /** How much of a published topic was recorded since then. */
    long count(String topic, Instant since) {
        Long found = jdbc.queryForObject(
                "select count(*) from event where topic = ? and topic <> ? and recorded >= ?",
                Long.class,
                topic,
                EventLog.INTERNAL,
                since.atOffset(ZoneOffset.UTC));
        return found == null ? 0 : found;
    }

    /** Puts everything of a published topic that was recorded since then into the outbox again. */
    int again(String topic, Instant since) {
        return jdbc.update("""
                insert into outbox (position)
                select position from event where topic = ? and topic <> ? and recorded >= ? on conflict do nothing
                """, topic, EventLog.INTERNAL, since.atOffset(ZoneOffset.UTC));
    }

    static Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
