package org.fenbo.backbone.events.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.TableCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** A counter as the simplest aggregate: its state is how often it was raised. */
class StreamsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00.123456789Z");
    private static final Origin ORIGIN = new Origin(new Actor("O-1", "U-1", "tester", null), null, null);
    private static final Aggregates.Change<Integer, String> RAISE = Aggregates.by(ORIGIN, state -> List.of("raised"));
    private static final Aggregates.Change<Integer, String> NOTHING = Aggregates.by(ORIGIN, state -> List.of());

    private final TestDatabase database = new TestDatabase();
    private final EventLog log =
            new EventLog(database.jdbc(), JsonMapper.builder().build(), InstantSource.fixed(NOON), () -> {});
    private final Counters counters = new Counters();
    private final Streams<Integer, String> streams = new Streams<>(log, database.transaction(), counters);

    @Test
    void the_state_is_the_fold_of_the_events() {
        streams.change("a", RAISE);
        streams.change("a", Aggregates.by(ORIGIN, state -> List.of("raised", "raised")));
        assertThat(streams.find("a")).hasValueSatisfying(found -> {
            assertThat(found.state()).isEqualTo(3);
            assertThat(found.sequence()).isEqualTo(3);
        });
        assertThat(streams.find("b")).isEmpty();
    }

    @Test
    void what_is_new_begins_without_a_read_and_begins_once_only() {
        assertThat(streams.beginAll(Map.of("a", RAISE))).containsOnlyKeys("a");
        assertThatThrownBy(() -> streams.beginAll(Map.of(
                        "a", RAISE,
                        "b", RAISE)))
                .hasMessageContaining("a");
        assertThat(log.of("a")).hasSize(1);
        assertThat(log.of("b")).isEmpty();
    }

    @Test
    void deciding_nothing_writes_nothing() {
        streams.change("a", RAISE);
        counters.projected.clear();
        assertThat(streams.change("a", NOTHING))
                .isEqualTo(Outcome.done(new Aggregates.Changed<>("a", 1, 1, List.of())));
        assertThatThrownBy(() -> streams.change("b", NOTHING)).isInstanceOf(IllegalStateException.class);
        assertThat(streams.changeAll(Map.of("b", NOTHING))).isEmpty();
        assertThat(counters.projected).isEmpty();
        assertThat(outbox()).isEqualTo(1);
    }

    @Test
    void a_refusal_writes_nothing_and_stops_no_other() {
        Refusal refusal = TableCode.NOT_YOUR_UNIT.refusal();
        Aggregates.Change<Integer, String> refused = (state, sequence) -> Outcome.refused(refusal);
        assertThat(streams.changeAll(Map.of("a", RAISE, "b", refused)))
                .containsEntry("b", Outcome.refused(refusal))
                .containsEntry("a", Outcome.done(new Aggregates.Changed<>("a", 1, 1, List.of("raised"))));
        assertThat(log.of("b")).isEmpty();
        assertThat(streams.change("a", refused)).isEqualTo(Outcome.refused(refusal));
        assertThat(log.of("a")).hasSize(1);
    }

    @Test
    void every_event_is_queued_for_the_relay_in_the_same_transaction() {
        Map<String, Aggregates.Change<Integer, String>> asked = new HashMap<>();
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
    void of_many_who_change_one_stream_at_once_none_is_lost_and_none_counts_twice() throws Exception {
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
    @DisplayName("SEC-2 改动、删除、调换任何一条都会被发现")
    void whatever_is_done_to_the_rows_breaks_the_chain() {
        for (int i = 0; i < 4; i++) {
            streams.change("a", RAISE);
        }
        assertThat(log.firstBrokenLink("a")).isZero();
        assertThat(tampered("update event set body = 'lowered' where subject = 'a' and sequence = 2"))
                .isEqualTo(2);
        assertThat(tampered("update event set actor = '{\"id\":\"O-2\"}' where subject = 'a' and sequence = 3"))
                .isEqualTo(3);
        assertThat(tampered("update event set happened = happened + interval '1 microsecond'"
                        + " where subject = 'a' and sequence = 4"))
                .isEqualTo(4);
        assertThat(tampered("delete from event where subject = 'a' and sequence = 2"))
                .isEqualTo(2);
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

    private static final class Counters implements Streams.Kind<Integer, String> {
        private final List<Aggregates.Changed<Integer, String>> projected = new ArrayList<>();

        @Override
        public String topic() {
            return "test.counter";
        }

        @Override
        public Fact write(String event) {
            return new Fact("test.counter." + event + ".v1", NOON, event.getBytes(UTF_8));
        }

        @Override
        public String read(LoggedEvent event) {
            return new String(event.body(), UTF_8);
        }

        @Override
        public Integer after(@Nullable Integer state, String event) {
            return (state == null ? 0 : state) + 1;
        }

        @Override
        public synchronized void project(List<Aggregates.Changed<Integer, String>> changes) {
            projected.addAll(changes);
        }
    }
}
