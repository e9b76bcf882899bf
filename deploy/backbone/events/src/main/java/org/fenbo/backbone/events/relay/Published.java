package org.fenbo.backbone.events.relay;

import static org.fenbo.backbone.events.relay.Lease.MINE;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The events that the broker has acknowledged. For each round the place of every position is stored, and for each
 * partition its known end.
 */
final class Published {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int KEPT_ROUNDS = 1_000;

    /**
     * This is one statement with one commit. PostgreSQL may write this commit to the disk later, because a crash loses
     * only the latest commits. After a crash, the sent rows are in the outbox again and are sent again. The places of
     * the first copies are then unknown, but nobody needs them. The crash also ended the leader's session, so nothing
     * more is written under its term.
     */
    private static final String SETTLE = MINE + """
            , gone as (
              delete from outbox where not aside and topic = ? and position = any (?) and exists (select from mine)),
            kept as (
              insert into published (topic, sent, term, positions, shards, places, hash)
              select ?, ?, ?, ?, ?, ?, ? from mine)
            select set_config('synchronous_commit', 'off', true) from mine
            """;

    /**
     * The query leaves out the places that an open repair must still cut. The query must be fast, because an hour has
     * millions of places and no beat is raised during the query. Therefore it first finds the highest place of each
     * term, by hash, and sorts only these few places.
     */
    static final String REACHED = """
            with cuts as (
              select r.topic, r.last_round, t.shard, t.place
              from repair r cross join lateral unnest(r.shards, r.places) t(shard, place))
            select distinct on (topic, shard) topic, shard, place, term from (
              select topic, shard, term, max(place) as place from (
                select topic, shard, place, term from forgotten
                union all
                select p.topic, s.shard, s.place, p.term
                from published p cross join lateral unnest(p.shards, p.places) s(shard, place)
                where not exists (
                  select from cuts c
                  where c.topic = p.topic and c.shard = s.shard and c.place <= s.place and c.last_round >= p.round)) each
              group by topic, shard, term) highest
            order by topic, shard, place desc, term desc
            """;

    /**
     * Deletes rounds only under the lease, because the next leader may need rounds for a repair that are old for this
     * leader.
     */
    private static final String PRUNE = MINE + """
            , old as (
              delete from published
              where topic = ? and sent < ? and round <= (
                  select round from published where topic = ? order by round desc offset ? limit 1)
                and not exists (select from repair where topic = ?) and exists (select from mine)
              returning term, shards, places),
            highest as (
              select s.shard, old.term, max(s.place) as place
              from old cross join lateral unnest(old.shards, old.places) s(shard, place) group by s.shard, old.term),
            kept as (
              insert into forgotten as f (topic, shard, place, term)
              select distinct on (shard) ?, shard, place, term from highest order by shard, place desc, term desc
              on conflict (topic, shard) do update set place = excluded.place, term = excluded.term
              where excluded.place >= f.place)
            select 0 from mine
            """;

    private final JdbcTemplate jdbc;
    private final Lease lease;
    private final Map<TopicPartition, End> ends = new HashMap<>();
    private final Map<String, byte[]> hashes = new HashMap<>();

    /**
     * The known end of a partition.
     *
     * @param next the offset after the last acknowledged event; 0 if no acknowledged event is known
     * @param term the term under which the last acknowledged event was sent; 0 if the term isn't known
     */
    record End(long next, long term) {
        static final End NONE = new End(0, 0);
    }

    /** An event with its partition and its offset there. */
    record Placed(Outbox.Pending event, TopicPartition partition, long place) {}

    Published(JdbcTemplate jdbc, Lease lease) {
        this.jdbc = jdbc;
        this.lease = lease;
        jdbc.query(REACHED, row -> {
            ends.put(new TopicPartition(row.getString(1), row.getInt(2)), new End(row.getLong(3) + 1, row.getLong(4)));
        });
    }

    /** The highest offset that is known to be acknowledged in each partition. */
    Map<TopicPartition, Long> reached() {
        Map<TopicPartition, Long> reached = new HashMap<>();
        ends.forEach((partition, end) -> reached.put(partition, end.next() - 1));
        return reached;
    }

    /** The known end of each partition of a topic. */
    Map<Integer, End> ends(String topic, int partitions) {
        Map<Integer, End> known = new TreeMap<>();
        for (int shard = 0; shard < partitions; shard++) {
            known.put(shard, ends.getOrDefault(new TopicPartition(topic, shard), End.NONE));
        }
        return known;
    }

    /** Deletes acknowledged events of one topic from the outbox, and stores the places of the events. */
    void settle(String topic, List<Placed> placed, Instant at) {
        settle(topic, placed, at, lease.term());
    }

    /**
     * Does the same as {@link #settle(String, List, Instant)}, for partitions that have lost their tail since this term
     * began. Before the loss, a reader may have read higher places under this term, so an end under this term would
     * prove nothing. The end is unknown until an event is sent under the next term.
     */
    void settleUnderNoTerm(String topic, List<Placed> placed, Instant at) {
        settle(topic, placed, at, End.NONE.term());
    }

    private void settle(String topic, List<Placed> placed, Instant at, long term) {
        if (placed.isEmpty()) {
            return;
        }
        long asked = lease.now();
        byte[] hash = chained(topic, placed);
        List<Integer> mine = jdbc.query(
                connection -> {
                    Object[] positions =
                            placed.stream().map(one -> one.event().position()).toArray();
                    PreparedStatement settle = connection.prepareStatement(SETTLE);
                    settle.setString(1, lease.name());
                    settle.setLong(2, lease.term());
                    settle.setString(3, topic);
                    settle.setArray(4, connection.createArrayOf("bigint", positions));
                    settle.setString(5, topic);
                    settle.setObject(6, at.atOffset(ZoneOffset.UTC));
                    settle.setLong(7, term);
                    settle.setArray(8, connection.createArrayOf("bigint", positions));
                    settle.setArray(
                            9,
                            connection.createArrayOf(
                                    "integer",
                                    placed.stream()
                                            .map(one -> one.partition().partition())
                                            .toArray()));
                    settle.setArray(
                            10,
                            connection.createArrayOf(
                                    "bigint", placed.stream().map(Placed::place).toArray()));
                    settle.setBytes(11, hash);
                    return settle;
                },
                (row, number) -> 1);
        lease.confirm(asked, mine.size());
        hashes.put(topic, hash);
        placed.forEach(one -> ends.merge(
                one.partition(),
                new End(one.place() + 1, term),
                (before, now) -> now.next() >= before.next() ? now : before));
    }

    /**
     * Notes that partitions of a topic have lost acknowledged records.
     *
     * @param tails for each partition that lost records, the first lost place: the partition ends there now, or was
     *     written again from there
     */
    void lost(String topic, Map<Integer, Long> tails) {
        tails.forEach((shard, place) -> ends.merge(
                new TopicPartition(topic, shard),
                new End(place, 0),
                (before, now) -> now.next() < before.next() ? now : before));
    }

    /** Deletes the old rounds of topics; no repair needs these rounds any more. */
    void prune(Instant now, List<String> topics) {
        for (String topic : topics) {
            long asked = lease.now();
            List<Integer> mine = jdbc.query(
                    PRUNE,
                    (row, number) -> row.getInt(1),
                    lease.name(),
                    lease.term(),
                    topic,
                    now.minus(KEPT).atOffset(ZoneOffset.UTC),
                    topic,
                    KEPT_ROUNDS,
                    topic,
                    topic);
            lease.confirm(asked, mine.size());
        }
    }

    /** The topics with acknowledged events. */
    List<String> topics() {
        return ends.keySet().stream().map(TopicPartition::topic).distinct().toList();
    }

    private byte[] chained(String topic, List<Placed> placed) {
        MessageDigest digest = sha256();
        digest.update(hashes.computeIfAbsent(topic, this::lastHash));
        placed.forEach(one -> digest.update(one.event().hash()));
        return digest.digest();
    }

    private byte[] lastHash(String topic) {
        List<byte[]> found = jdbc.query(
                "select hash from published where topic = ? order by round desc limit 1",
                (row, number) -> row.getBytes("hash"),
                topic);
        return found.isEmpty() ? new byte[0] : found.getFirst();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
