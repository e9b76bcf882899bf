package org.fenbo.backbone.events.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.fenbo.backbone.events.log.AggregatesContract.change;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fenbo.backbone.events.TestDatabase;
import org.fenbo.backbone.kernel.Aggregates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** Tests aggregates that are stored as streams of the event log. */
class StreamsTest implements AggregatesContract {
    private static final InstantSource WALL = InstantSource.fixed(Instant.parse("2026-11-22T04:00:01.123456789Z"));

    private static final List<String> CHANGES = List.of(
            "body = 'lowered'",
            "actor = '{\"id\":\"O-2\"}'",
            "actor = 'no JSON'",
            "cause = 'another'",
            "traceparent = ''",
            "happened = happened + interval '1 microsecond'",
            "recorded = recorded - interval '1 microsecond'",
            "type = 'test.counter.lowered.v1'",
            "topic = case topic when 'internal' then 'test.counter' else 'internal' end",
            "id = gen_random_uuid()",
            "sequence = sequence + 1",
            "version = version + 10",
            "hash = sha256('')");

    final TestDatabase database = new TestDatabase();
    private final JsonMapper json = JsonMapper.builder().build();
    final EventLog log = new EventLog(database.jdbc(), json, WALL, () -> {});
    private final Counters counters = new Counters(new EventJson<>(CounterEvent.class, json));
    private final Streams<Integer, CounterEvent> streams = streams(0);

    /** @param kept how many last states are kept */
    final Streams<Integer, CounterEvent> streams(int kept) {
        return new Streams<>(log, database.transaction(), counters, kept);
    }

    @Override
    public Aggregates<Integer, CounterEvent> aggregates() {
        return streams;
    }

    @Test
    void beginning_an_existing_aggregate_fails_and_writes_nothing() {
        assertThat(streams.beginAll(Map.of("a", RAISE))).containsOnlyKeys("a");
        assertThatThrownBy(() -> streams.beginAll(Map.of(
                        "a", RAISE,
                        "b", RAISE)))
                .hasMessageContaining("a");
        assertThat(log.of("a")).hasSize(1);
        assertThat(log.of("b")).isEmpty();
    }

    @Test
    void a_change_without_events_writes_nothing() {
        streams.change("a", RAISE);
        counters.projected.clear();
        streams.change("a", NOTHING);
        streams.changeAll(Map.of("b", NOTHING));
        assertThat(counters.projected).isEmpty();
        assertThat(log.of("a")).hasSize(1);
        assertThat(outbox()).isEqualTo(1);
    }

    @Test
    void a_refusal_writes_nothing() {
        streams.changeAll(Map.of("a", RAISE, "b", REFUSE));
        streams.change("a", REFUSE);
        assertThat(log.of("b")).isEmpty();
        assertThat(log.of("a")).hasSize(1);
    }

    @Test
    @DisplayName("内部事实：记入日志，按版本排列，不入发件箱")
    void an_internal_fact_is_in_the_log_and_never_in_the_outbox() {
        streams.change("a", change(NOTED, RAISED, NOTED));
        streams.change("a", change(NOTED, RAISED));
        assertThat(log.of("a"))
                .extracting(LoggedEvent::version, LoggedEvent::sequence, LoggedEvent::isInternal)
                .containsExactly(
                        tuple(1L, 0L, true),
                        tuple(2L, 1L, false),
                        tuple(3L, 1L, true),
                        tuple(4L, 1L, true),
                        tuple(5L, 2L, false));
        assertThat(database.jdbc().queryForList("""
                        select version from event join outbox using (position) order by 1""", Long.class)).containsExactly(2L, 5L);
        assertThat(log.firstBrokenLink("a")).isZero();
    }

    @Test
    void every_published_event_is_queued_for_the_relay_in_the_same_transaction() {
        Map<String, Aggregates.Change<Integer, CounterEvent>> asked = new HashMap<>();
        IntStream.range(0, 500).forEach(i -> asked.put("s" + i, RAISE));
        streams.changeAll(asked);
        assertThat(outbox()).isEqualTo(500);
        database.transaction().executeWithoutResult(status -> {
            streams.change("s1", RAISE);
            status.setRollbackOnly();
        });
        assertThat(outbox()).isEqualTo(500);
        assertThat(log.of("s1")).hasSize(1);
    }

    @Test
    @Timeout(60)
    void concurrent_changes_of_a_stream_are_neither_lost_nor_counted_twice() throws Exception {
        int writers = 4;
        int each = 50;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                work.add(() -> {
                    for (int i = 0; i < each; i++) {
                        insist();
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(streams.find("shared")).hasValueSatisfying(found -> {
            assertThat(found.state()).isEqualTo(writers * each);
            assertThat(found.sequence()).isEqualTo((long) writers * each);
        });
        assertThat(log.firstBrokenLink("shared")).isZero();
    }

    private void insist() {
        while (true) {
            try {
                streams.change("shared", RAISE);
                return;
            } catch (org.springframework.dao.OptimisticLockingFailureException e) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    @DisplayName("SEC-2 改动任何一条，或删除末条以外的任何一条，都会被发现，内部事实也一样")
    void a_changed_or_deleted_row_breaks_the_chain() {
        streams.change("a", change(RAISED, NOTED, RAISED, NOTED, NOTED, RAISED));
        assertThat(log.firstBrokenLink("a")).isZero();
        for (int version = 1; version <= 6; version++) {
            for (String change : CHANGES) {
                assertThat(tampered("update event set " + change + " where version = " + version))
                        .as(change)
                        .isEqualTo(version);
            }
        }
        for (int version = 1; version <= 5; version++) {
            assertThat(tampered("delete from event where version = " + version)).isEqualTo(version);
        }
    }

    @Test
    @DisplayName("SEC-2 只凭主题中的事件也能校验：已发布事件自成一链")
    void published_events_chain_among_themselves() {
        streams.change("a", change(RAISED, NOTED, NOTED, RAISED));
        streams.change("a", change(NOTED, RAISED));
        Head head = Head.NONE;
        for (LoggedEvent event :
                log.of("a").stream().filter(one -> !one.isInternal()).toList()) {
            Head known = new Head(event.version() - 1, head.sequence(), Chain.START, head.published());
            assertThat(Chain.fits(known, row(event), event.hash())).isTrue();
            head = known.after(false, event.hash());
        }
        assertThat(head.sequence()).isEqualTo(3);
    }

    private LogRow row(LoggedEvent event) {
        return new LogRow(
                event.subject(),
                event.version(),
                event.sequence(),
                event.id(),
                event.topic(),
                event.type(),
                event.happened(),
                event.recorded(),
                json.writeValueAsString(event.origin().actor()),
                event.origin().cause(),
                event.origin().traceparent(),
                event.body());
    }

    private long tampered(String sql) {
        return database.transaction().execute(status -> {
            database.jdbc().update(sql);
            status.setRollbackOnly();
            return log.firstBrokenLink("a");
        });
    }

    private int outbox() {
        Integer found = database.jdbc().queryForObject("select count(*) from outbox", Integer.class);
        return found == null ? -1 : found;
    }

    static final class Counters implements Streams.Kind<Integer, CounterEvent> {
        private final EventJson<CounterEvent> events;
        private final List<Aggregates.Changed<Integer, CounterEvent>> projected = new ArrayList<>();

        Counters(EventJson<CounterEvent> events) {
            this.events = events;
        }

        @Override
        public String topic() {
            return "test.counter";
        }

        @Override
        public Fact write(CounterEvent event) {
            return events.fact(event, event.at());
        }

        @Override
        public CounterEvent read(LoggedEvent event) {
            return events.read(event.type(), event.happened(), event.body());
        }

        @Override
        public Integer after(@Nullable Integer state, CounterEvent event) {
            return CounterEvent.after(state, event);
        }

        @Override
        public synchronized void project(List<Aggregates.Changed<Integer, CounterEvent>> changes) {
            projected.addAll(changes);
        }
    }
}
