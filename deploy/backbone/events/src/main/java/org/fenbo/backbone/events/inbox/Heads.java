package org.fenbo.backbone.events.inbox;

import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The last applied sequence of each subject, per reader. */
public final class Heads {
    private static final String ADVANCE = """
            insert into inbox_head (reader, subject, sequence)
            select ?, subject, sequence from unnest(?::text[], ?::bigint[]) as n(subject, sequence)
            on conflict (reader, subject) do update set sequence = excluded.sequence
            """;

    private final JdbcTemplate jdbc;

    public Heads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the rows it finds: a second instance that still believes to own the partition waits here. */
    Map<String, Long> of(String reader, Collection<String> subjects) {
        Map<String, Long> found = new HashMap<>();
        jdbc.query(
                connection -> {
                    PreparedStatement ask = connection.prepareStatement(
                            "select subject, sequence from inbox_head where reader = ? and subject = any (?)"
                                    + " order by subject for update");
                    ask.setString(1, reader);
                    ask.setArray(2, connection.createArrayOf("text", subjects.toArray()));
                    return ask;
                },
                row -> {
                    found.put(row.getString(1), row.getLong(2));
                });
        return found;
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
