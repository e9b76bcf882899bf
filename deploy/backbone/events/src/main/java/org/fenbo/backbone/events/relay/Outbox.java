package org.fenbo.backbone.events.relay;

import java.sql.PreparedStatement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The rows of the log that the broker has not acknowledged yet, and what is known of those that it has. */
final class Outbox {
    /** From the outbox to the log and never the other way: the outbox is short, the log is everything there ever was. */
    private static final String NEXT = """
            with next as materialized (select position from outbox order by position limit ?)
            select e.position, e.id, e.topic, e.subject, e.sequence, e.type, e.happened, e.recorded, e.actor, e.cause,
                   e.traceparent, e.body, e.hash
            from next cross join lateral (select * from event where event.position = next.position offset 0) e
            order by e.position
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
            java.time.Instant happened,
            java.time.Instant recorded,
            String actor,
            @Nullable String cause,
            @Nullable String traceparent,
            byte[] body,
            byte[] hash) {}

    private final JdbcTemplate jdbc;

    Outbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Pending> next(int limit) {
        return jdbc.query(NEXT, PENDING, limit);
    }

    void published(List<Pending> batch, Map<TopicPartition, RecordMetadata> reached, byte[] anchor, OffsetDateTime at) {
        Object[] positions = batch.stream().map(Pending::position).toArray();
        long last = batch.getLast().position();
        jdbc.update(connection -> {
            PreparedStatement delete = connection.prepareStatement("delete from outbox where position = any (?)");
            delete.setArray(1, connection.createArrayOf("bigint", positions));
            return delete;
        });
        jdbc.batchUpdate(
                """
                insert into published (topic, shard, reached, position) values (?, ?, ?, ?)
                on conflict (topic, shard, reached) do update set position = excluded.position
                """,
                reached.entrySet().stream()
                        .map(entry -> new Object[] {
                            entry.getKey().topic(),
                            entry.getKey().partition(),
                            entry.getValue().offset(),
                            last
                        })
                        .toList());
        jdbc.update(
                "insert into anchor (position, events, recorded, hash) values (?, ?, ?, ?)",
                last,
                batch.size(),
                at.withOffsetSameInstant(ZoneOffset.UTC),
                anchor);
    }

    byte[] lastAnchor() {
        List<byte[]> found = jdbc.query(
                "select hash from anchor order by number desc limit 1", (row, number) -> row.getBytes("hash"));
        return found.isEmpty() ? new byte[0] : found.getFirst();
    }

    /** The highest offset each partition is known to have acknowledged. */
    Map<TopicPartition, Long> reached() {
        return jdbc.query("select topic, shard, max(reached) from published group by topic, shard", row -> {
            Map<TopicPartition, Long> found = new java.util.HashMap<>();
            while (row.next()) {
                found.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
            return found;
        });
    }

    /** The last position that is surely before an offset of a partition. */
    long positionBefore(TopicPartition partition, long offset) {
        Long found = jdbc.queryForObject(
                "select coalesce(max(position), 0) from published where topic = ? and shard = ? and reached < ?",
                Long.class,
                partition.topic(),
                partition.partition(),
                offset);
        return found == null ? 0 : found;
    }

    /** Forgets what a partition was said to hold from an offset on. */
    void forget(TopicPartition partition, long offset) {
        jdbc.update(
                "delete from published where topic = ? and shard = ? and reached >= ?",
                partition.topic(),
                partition.partition(),
                offset);
    }

    int again(String topic, long afterPosition) {
        return jdbc.update("""
                insert into outbox (position)
                select position from event where topic = ? and position > ? on conflict do nothing
                """, topic, afterPosition);
    }

    OptionalLong oldestMillis(java.time.Instant now) {
        List<OffsetDateTime> oldest = jdbc.query(
                "select e.recorded from outbox o join event e using (position) order by o.position limit 1",
                (row, number) -> row.getObject(1, OffsetDateTime.class));
        return oldest.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        now.toEpochMilli() - oldest.getFirst().toInstant().toEpochMilli());
    }

    long waiting() {
        Long found = jdbc.queryForObject("select count(*) from outbox", Long.class);
        return found == null ? 0 : found;
    }
}
