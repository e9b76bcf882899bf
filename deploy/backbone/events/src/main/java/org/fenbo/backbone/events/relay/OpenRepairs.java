package org.fenbo.backbone.events.relay;

import static org.fenbo.backbone.events.relay.Lease.MINE;

import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Repairs of topics: the lost tail of a topic is queued again, one part at a time. A statement has a time limit, but a
 * loss may have any size. The progress of each repair is stored in a row, so the next leader continues from this row.
 * The work for each part is bounded: each part reads a limited range of rounds (rows of {@code published}, by number)
 * or a limited range of events (by position).
 *
 * <p>A repair never changes the order of a subject. While the rounds are searched, no event of the topic is sent. If
 * all events of the topic must be queued again after the search, they are queued by position. Only events up to the
 * last queued position are sent, so a new event is sent after all earlier events of its subject.
 */
final class OpenRepairs {
    /** The number of positions in one part. */
    static final int PART = 10_000;

    private static final int ROUNDS = 1_000;

    /** If a second loss comes before the first loss is repaired, the repair begins again with both losses. */
    private static final String OPEN = MINE + """
            , tail as (select * from unnest(?::integer[], ?::bigint[]) as t(shard, place)),
            sunk as (
              update forgotten f set place = t.place - 1, term = 0 from tail t
              where f.topic = ? and f.shard = t.shard and f.place >= t.place and exists (select from mine)
              returning f.shard),
            opened as (
              insert into repair as r (topic, shards, places, round, last_round, position, last_position)
              select ?, array(select shard from tail order by shard), array(select place from tail order by shard), 0,
                     (select coalesce(max(round), 0) from published where topic = ?),
                     case when exists (select from sunk) then 0 end,
                     (select coalesce(max(position), 0) from event)
              from mine
              on conflict (topic) do update set
                (shards, places) = (
                  select array_agg(shard order by shard), array_agg(place order by shard) from (
                    select shard, min(place) as place from (
                      select * from unnest(r.shards, r.places)
                      union all
                      select * from unnest(excluded.shards, excluded.places)) as each(shard, place)
                    group by shard) as both_losses),
                round = 0,
                last_round = excluded.last_round,
                position = case when coalesce(r.position, excluded.position) is not null then 0 end,
                last_position = excluded.last_position)
            select 0 from mine
            """;

    private static final String SEARCHED = """
            , open as (select * from repair where topic = ? and exists (select from mine)),
            part as (
              select p.round, p.positions, p.shards, p.places,
                     sum(cardinality(p.positions)) over (order by p.round rows unbounded preceding) as total
              from open o cross join lateral (
                select * from published where topic = o.topic and round > o.round and round <= o.last_round
                order by round limit ?) p),
            taken as (select * from part where total - cardinality(positions) < ?),
            """;

    /**
     * Removes the lost Kafka offsets from {@code published}, and queues the events that had these offsets. Both happen
     * in one statement, so that a kill can't happen between them. If all events of the topic must be queued again after
     * the search, this statement queues none.
     */
    private static final String SEARCH = MINE + SEARCHED + """
            tail as (select t.* from open o cross join lateral unnest(o.shards, o.places) t(shard, place)),
            known as (
              select n.round, s.position, s.shard, s.place, t.shard is not null as lost
              from taken n
              cross join lateral unnest(n.positions, n.shards, n.places) s(position, shard, place)
              left join tail t on t.shard = s.shard and s.place >= t.place),
            cut as (
              update published p set positions = k.positions, shards = k.shards, places = k.places
              from (
                select round,
                       coalesce(array_agg(position) filter (where not lost), '{}') as positions,
                       coalesce(array_agg(shard) filter (where not lost), '{}') as shards,
                       coalesce(array_agg(place) filter (where not lost), '{}') as places
                from known group by round having bool_or(lost)) k
              where p.topic = ? and p.round = k.round),
            queued as (
              insert into outbox (topic, position)
              select o.topic, k.position from known k cross join open o where k.lost and o.position is null
              on conflict do nothing returning position),
            moved as (
              update repair r set round = coalesce((select max(round) from taken), r.last_round)
              where r.topic = ? and exists (select from mine))
            select (select count(*) from queued) from mine
            """;

    private static final String FOLLOW = MINE + """
            , open as (select * from repair where topic = ? and exists (select from mine)),
            queued as (
              insert into outbox (topic, position)
              select e.topic, e.position from open o cross join lateral (
                select topic, position from event
                where position > o.position and position <= least(o.position + ?, o.last_position) offset 0) e
              where e.topic = o.topic
              on conflict do nothing returning position),
            moved as (
              update repair r set position = least(r.position + ?, r.last_position)
              where r.topic = ? and exists (select from mine))
            select (select count(*) from queued) from mine
            """;

    private static final String CLOSE = MINE + """
            , closed as (delete from repair where topic = ? and exists (select from mine))
            select 0 from mine
            """;

    private static final RowMapper<Integer> RESULT = (row, number) -> row.getInt(1);

    private final JdbcTemplate jdbc;
    private final Lease lease;
    private final Map<String, Open> open = new HashMap<>();

    /**
     * The progress of a repair.
     *
     * @param searching whether there are still rounds to search
     * @param following whether there are still events to queue
     * @param upTo events above this position must not be sent yet
     */
    private record Open(boolean searching, boolean following, long upTo) {
        boolean isDone() {
            return !searching && !following;
        }
    }

    OpenRepairs(JdbcTemplate jdbc, Lease lease) {
        this.jdbc = jdbc;
        this.lease = lease;
        load();
    }

    private void load() {
        open.clear();
        jdbc.query(
                "select topic, round < last_round, position < last_position, coalesce(position, 0) from repair",
                row -> {
                    boolean searching = row.getBoolean(2);
                    open.put(row.getString(1), new Open(searching, row.getBoolean(3), searching ? 0 : row.getLong(4)));
                });
    }

    /** The topics that are being repaired, each with the position up to which it may be sent. */
    Map<String, Long> upTo() {
        Map<String, Long> upTo = new HashMap<>();
        open.forEach((topic, one) -> upTo.put(topic, one.upTo()));
        return upTo;
    }

    boolean isOpen(String topic) {
        return open.containsKey(topic);
    }

    /**
     * Begins a repair.
     *
     * @param tails by partition: the first lost offset. This is the partition's present end, or, if the broker has
     *     already given offsets again, the lowest such offset
     */
    void begin(String topic, Map<Integer, Long> tails) {
        write(() -> jdbc.query(
                connection -> {
                    PreparedStatement begin = connection.prepareStatement(OPEN);
                    begin.setString(1, lease.name());
                    begin.setLong(2, lease.term());
                    begin.setArray(
                            3,
                            connection.createArrayOf("integer", tails.keySet().toArray()));
                    begin.setArray(
                            4, connection.createArrayOf("bigint", tails.values().toArray()));
                    for (int parameter = 5; parameter <= 7; parameter++) {
                        begin.setString(parameter, topic);
                    }
                    return begin;
                },
                RESULT));
    }

    /**
     * Queues the next part of a topic, and ends the repair after the last part.
     *
     * @return how many events were queued
     */
    int proceed(String topic) {
        Open before = open.getOrDefault(topic, new Open(false, false, 0));
        int queued = 0;
        if (before.searching()) {
            queued = write(SEARCH, topic, ROUNDS, PART, topic, topic);
        } else if (before.following()) {
            queued = write(FOLLOW, topic, PART, PART, topic);
        }
        if (open.getOrDefault(topic, before).isDone()) {
            write(CLOSE, topic);
        }
        return queued;
    }

    /** @param arguments the arguments after the lease's name and term */
    private int write(String statement, Object... arguments) {
        Object[] all = Stream.concat(Stream.of(lease.name(), lease.term()), Stream.of(arguments))
                .toArray();
        return write(() -> jdbc.query(statement, RESULT, all));
    }

    private int write(Supplier<List<Integer>> statement) {
        long asked = lease.now();
        List<Integer> mine = statement.get();
        lease.confirm(asked, mine.size());
        load();
        return mine.getFirst();
    }
}
