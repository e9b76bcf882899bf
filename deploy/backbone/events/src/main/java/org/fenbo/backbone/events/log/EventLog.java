package org.fenbo.backbone.events.log;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fenbo.backbone.events.AfterCommit;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service's one append-only log. A subject's events, folded in sequence, are its state; its rows are never changed.
 * All methods take part in the caller's transaction.
 */
public final class EventLog {
    /** The topic of facts that are logged and never published. */
    public static final String INTERNAL = "internal";

    /**
     * The first event of each addition claims the place after the head; only where that place was free do the rest, and
     * the rows of the outbox, follow. Whoever comes second finds nothing written and reads again.
     */
    private static final String APPEND = """
            with given as (
              select * from unnest(?::text[], ?::bigint[], ?::int[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[],
                                   ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
                as g(subject, sequence, place, id, topic, type, happened, recorded, actor, cause, traceparent, body, hash)),
            claimed as (
              insert into event (subject, sequence, id, topic, type, happened, recorded, actor, cause, traceparent, body, hash)
              select subject, sequence, id, topic, type, happened, recorded, actor, cause, traceparent, body, hash
              from given where place = 0 order by subject
              on conflict (subject, sequence) do nothing
              returning subject, position, topic),
            followed as (
              insert into event (subject, sequence, id, topic, type, happened, recorded, actor, cause, traceparent, body, hash)
              select subject, sequence, id, given.topic, type, happened, recorded, actor, cause, traceparent, body, hash
              from given join claimed using (subject) where place > 0 order by subject, sequence
              returning position, topic),
            queued as (
              insert into outbox (topic, position)
              select topic, position from claimed where topic <> 'internal'
              union all select topic, position from followed where topic <> 'internal')
            select subject from claimed
            """;

    private static final String READ = """
            select id, topic, subject, sequence, type, happened, recorded, actor, cause, traceparent, body, hash
            from event where subject = any (?) order by subject, sequence
            """;

    private static final String ACTORS = "select actor from event where subject = ? order by sequence";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final InstantSource wall;
    private final Runnable afterCommit;

    /**
     * @param wall the machine's clock: when something was recorded doesn't follow a moved clock
     * @param afterCommit called after each commit that has appended, to wake the relay
     */
    public EventLog(JdbcTemplate jdbc, JsonMapper json, InstantSource wall, Runnable afterCommit) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.wall = wall;
        this.afterCommit = afterCommit;
    }

    /** What one subject gains. */
    public record Addition(String topic, String subject, Origin origin, List<Fact> facts) {}

    /** The events of one subject in sequence; empty if it has none. */
    public List<LoggedEvent> of(String subject) {
        return of(List.of(subject)).getOrDefault(subject, List.of());
    }

    /** The events of several subjects; a subject without any is absent. */
    public Map<String, List<LoggedEvent>> of(Collection<String> subjects) {
        Map<String, List<LoggedEvent>> found = new LinkedHashMap<>();
        jdbc.query(
                connection -> {
                    PreparedStatement read = connection.prepareStatement(READ);
                    read.setArray(1, connection.createArrayOf("text", subjects.toArray()));
                    return read;
                },
                row -> {
                    LoggedEvent event = event(row);
                    found.computeIfAbsent(event.subject(), subject -> new ArrayList<>())
                            .add(event);
                });
        return found;
    }

    /**
     * Appends after the given heads.
     *
     * @param heads the last known event of each subject that has one
     * @return the subjects that were appended to; one that is missing had moved on meanwhile
     */
    public Set<String> append(List<Addition> additions, Map<String, LoggedEvent> heads) {
        Columns columns = new Columns();
        for (Addition addition : additions) {
            add(addition, heads.get(addition.subject()), columns);
        }
        if (columns.isEmpty()) {
            return Set.of();
        }
        Set<String> appended = new HashSet<>();
        jdbc.query(columns::statement, row -> {
            appended.add(row.getString(1));
        });
        AfterCommit.run(afterCommit);
        return appended;
    }

    private void add(Addition addition, @Nullable LoggedEvent head, Columns columns) {
        long sequence = head == null ? 0 : head.sequence();
        byte[] previous = head == null ? Chain.START : head.hash();
        // PostgreSQL keeps microseconds: what is hashed must be what will be read.
        Instant recorded = wall.instant().truncatedTo(ChronoUnit.MICROS);
        String actor = json.writeValueAsString(addition.origin().actor());
        int place = 0;
        for (Fact given : addition.facts()) {
            Fact fact = new Fact(given.type(), given.happened().truncatedTo(ChronoUnit.MICROS), given.body());
            sequence++;
            previous = Chain.link(previous, addition.subject(), sequence, fact, actor, recorded);
            columns.add(addition, sequence, place++, fact, actor, recorded, previous);
        }
    }

    private LoggedEvent event(ResultSet row) throws SQLException {
        Origin origin = new Origin(
                json.readValue(row.getString("actor"), Actor.class),
                row.getString("cause"),
                row.getString("traceparent"));
        return new LoggedEvent(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getString("subject"),
                row.getLong("sequence"),
                row.getString("type"),
                row.getObject("happened", OffsetDateTime.class).toInstant(),
                row.getObject("recorded", OffsetDateTime.class).toInstant(),
                origin,
                row.getBytes("body"),
                row.getBytes("hash"));
    }

    /** Checks the chain of one subject; the sequence of the first event that doesn't fit, or 0 if all do (SEC-2). */
    public long firstBrokenLink(String subject) {
        List<String> actors = jdbc.query(ACTORS, (row, number) -> row.getString(1), subject);
        byte[] previous = Chain.START;
        int sequence = 0;
        for (LoggedEvent event : of(subject)) {
            // As it was stored: a later release may have written fields that this one doesn't know.
            String actor = actors.get(sequence);
            sequence++;
            Fact fact = new Fact(event.type(), event.happened(), event.body());
            byte[] expected = Chain.link(previous, subject, sequence, fact, actor, event.recorded());
            if (event.sequence() != sequence || !java.util.Arrays.equals(expected, event.hash())) {
                return sequence;
            }
            previous = event.hash();
        }
        return 0;
    }

    /** The arrays of one set-based insert, one column each. */
    private static final class Columns {
        private static final List<String> TYPES = List.of(
                "text",
                "bigint",
                "int",
                "uuid",
                "text",
                "text",
                "timestamptz",
                "timestamptz",
                "text",
                "text",
                "text",
                "bytea",
                "bytea");
        private final List<List<@Nullable Object>> values = TYPES.stream()
                .<List<@Nullable Object>>map(type -> new ArrayList<>())
                .toList();

        boolean isEmpty() {
            return values.getFirst().isEmpty();
        }

        void add(Addition addition, long sequence, int place, Fact fact, String actor, Instant recorded, byte[] hash) {
            row(
                    addition.subject(),
                    sequence,
                    place,
                    TimeOrderedIds.next(recorded),
                    addition.topic(),
                    fact.type(),
                    fact.happened().atOffset(ZoneOffset.UTC),
                    recorded.atOffset(ZoneOffset.UTC),
                    actor,
                    addition.origin().cause(),
                    addition.origin().traceparent(),
                    fact.body(),
                    hash);
        }

        private void row(@Nullable Object... cells) {
            for (int i = 0; i < cells.length; i++) {
                values.get(i).add(cells[i]);
            }
        }

        PreparedStatement statement(Connection connection) throws SQLException {
            PreparedStatement append = connection.prepareStatement(APPEND);
            for (int i = 0; i < TYPES.size(); i++) {
                append.setArray(i + 1, array(connection, i));
            }
            return append;
        }

        private Array array(Connection connection, int column) throws SQLException {
            String type = TYPES.get(column);
            Object[] cells = type.equals("bytea")
                    ? values.get(column).toArray(new byte[0][])
                    : values.get(column).toArray();
            return connection.createArrayOf(type, cells);
        }
    }
}
