package org.fenbo.backbone.events.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The heads of each reader's subjects, and the positions up to which it has read. A caller must claim a head before it
 * changes the head or the subject's held events. So a timer, a batch and a second instance never change the same
 * subject at the same time, even if the subject is new (R17).
 */
public final class Heads {
    /** Inserts the missing rows and locks the existing ones, in one round trip. */
    private static final String CLAIM = """
            with begun as (
              insert into inbox_head (reader, subject, sequence, id, stopped)
              select ?, subject, 0, '', false from unnest(?::text[]) as n(subject) order by subject
              on conflict do nothing
              returning subject, sequence, id, stopped),
            known as (
              select h.subject, h.sequence, h.id, h.stopped from inbox_head h
              where h.reader = ? and h.subject = any (?) order by h.subject for update of h)
            select * from begun union all select * from known
            """;

    /**
     * Updates rows that exist and are locked. The statement is an insert with {@code on conflict}, because such an
     * insert finds each row by its key, whatever the table's size.
     *
     * <p>If a broker has lost a tail, other records get the offsets of the tail. The former owner of a partition may
     * have a batch of the lost tail and commit it late, after the first batch of the new owner. The offsets of the late
     * batch belong to the lost records. They must not raise a position with a later term, because new records below
     * these offsets are unread. A batch with an earlier term raises a position only if the batch begins exactly where
     * the position ends. A batch that begins there was only delayed.
     */
    private static final String SETTLE = """
            with batch as (
              select * from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[])
                as n(topic, shard, first, next, term)),
            reached as (
              insert into inbox_position as p (reader, topic, shard, next, term)
              select ?, topic, shard, next, term from batch
              on conflict (reader, topic, shard) do update set
                next = excluded.next,
                term = case when excluded.next > p.next then greatest(p.term, excluded.term) else excluded.term end
              where excluded.term >= p.term or excluded.next <= p.next
                or p.next = (select b.first from batch b where b.topic = p.topic and b.shard = p.shard))
            insert into inbox_head as h (reader, subject, sequence, id, stopped)
            select ?, subject, sequence, id, stopped
            from unnest(?::text[], ?::bigint[], ?::text[], ?::boolean[]) as n(subject, sequence, id, stopped)
            on conflict (reader, subject)
            do update set sequence = excluded.sequence, id = excluded.id, stopped = excluded.stopped
            """;

    private final JdbcTemplate jdbc;

    public Heads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the heads until the transaction ends. */
    Map<String, Head> claim(String reader, Collection<String> subjects) {
        Map<String, Head> found = claimed(reader, subjects);
        List<String> missed =
                subjects.stream().filter(subject -> !found.containsKey(subject)).toList();
        if (!missed.isEmpty()) {
            // Another transaction inserted these rows while this statement waited. Only the next statement can read
            // these rows.
            found.putAll(claimed(reader, missed));
        }
        return found;
    }

    Head claim(String reader, String subject) {
        return claim(reader, List.of(subject)).getOrDefault(subject, Head.NONE);
    }

    private Map<String, Head> claimed(String reader, Collection<String> subjects) {
        Map<String, Head> found = new HashMap<>();
        jdbc.query(connection -> claim(connection, reader, subjects), row -> {
            found.put(row.getString(1), new Head(row.getLong(2), row.getString(3), row.getBoolean(4)));
        });
        return found;
    }

    private static PreparedStatement claim(Connection connection, String reader, Collection<String> subjects)
            throws SQLException {
        PreparedStatement claim = connection.prepareStatement(CLAIM);
        var array = connection.createArrayOf("text", subjects.toArray());
        claim.setString(1, reader);
        claim.setArray(2, array);
        claim.setString(3, reader);
        claim.setArray(4, array);
        return claim;
    }

    /** Stores claimed heads, and the positions up to which the topics were read. */
    void settle(String reader, Map<String, Head> heads, Positions positions) {
        jdbc.update(connection -> settle(connection, reader, heads, positions));
    }

    private static PreparedStatement settle(
            Connection connection, String reader, Map<String, Head> heads, Positions positions) throws SQLException {
        List<Head> values = new ArrayList<>(heads.values());
        PreparedStatement settle = connection.prepareStatement(SETTLE);
        setPositions(settle, positions);
        settle.setString(6, reader);
        settle.setString(7, reader);
        settle.setArray(8, array(connection, "text", heads.keySet().toArray()));
        settle.setArray(
                9,
                array(connection, "bigint", values.stream().map(Head::sequence).toArray()));
        settle.setArray(
                10, array(connection, "text", values.stream().map(Head::id).toArray()));
        settle.setArray(
                11,
                array(connection, "boolean", values.stream().map(Head::stopped).toArray()));
        return settle;
    }

    private static void setPositions(PreparedStatement settle, Positions positions) throws SQLException {
        List<Positions.Shard> shards = new ArrayList<>(positions.last().keySet());
        List<Positions.Last> last = new ArrayList<>(positions.last().values());
        Connection connection = settle.getConnection();
        settle.setArray(
                1,
                array(
                        connection,
                        "text",
                        shards.stream().map(Positions.Shard::topic).toArray()));
        settle.setArray(
                2,
                array(
                        connection,
                        "int",
                        shards.stream().map(Positions.Shard::number).toArray()));
        settle.setArray(
                3,
                array(
                        connection,
                        "bigint",
                        last.stream().map(Positions.Last::first).toArray()));
        settle.setArray(
                4,
                array(
                        connection,
                        "bigint",
                        last.stream().map(Positions.Last::next).toArray()));
        settle.setArray(
                5,
                array(
                        connection,
                        "bigint",
                        last.stream().map(Positions.Last::term).toArray()));
    }

    private static java.sql.Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
