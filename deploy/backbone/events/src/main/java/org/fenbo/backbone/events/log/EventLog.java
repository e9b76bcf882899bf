package org.fenbo.backbone.events.log;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.fenbo.backbone.events.AfterCommit;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Microseconds;
import org.fenbo.backbone.kernel.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service's only log, which is append-only. The state of a subject is the fold of its events, in their order. Rows
 * of the log never change. All methods take part in the caller's transaction.
 */
public final class EventLog {
    /** The topic of a fact that is stored in the log and never published. */
    public static final String INTERNAL = "internal";

    /**
     * The first event of each addition claims the version after the head. If this version was free, the statement also
     * inserts the other events and the rows of the outbox. A second writer for the same version finds that nothing was
     * inserted, and reads again.
     */
    private static final String APPEND = """
            with given as (
              select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::int[], ?::uuid[], ?::text[], ?::text[],
                                   ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::bytea[],
                                   ?::bytea[])
                as g(subject, version, sequence, place, id, topic, type, happened, recorded, actor, cause, traceparent,
                     body, hash)),
            claimed as (
              insert into event (subject, version, sequence, id, topic, type, happened, recorded, actor, cause,
                                 traceparent, body, hash)
              select subject, version, sequence, id, topic, type, happened, recorded, actor, cause, traceparent, body, hash
              from given where place = 0 order by subject
              on conflict (subject, version) do nothing
              returning subject, position, topic),
            followed as (
              insert into event (subject, version, sequence, id, topic, type, happened, recorded, actor, cause,
                                 traceparent, body, hash)
              select subject, version, sequence, id, given.topic, type, happened, recorded, actor, cause, traceparent,
                     body, hash
              from given join claimed using (subject) where place > 0 order by subject, version
              returning position, topic),
            queued as (
              insert into outbox (topic, position)
              select topic, position from claimed where topic <> 'internal'
              union all select topic, position from followed where topic <> 'internal')
            select subject from claimed
            """;

    private static final String READ = """
            select e.*
            from unnest(?::text[], ?::bigint[]) as known(subject, version)
            cross join lateral (
              select id, topic, subject, version, sequence, type, happened, recorded, actor, cause, traceparent, body, hash
              from event where subject = known.subject and version >= known.version order by version) as e
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final InstantSource wall;
    private final Runnable afterCommit;

    /**
     * @param wall the machine's clock, because the time of recording does not follow a moved clock
     * @param afterCommit called after each commit that appended events, to wake the relay
     */
    public EventLog(JdbcTemplate jdbc, JsonMapper json, InstantSource wall, Runnable afterCommit) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.wall = Microseconds.of(wall);
        this.afterCommit = afterCommit;
    }

    /** The events to append to one subject. */
    public record Addition(String topic, String subject, Origin origin, List<Fact> facts) {}

    /** The events of one subject in their order; empty if the subject has none. */
    public List<LoggedEvent> of(String subject) {
        return after(Map.of(subject, Head.NONE)).getOrDefault(subject, List.of());
    }

    /** Whether the subject has an event, readable or not. */
    public boolean has(String subject) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from event where subject = ?)", Boolean.class, subject));
    }

    /** The events of several subjects; a subject without events has no entry. */
    public Map<String, List<LoggedEvent>> of(Collection<String> subjects) {
        Map<String, Head> starts = new LinkedHashMap<>();
        subjects.forEach(subject -> starts.put(subject, Head.NONE));
        Map<String, List<LoggedEvent>> found = after(starts);
        found.values().removeIf(List::isEmpty);
        return found;
    }

    /**
     * The events after the given heads, by subject. A subject has no entry if its stream does not have the last event of
     * the head, with the same hash.
     */
    Map<String, List<LoggedEvent>> after(Map<String, Head> heads) {
        Map<String, List<LoggedEvent>> found = new LinkedHashMap<>();
        heads.forEach((subject, head) -> {
            if (head.version() == 0) {
                found.put(subject, new ArrayList<>());
            }
        });
        read(heads, (row, hash) -> {
            Head head = heads.getOrDefault(row.subject(), Head.NONE);
            List<LoggedEvent> events = found.get(row.subject());
            if (events != null) {
                events.add(event(row, hash));
            } else if (row.version() == head.version() && Arrays.equals(hash, head.hash())) {
                found.put(row.subject(), new ArrayList<>());
            }
        });
        return found;
    }

    /** Reads the rows from the last event of each head on, in the order of their versions. */
    private void read(Map<String, Head> heads, BiConsumer<LogRow, byte[]> each) {
        Object[] subjects = heads.keySet().toArray();
        Object[] versions = heads.values().stream().map(Head::version).toArray();
        jdbc.query(
                connection -> {
                    PreparedStatement read = connection.prepareStatement(READ);
                    read.setArray(1, connection.createArrayOf("text", subjects));
                    read.setArray(2, connection.createArrayOf("bigint", versions));
                    return read;
                },
                row -> {
                    each.accept(LogRow.of(row), row.getBytes("hash"));
                });
    }

    /**
     * Appends events after the given heads.
     *
     * @param heads the head of each stream that has events
     * @return the new head of each stream that got events; a stream is missing if another writer changed it meanwhile
     */
    public Map<String, Head> append(List<Addition> additions, Map<String, Head> heads) {
        Columns columns = new Columns();
        Map<String, Head> ends = new HashMap<>();
        for (Addition addition : additions) {
            Head head = heads.getOrDefault(addition.subject(), Head.NONE);
            ends.put(addition.subject(), add(addition, head, columns));
        }
        if (columns.isEmpty()) {
            return Map.of();
        }
        Set<String> appended = new HashSet<>();
        jdbc.query(columns::statement, row -> {
            appended.add(row.getString(1));
        });
        AfterCommit.run(afterCommit);
        ends.keySet().retainAll(appended);
        return ends;
    }

    private Head add(Addition addition, Head before, Columns columns) {
        Instant recorded = wall.instant();
        String actor = json.writeValueAsString(addition.origin().actor());
        Head head = before;
        int place = 0;
        for (Fact fact : addition.facts()) {
            LogRow row = new LogRow(
                    addition.subject(),
                    head.version() + 1,
                    head.sequenceAfter(fact.internal()),
                    TimeOrderedIds.next(recorded),
                    fact.internal() ? INTERNAL : addition.topic(),
                    fact.type(),
                    fact.happened(),
                    recorded,
                    actor,
                    addition.origin().cause(),
                    addition.origin().traceparent(),
                    fact.body());
            byte[] hash = Chain.link(head, row);
            columns.add(row, place++, hash);
            head = head.after(fact.internal(), hash);
        }
        return head;
    }

    private LoggedEvent event(LogRow row, byte[] hash) {
        return new LoggedEvent(
                row.id(),
                row.topic(),
                row.subject(),
                row.version(),
                row.sequence(),
                row.type(),
                row.happened(),
                row.recorded(),
                new Origin(json.readValue(row.actor(), Actor.class), row.cause(), row.traceparent()),
                row.body(),
                hash);
    }

    /**
     * Checks the chain of one subject (SEC-2). Returns the version of the first event that doesn't fit; 0 if all events
     * fit. The caller must know that the subject exists. If the subject has no events, they were deleted, and the
     * result is 1.
     */
    public long firstBrokenLink(String subject) {
        ChainCheck check = new ChainCheck();
        read(Map.of(subject, Head.NONE), check::next);
        return check.firstBroken();
    }

    /** The arrays for the insert of all rows, one array for each column. */
    private static final class Columns {
        private static final List<String> TYPES = List.of(
                "text",
                "bigint",
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

        void add(LogRow row, int place, byte[] hash) {
            row(
                    row.subject(),
                    row.version(),
                    row.sequence(),
                    place,
                    row.id(),
                    row.topic(),
                    row.type(),
                    row.happened().atOffset(ZoneOffset.UTC),
                    row.recorded().atOffset(ZoneOffset.UTC),
                    row.actor(),
                    row.cause(),
                    row.traceparent(),
                    row.body(),
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
