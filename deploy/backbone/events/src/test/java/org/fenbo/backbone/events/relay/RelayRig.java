package org.fenbo.backbone.events.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.TestDatabase;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.backbone.events.log.Head;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Origin;
import tools.jackson.databind.json.JsonMapper;

/** A log on a real PostgreSQL, a broker that can fail, and any number of relays between them. */
final class RelayRig implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(20);
    static final Duration NEVER = Duration.ofHours(1);
    static final RelayPlan PLAN =
            new RelayPlan("test", Duration.ofMillis(1), Duration.ofSeconds(15), NEVER, Duration.ofSeconds(45));
    static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    final TestDatabase database = new TestDatabase();
    final FakeBroker broker = new FakeBroker();
    final MovableClock clock = new MovableClock(InstantSource.system());
    final List<Error> ends = new CopyOnWriteArrayList<>();
    private final List<Relay> relays = new CopyOnWriteArrayList<>();
    private final JsonMapper json = JsonMapper.builder().build();
    final EventLog log = new EventLog(database.jdbc(), json, InstantSource.system(), () -> relays.forEach(Relay::wake));

    Relay start() {
        return start(PLAN);
    }

    Relay start(RelayPlan plan) {
        return start(plan, List.of());
    }

    Relay start(RelayPlan plan, List<ProgressTopic> progress) {
        return start(plan, new Relay.Kafka(broker, broker), new Relay.Reporting(progress, clock, json));
    }

    Relay start(RelayPlan plan, Relay.Kafka kafka, Relay.Reporting reporting) {
        return start(plan, database.dataSource(), kafka, reporting);
    }

    /** Starts a relay that uses another data source. */
    Relay start(DataSource way) {
        return start(PLAN, way, new Relay.Kafka(broker, broker), new Relay.Reporting(List.of(), clock, json));
    }

    private Relay start(RelayPlan plan, DataSource way, Relay.Kafka kafka, Relay.Reporting reporting) {
        Relay relay = new Relay(plan, way, kafka, reporting, InstantSource.system(), ends::add);
        relays.add(relay);
        clock.whenMoved(relay::wake);
        relay.start();
        return relay;
    }

    /** Appends more events to a subject, in a separate transaction. */
    void append(String topic, String subject, int events) {
        database.transaction().executeWithoutResult(status -> add(topic, subject, events, 2));
    }

    /** Appends events to a subject, within the caller's transaction. */
    void add(String topic, String subject, int events, int bytes) {
        add(topic, subject, events, bytes, Instant.parse("2026-11-22T04:00:00Z"));
    }

    void add(String topic, String subject, int events, int bytes, Instant happened) {
        byte[] body = "x".repeat(bytes).getBytes(UTF_8);
        log(topic, subject, Collections.nCopies(events, new Fact("test.thing.noted.v1", happened, body)));
    }

    /** Appends facts to a subject, within the caller's transaction. */
    void log(String topic, String subject, List<Fact> facts) {
        Map<String, Head> heads = new HashMap<>();
        log.of(List.of(subject)).forEach((one, found) -> heads.put(one, Head.of(found)));
        Origin origin = new Origin(new Actor("O-1", null, null, null), null, TRACE);
        log.append(List.of(new EventLog.Addition(topic, subject, origin, facts)), heads);
    }

    /** A transaction that first appends events, and commits only when the test calls {@code commit}. */
    Held held(Runnable appending) {
        return new Held(appending);
    }

    final class Held {
        private final CountDownLatch appended = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private final Thread thread;

        private Held(Runnable appending) {
            thread = Thread.ofPlatform()
                    .start(() -> database.transaction().executeWithoutResult(status -> {
                        appending.run();
                        appended.countDown();
                        await(released);
                    }));
            await(appended);
        }

        void commit() throws InterruptedException {
            released.countDown();
            thread.join();
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    long outbox() {
        return count("outbox");
    }

    long count(String table) {
        Long found = database.jdbc().queryForObject("select count(*) from " + table, Long.class);
        return found == null ? -1 : found;
    }

    void awaitAllSent() {
        await().atMost(SOON).until(() -> outbox() == 0);
    }

    @Override
    public void close() {
        relays.forEach(Relay::stop);
    }
}
