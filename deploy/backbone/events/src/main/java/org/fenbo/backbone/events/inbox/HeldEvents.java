package org.fenbo.backbone.events.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Events that wait for their turn or are parked, with an address, a cause and their whole content. */
public final class HeldEvents {
    enum State {
        WAITING,
        PARKED
    }

    /** One held event as operators see it. */
    public record Held(
            String reader,
            String subject,
            long sequence,
            String topic,
            String type,
            String state,
            String cause,
            Instant since) {}

    /** What the envelope said and the columns don't. */
    record Headers(
            String id, Instant time, Actor actor, @Nullable String traceparent) {}

    private static final String HOLD = """
            insert into inbox_held (reader, subject, sequence, topic, type, headers, body, state, cause, since)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (reader, subject, sequence) do update set state = excluded.state, cause = excluded.cause
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    public HeldEvents(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All that is held, oldest first. */
    public List<Held> list(int limit) {
        return jdbc.query(
                "select reader, subject, sequence, topic, type, state, cause, since from inbox_held"
                        + " order by since, subject, sequence limit ?",
                (row, number) -> new Held(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getObject(8, OffsetDateTime.class).toInstant()),
                limit);
    }

    /** How many subjects are parked. */
    public long parkedSubjects() {
        Long found = jdbc.queryForObject(
                "select count(distinct (reader, subject)) from inbox_held where state = 'PARKED'", Long.class);
        return found == null ? 0 : found;
    }

    void hold(String reader, Received event, State state, String cause, Instant since) {
        jdbc.update(
                HOLD,
                reader,
                event.subject(),
                event.sequence(),
                event.topic(),
                event.type(),
                json.writeValueAsString(new Headers(event.id(), event.time(), event.actor(), event.traceparent())),
                event.body(),
                state.name(),
                cause,
                since.atOffset(ZoneOffset.UTC));
    }

    /** Subjects with held events of which none is parked, longest waiting first. */
    List<String> waitingSubjects(String reader) {
        List<String> subjects = new ArrayList<>();
        jdbc.query(
                "select subject from inbox_held where reader = ? group by subject"
                        + " having bool_and(state = 'WAITING') order by min(since)",
                row -> {
                    subjects.add(row.getString(1));
                },
                reader);
        return subjects;
    }

    List<Received> of(String reader, String subject) {
        return jdbc.query(
                "select topic, subject, sequence, type, headers, body from inbox_held"
                        + " where reader = ? and subject = ? order by sequence",
                (row, number) -> received(row),
                reader,
                subject);
    }

    private Received received(ResultSet row) throws SQLException {
        Headers headers = json.readValue(row.getString("headers"), Headers.class);
        return new Received(
                headers.id(),
                row.getString("topic"),
                row.getString("subject"),
                row.getLong("sequence"),
                row.getString("type"),
                headers.time(),
                headers.actor(),
                headers.traceparent(),
                row.getBytes("body"));
    }

    void release(String reader, Received event) {
        jdbc.update(
                "delete from inbox_held where reader = ? and subject = ? and sequence = ?",
                reader,
                event.subject(),
                event.sequence());
    }

    void parkOlderThan(String reader, Instant limit) {
        jdbc.update(
                "update inbox_held set state = 'PARKED' where reader = ? and state = 'WAITING' and since < ?",
                reader,
                limit.atOffset(ZoneOffset.UTC));
    }

    void unpark(String reader, String subject, Instant now) {
        jdbc.update(
                "update inbox_held set state = 'WAITING', since = ? where reader = ? and subject = ?",
                now.atOffset(ZoneOffset.UTC),
                reader,
                subject);
    }

    /** All readers' parked subjects, to send them again together. */
    public Map<String, List<String>> parked() {
        return jdbc
                .query(
                        "select distinct reader, subject from inbox_held where state = 'PARKED' order by 1, 2",
                        (row, number) -> List.of(row.getString(1), row.getString(2)))
                .stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        List::getFirst,
                        java.util.stream.Collectors.mapping(List::getLast, java.util.stream.Collectors.toList())));
    }
}
