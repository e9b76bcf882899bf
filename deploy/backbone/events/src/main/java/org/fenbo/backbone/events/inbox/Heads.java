package org.fenbo.backbone.events.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The last applied sequence of each subject, per reader. */
public final class Heads {
    private static final String BEGIN = """
            insert into inbox_head (reader, subject, sequence)
            select ?, subject, 0 from unnest(?::text[]) as n(subject) order by subject
            on conflict do nothing
            """;

    private static final String LOCK = """
            select h.subject, h.sequence,
                   exists (select from inbox_held w where w.reader = h.reader and w.subject = h.subject) as stopped
            from inbox_head h where h.reader = ? and h.subject = any (?)
            order by h.subject for update of h
            """;

    /** The rows are there and locked; as an insertion it finds each by its key, whatever the table's size. */
    private static final String ADVANCE = """
            insert into inbox_head as h (reader, subject, sequence)
            select ?, subject, sequence from unnest(?::text[], ?::bigint[]) as n(subject, sequence)
            on conflict (reader, subject) do update set sequence = excluded.sequence
            where h.sequence < excluded.sequence
            """;

    private final JdbcTemplate jdbc;

    public Heads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far a subject has come.
     *
     * @param sequence the last one applied; 0 before the first
     * @param stopped whether events of it are held, so that later ones have to wait behind them
     */
    record Head(long sequence, boolean stopped) {
        static final Head NONE = new Head(0, false);
    }

    /**
     * Locks the rows, and makes those that are missing: a timer, or a second instance that still believes to own the
     * partition, waits here, for new subjects too.
     */
    Map<String, Head> of(String reader, Collection<String> subjects) {
        Map<String, Head> found = locked(reader, subjects);
        List<String> missing =
                subjects.stream().filter(subject -> !found.containsKey(subject)).toList();
        if (!missing.isEmpty()) {
            jdbc.update(connection -> statement(connection, BEGIN, reader, missing));
            found.putAll(locked(reader, missing));
        }
        return found;
    }

    private Map<String, Head> locked(String reader, Collection<String> subjects) {
        Map<String, Head> found = new HashMap<>();
        jdbc.query(connection -> statement(connection, LOCK, reader, subjects), row -> {
            found.put(row.getString(1), new Head(row.getLong(2), row.getBoolean(3)));
        });
        return found;
    }

    private static PreparedStatement statement(
            Connection connection, String sql, String reader, Collection<String> subjects) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, reader);
        statement.setArray(2, connection.createArrayOf("text", subjects.toArray()));
        return statement;
    }

    void advance(String reader, List<Received> applied) {
        Map<String, Long> last = new LinkedHashMap<>();
        applied.forEach(event -> last.put(event.subject(), event.sequence()));
        jdbc.update(connection -> {
            PreparedStatement write = connection.prepareStatement(ADVANCE);
            write.setString(1, reader);
            write.setArray(2, connection.createArrayOf("text", last.keySet().toArray()));
            write.setArray(3, connection.createArrayOf("bigint", last.values().toArray()));
            return write;
        });
    }
}
