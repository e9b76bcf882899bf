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
            select subject, sequence from inbox_head where reader = ? and subject = any (?)
            order by subject for update
            """;

    private static final String ADVANCE = """
            update inbox_head h set sequence = n.sequence
            from unnest(?::text[], ?::bigint[]) as n(subject, sequence)
            where h.reader = ? and h.subject = n.subject and h.sequence < n.sequence
            """;

    private final JdbcTemplate jdbc;

    public Heads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks the rows, and makes those that are missing: a timer, or a second instance that still believes to own the
     * partition, waits here, for new subjects too.
     */
    Map<String, Long> of(String reader, Collection<String> subjects) {
        jdbc.update(connection -> statement(connection, BEGIN, reader, subjects));
        Map<String, Long> found = new HashMap<>();
        jdbc.query(connection -> statement(connection, LOCK, reader, subjects), row -> {
            found.put(row.getString(1), row.getLong(2));
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
            write.setArray(1, connection.createArrayOf("text", last.keySet().toArray()));
            write.setArray(2, connection.createArrayOf("bigint", last.values().toArray()));
            write.setString(3, reader);
            return write;
        });
    }
}
