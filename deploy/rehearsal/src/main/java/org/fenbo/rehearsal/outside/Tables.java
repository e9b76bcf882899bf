package org.fenbo.rehearsal.outside;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fenbo.rehearsal.platform.OperatorClients;

/** The tables of the four services, read with the login of the database owner. */
final class Tables {
    private static final List<String> SERVICES = List.of("intake", "dispatch", "supervision", "registry");
    private static final int PAGE = 5_000;
    private static final String OLDEST = """
            select '%1$s.outbox', min(recorded) from %1$s.outbox join %1$s.event using (position) having count(*) > 0""";

    /**
     * Queries that give the readers' tables in the words of {@link org.fenbo.rehearsal.guarantee.Effects}. The columns
     * are the reader, the key, the words, whether a time follows, and that time.
     */
    private static final List<String> EFFECTS = List.of(
            entries("intake.registrycopy", "intake"),
            entries("dispatch.routing", "dispatch"),
            entries("supervision.registry", "supervision"),
            revisions("intake.registrycopy", "intake"),
            revisions("dispatch.routing", "dispatch"),
            revisions("supervision.registry", "supervision"),
            "select 'dispatch.casefile', number, report, false, null from dispatch.case_file",
            """
            select 'dispatch.overdue', number, string_agg(clock, ',' order by clock collate "C"), false, null
            from dispatch.overdue_clock group by number""",
            """
            select 'supervision.clock', w.number,
              w.sequence || ' ' || coalesce(string_agg(c.clock, ',' order by c.clock collate "C"), ''), false, null
            from supervision.watched_case w left join supervision.clock c on c.case_number = w.number
            group by w.number, w.sequence""",
            """
            select 'supervision.board', number, coalesce(unit, '-') || ' ', true, closed_at
            from supervision.board_case""",
            """
            select 'registry.pastcase', number, case when filed_at is null then '- ' else 'filed ' end || returns
              || ' ' || coalesce(unit, '-') || ' ', true, closed_at from registry.heard_case""");

    private final OperatorClients clients;

    Tables(OperatorClients clients) {
        this.clients = clients;
    }

    private static String entries(String reader, String schema) {
        return """
                select '%s', 'revision ' || revision || ' entries', count(*)::text, false, null
                from %s.registry_entry group by revision""".formatted(reader, schema);
    }

    private static String revisions(String reader, String schema) {
        return "select '%s', 'revision ' || revision, '', true, effective_at from %s.registry_revision"
                .formatted(reader, schema);
    }

    /** The heads by reader and subject: sequence and id. */
    Map<String, Map<String, String>> heads() {
        Map<String, Map<String, String>> heads = new TreeMap<>();
        each(
                ofEach("select reader, subject, sequence || ' ' || id from %s.inbox_head"),
                row -> heads.computeIfAbsent(row.getString(1), same -> new HashMap<>())
                        .put(row.getString(2), row.getString(3)));
        return heads;
    }

    /** Receives reader, topic, partition and the offset that the reader will read next. */
    interface PositionReader {
        void read(String reader, String topic, int shard, long next);
    }

    void positions(PositionReader reader) {
        each(
                ofEach("select reader, topic, shard, next from %s.inbox_position"),
                row -> reader.read(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4)));
    }

    /** The stored results, by reader and key. */
    Map<String, Map<String, String>> effects() {
        Map<String, Map<String, String>> effects = new TreeMap<>();
        EFFECTS.forEach(query -> each(
                query,
                row -> effects.computeIfAbsent(row.getString(1), same -> new HashMap<>())
                        .put(row.getString(2), row.getString(3) + (row.getBoolean(4) ? time(row) : ""))));
        return effects;
    }

    private static String time(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject(5, OffsetDateTime.class);
        return at == null ? "-" : at.toInstant().toString();
    }

    /** The places of the events, by id. Internal events are left out, because they are logged but never published. */
    Map<UUID, String> log() {
        Map<UUID, String> log = new HashMap<>();
        each(
                ofEach("select id, topic || ' ' || subject || ' ' || sequence from %s.event where topic <> 'internal'"),
                row -> log.put(row.getObject(1, UUID.class), row.getString(2)));
        return log;
    }

    long unsent() {
        return count(ofEach("select position from %s.outbox"));
    }

    /** When the oldest waiting event of each outbox was recorded; empty outboxes are left out. */
    Map<String, Instant> oldestUnsent() {
        Map<String, Instant> oldest = new HashMap<>();
        each(
                SERVICES.stream().map(OLDEST::formatted).collect(Collectors.joining(" union all ")),
                row -> oldest.put(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()));
        return oldest;
    }

    /** How many events wait or are parked. */
    long held() {
        return count(ofEach("select sequence from %s.inbox_held"));
    }

    /** How many clocks still run although they were due at that time. */
    long overdue(Instant now) {
        return count("select 1 from supervision.clock where state = 'RUNNING' and due_at <= '" + now + "'");
    }

    private long count(String query) {
        long[] count = {0};
        each("select count(*) from (" + query + ") as counted", row -> count[0] = row.getLong(1));
        return count[0];
    }

    private static String ofEach(String query) {
        return SERVICES.stream().map(query::formatted).collect(Collectors.joining(" union all "));
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String query, RowReader reader) {
        try (Connection connection = clients.database();
                Statement ask = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            ask.setFetchSize(PAGE);
            try (ResultSet rows = ask.executeQuery(query)) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("can't read: " + query, e);
        }
    }
}
