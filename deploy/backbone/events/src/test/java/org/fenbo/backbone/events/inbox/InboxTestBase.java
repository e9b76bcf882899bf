package org.fenbo.backbone.events.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.OpenTelemetry;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.fenbo.backbone.events.TestDatabase;
import org.fenbo.backbone.kernel.Actor;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * An inbox on a real database. The reader of the inbox is a {@link Notebook}, and the test sets the wall clock of the
 * inbox.
 */
abstract class InboxTestBase {
    static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    final TestDatabase database = new TestDatabase();
    final AtomicReference<Instant> wall = new AtomicReference<>(NOON);
    final HeldEvents held = new HeldEvents(JdbcClient.create(database.dataSource()), JsonMapper.shared());
    final Notebook notebook = new Notebook();
    final Inbox inbox = inbox(notebook);

    Inbox inbox(Reader reader) {
        InstantSource clock = wall::get;
        return new Inbox(
                reader,
                database.transaction(),
                new Heads(database.jdbc()),
                held,
                new Envelopes(JsonMapper.shared()),
                new Traces(OpenTelemetry.noop().getTracer("test")),
                clock);
    }

    static Received event(String subject, long sequence) {
        return event(subject, sequence, subject + sequence);
    }

    static Received event(String subject, long sequence, String id) {
        return new Received(
                id,
                "test.topic",
                subject,
                sequence,
                "test.thing.noted.v1",
                NOON,
                new Actor("O-1", null, null, null),
                null,
                (subject + sequence).getBytes(UTF_8));
    }

    void receive(Received... events) {
        inbox.receive(Deliveries.of(events));
    }

    static Supplier<RuntimeException> sql(String state) {
        return () -> new UncategorizedSQLException("test", "select", new SQLException("made by the test", state));
    }

    List<String> states() {
        return held.list(1000).stream()
                .map(one -> one.subject() + one.sequence() + " " + one.state())
                .toList();
    }
}
