package org.fenbo.backbone.events.revision;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.OpenTelemetry;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.events.TestDatabase;
import org.fenbo.backbone.events.inbox.Envelopes;
import org.fenbo.backbone.events.inbox.Heads;
import org.fenbo.backbone.events.inbox.HeldEvents;
import org.fenbo.backbone.events.inbox.Inbox;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.events.inbox.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A copy with an inbox on an empty database. The copy keeps units, and the parents of areas. */
abstract class OnCopy {
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    static final Instant BEFORE = NOW.minusSeconds(60);
    static final Instant LATER = NOW.plusSeconds(60);

    final TestDatabase database = new TestDatabase();
    final JdbcClient jdbc = JdbcClient.create(database.jdbc());
    final HeldEvents held = new HeldEvents(jdbc, JsonMapper.shared());
    Instant now = NOW;
    /** Whether a later build runs, which reads what the first build can't read. */
    boolean later;

    final RevisionCopy<String> copy = copy();
    final Inbox inbox = new Inbox(
            copy.reader("test.copy"),
            database.transaction(),
            new Heads(database.jdbc()),
            held,
            new Envelopes(JsonMapper.shared()),
            new Traces(OpenTelemetry.noop().getTracer("test")),
            () -> NOW);

    /** A copy of another instance of the same service. */
    RevisionCopy<String> copy() {
        return copy(NeededKinds.whole("unit").with("area", "parent"));
    }

    RevisionCopy<String> copy(NeededKinds kinds) {
        return new RevisionCopy<>(
                jdbc,
                JsonMapper.shared(),
                () -> now,
                kinds,
                (revision, rows) ->
                        revision + ": " + rows.map(this::text).sorted().collect(Collectors.joining(" ")));
    }

    private String text(Row row) {
        if (!later && row.body().contains("unreadable")) {
            throw new IllegalArgumentException("unreadable");
        }
        return row.code() + row.body();
    }

    static RevisionEvents revision(int number, Instant effectiveAt) {
        return new RevisionEvents(number, effectiveAt)
                .with("unit", "U", "{\"name\":\"局\"}")
                .with("moon", "M", "{}");
    }

    /** The next event of the subject. */
    static Received again(Received event, String id, String body) {
        return event(event, event.sequence() + 1, id, body);
    }

    /** The same event with another body. */
    static Received first(Received event, String body) {
        return event(event, event.sequence(), event.id(), body);
    }

    private static Received event(Received event, long sequence, String id, String body) {
        return new Received(
                id,
                event.topic(),
                event.subject(),
                sequence,
                event.type(),
                event.time(),
                event.actor(),
                null,
                body.getBytes(UTF_8));
    }

    static String text(Received event) {
        return new String(event.body(), UTF_8);
    }

    final List<String> parked() {
        return held.list(10).stream()
                .filter(event -> event.state().equals("PARKED"))
                .map(HeldEvents.Held::cause)
                .toList();
    }

    /** @param grids each with its street */
    static RevisionEvents grids(int number, Instant effectiveAt, String... grids) {
        RevisionEvents revision = new RevisionEvents(number, effectiveAt);
        Stream.of(grids)
                .map(grid -> grid.split(" ", 2))
                .forEach(grid -> revision.with("area", grid[0], "{\"parent\":\"" + grid[1] + "\"}"));
        return revision;
    }
}
