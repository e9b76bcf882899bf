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
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.fenbo.backbone.events.log.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The rows of the log that the broker has not yet acknowledged. */
final class Outbox {
    /** The bound for a topic of which no event may be sent now. It is below all positions. */
    static final long NOTHING = 0;

    /** Finds the topics that have waiting events, with one look into the index for each topic. */
    private static final String TOPICS = """
            with recursive topics(topic) as (
              (select topic from outbox where not aside order by topic limit 1)
              union all
              select (select o.topic from outbox o where not o.aside and o.topic > t.topic order by o.topic limit 1)
              from topics t where t.topic is not null)
            """;

    /**
     * The query reads the outbox first and then the log, because the outbox is short and the log has every event. It
     * reads topic by topic, so that a stopped topic costs nothing, even if many events of it wait. The result is also
     * limited in bytes, because a thousand large events must not fill the memory. Events of a topic that is being
     * repaired come after the events of other topics.
     */
    private static final String NEXT = TOPICS + """
            select position, id, topic, subject, version, sequence, type, happened, recorded, actor, cause, traceparent, body,
                   hash, subject = any (array(select subject from unsendable)) as stopped
            from (
              select e.*, sum(octet_length(e.body)) over (order by o.again, o.position rows unbounded preceding) as total
              from (
                select w.position, bound.upto is not null as again from topics t
                left join unnest(?::text[], ?::bigint[]) as bound(topic, upto) on bound.topic = t.topic
                cross join lateral (
                  select position from outbox
                  where not aside and topic = t.topic and position <= coalesce(bound.upto, 9223372036854775807)
                  order by position limit ?) w
                order by again, w.position limit ?) o
              cross join lateral (select * from event where event.position = o.position offset 0) e) n
            where n.total - octet_length(n.body) < ?
            order by n.position
            """;

    private static final String OLDEST = TOPICS + """
            select e.recorded from (
              select w.position from topics t
              cross join lateral (
                select position from outbox where not aside and topic = t.topic order by position limit 1) w
              where t.topic <> all (?)
              order by w.position limit 1) o
            cross join lateral (select * from event where event.position = o.position offset 0) e
            """;

    /**
     * The lock prevents that another transaction releases the subject before this statement commits. Otherwise the rows
     * of the subject would stay aside permanently. The statement skips a subject that is being released now; the next
     * round handles this subject.
     */
    private static final String SET_ASIDE = """
            with stopped as (
              select subject from unsendable where subject = any (?) for share skip locked),
            moved as (
              delete from outbox o using unnest(?::text[], ?::text[], ?::bigint[]) as s(subject, topic, position)
              where not o.aside and o.topic = s.topic and o.position = s.position
                and s.subject in (select subject from stopped)
              returning o.topic, o.position)
            insert into outbox (aside, topic, position) select true, topic, position from moved on conflict do nothing
            """;

    private static final String BRING_BACK = """
            with back as (
              delete from outbox o using event e
              where e.subject = ? and o.aside and o.topic = e.topic and o.position = e.position
              returning o.topic, o.position)
            insert into outbox (topic, position) select topic, position from back on conflict do nothing
            """;

    private static final String LOOK = """
            select (select coalesce(max(position), 0) from outbox where not aside and topic = ?),
                   exists (select from outbox where not aside and topic = ? and position <= ?),
                   array(select subject from unsendable where topic = ?)
            """;

    private static final RowMapper<Pending> PENDING = (row, number) -> new Pending(
            row.getLong("position"),
            row.getString("id"),
            row.getString("topic"),
            row.getString("subject"),
            row.getLong("version"),
            row.getLong("sequence"),
            row.getString("type"),
            row.getObject("happened", OffsetDateTime.class).toInstant(),
            row.getObject("recorded", OffsetDateTime.class).toInstant(),
            row.getString("actor"),
            row.getString("cause"),
            row.getString("traceparent"),
            row.getBytes("body"),
            row.getBytes("hash"),
            row.getBoolean("stopped"));

    /**
     * A row of the log that waits to be sent.
     *
     * @param stopped whether the subject is stopped; if true, the row must be set aside
     */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are passed on, never compared.
    record Pending(
            long position,
            String id,
            String topic,
            String subject,
            long version,
            long sequence,
            String type,
            Instant happened,
            Instant recorded,
            String actor,
            @Nullable String cause,
            @Nullable String traceparent,
            byte[] body,
            byte[] hash,
            boolean stopped) {}

    /**
     * The unsent events of a topic.
     *
     * @param last the highest position that waits; 0 if no event waits
     * @param waits whether an event up to the requested position waits
     * @param stopped the stopped subjects; their events do not count as waiting once they are set aside
     */
    record Look(long last, boolean waits, List<String> stopped) {}

    private final JdbcTemplate jdbc;

    Outbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The events to send next, in the order of the log. Rows that are set aside are left out. Events of a stopped
     * subject are included until they are set aside.
     *
     * @param upTo a position for some topics; an event of such a topic is left out if it is above the position
     * @param bytes the limit on the events' bytes; at least one event is always read
     */
    List<Pending> next(int limit, long bytes, Map<String, Long> upTo) {
        return jdbc.query(
                connection -> {
                    PreparedStatement next = connection.prepareStatement(NEXT);
                    next.setArray(1, texts(connection, upTo.keySet()));
                    next.setArray(
                            2, connection.createArrayOf("bigint", upTo.values().toArray()));
                    next.setInt(3, limit);
                    next.setInt(4, limit);
                    next.setLong(5, bytes);
                    return next;
                },
                PENDING);
    }

    /**
     * When the oldest event that could be sent was recorded; empty if no event could be sent.
     *
     * @param stopped topics that can't be sent to; their events are left out
     */
    List<Instant> oldest(Collection<String> stopped) {
        return jdbc.query(
                connection -> {
                    PreparedStatement oldest = connection.prepareStatement(OLDEST);
                    oldest.setArray(1, texts(connection, stopped));
                    return oldest;
                },
                (row, number) -> row.getObject(1, OffsetDateTime.class).toInstant());
    }

    /** The age of the oldest event that could be sent, in milliseconds; empty if no event could be sent. */
    OptionalLong oldestMillis(Instant now) {
        return oldest(List.of()).stream()
                .mapToLong(recorded -> now.toEpochMilli() - recorded.toEpochMilli())
                .findFirst();
    }

    /** How many events wait. Each open repair counts as one more event. */
    long waiting() {
        Long found =
                jdbc.queryForObject("select (select count(*) from outbox) + (select count(*) from repair)", Long.class);
        return found == null ? 0 : found;
    }

    /** Sets aside events of stopped subjects, so that they are not read again until the subject is released. */
    void setAside(List<Pending> events) {
        jdbc.update(connection -> {
            Array subjects =
                    texts(connection, events.stream().map(Pending::subject).toList());
            PreparedStatement aside = connection.prepareStatement(SET_ASIDE);
            aside.setArray(1, subjects);
            aside.setArray(2, subjects);
            aside.setArray(
                    3, texts(connection, events.stream().map(Pending::topic).toList()));
            aside.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", events.stream().map(Pending::position).toArray()));
            return aside;
        });
    }

    /**
     * Brings back the rows that were set aside for a subject. The subject must be released first.
     *
     * @return whether the subject had rows that were set aside
     */
    boolean bringBack(String subject) {
        return jdbc.update(BRING_BACK, subject) > 0;
    }

    /**
     * Looks at the unsent events of a topic in one statement. With two statements, a subject could be stopped or
     * released between them, and the result would then miss this subject.
     */
    Look look(String topic, long upTo) {
        return Objects.requireNonNull(jdbc.queryForObject(
                LOOK,
                (row, number) -> new Look(row.getLong(1), row.getBoolean(2), List.of((String[])
                        row.getArray(3).getArray())),
                topic,
                topic,
                upTo,
                topic));
    }

    /** Whether an event of a topic up to a position waits. Events that are set aside do not count. */
    boolean waits(String topic, long upTo) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from outbox where not aside and topic = ? and position <= ?)",
                Boolean.class,
                topic,
                upTo));
    }

    /** How many events of a published topic were recorded since an instant. */
    long count(String topic, Instant since) {
        Long found = jdbc.queryForObject(
                "select count(*) from event where topic = ? and topic <> ? and recorded >= ?",
                Long.class,
                topic,
                EventLog.INTERNAL,
                since.atOffset(ZoneOffset.UTC));
        return found == null ? 0 : found;
    }

    /** Puts all events of a published topic that were recorded since an instant into the outbox again. */
    int again(String topic, Instant since) {
        return jdbc.update("""
                insert into outbox (topic, position)
                select topic, position from event where topic = ? and topic <> ? and recorded >= ? on conflict do nothing
                """, topic, EventLog.INTERNAL, since.atOffset(ZoneOffset.UTC));
    }

    static Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
