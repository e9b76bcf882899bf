package org.fenbo.supervision.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecentFlowTest {
    private final RecentFlow recent = new RecentFlow(5);

    @Test
    @DisplayName("新的观看者先看到最近的事件，再看到之后的事件 (OPS-1)")
    void a_new_listener_gets_the_latest_events_at_once_and_then_the_new_events() {
        RecentFlow kept = new RecentFlow(8);
        kept.add(events(0, 20));
        long newcomer = kept.newcomer();
        kept.add(events(20, 21));

        assertThat(offsets(kept.after(newcomer, Duration.ZERO))).containsExactly(18L, 19L, 20L);
        assertThat(new RecentFlow(8).newcomer()).isZero();
    }

    @Test
    void a_listener_that_comes_back_continues_after_its_last_event() {
        add(0, 4);

        long place = recent.behind("t/0/1");

        assertThat(offsets(recent.after(place, Duration.ZERO))).containsExactly(2L, 3L);
    }

    @Test
    @DisplayName("R14 落后太多的监听者被断开，内存不随之增长")
    void a_listener_that_misses_a_removed_event_is_disconnected_and_can_come_back_to_all_kept_events() {
        add(0, 12);

        assertThat(recent.after(6, Duration.ZERO).ended()).isTrue();
        assertThat(recent.after(7, Duration.ZERO).ended()).isFalse();
        assertThat(offsets(recent.after(7, Duration.ZERO))).containsExactly(7L, 8L, 9L, 10L, 11L);
        assertThat(offsets(recent.after(recent.behind("t/0/1"), Duration.ZERO))).hasSize(5);
    }

    @Test
    void the_flow_is_watched_while_it_has_a_listener() {
        assertThat(recent.isWatched(Duration.ZERO)).isFalse();
        try (RecentFlow.Watching one = recent.watch()) {
            assertThat(one).isNotNull();
            assertThat(recent.isWatched(Duration.ZERO)).isTrue();
        }
        assertThat(recent.isWatched(Duration.ZERO)).isFalse();
    }

    @Test
    void each_of_many_listeners_gets_all_events_in_order() throws Exception {
        RecentFlow large = new RecentFlow(1_000);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> listeners = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                listeners.add(threads.submit(() -> listen(large)));
            }
            for (int from = 0; from < 900; from += 9) {
                large.add(events(from, from + 9));
            }
            large.end();
            List<Long> all = events(0, 900).stream().map(FlowEvent::offset).toList();
            for (Future<List<Long>> listener : listeners) {
                assertThat(listener.get()).isEqualTo(all);
            }
        }
    }

    private static List<Long> listen(RecentFlow flow) {
        List<Long> heard = new ArrayList<>();
        RecentFlow.Portion portion = flow.after(0, Duration.ofSeconds(20));
        while (!portion.events().isEmpty()) {
            heard.addAll(offsets(portion));
            portion = flow.after(portion.place(), Duration.ofSeconds(20));
        }
        return heard;
    }

    private void add(int from, int to) {
        recent.add(events(from, to));
    }

    private static List<FlowEvent> events(int from, int to) {
        List<FlowEvent> events = new ArrayList<>();
        for (int i = from; i < to; i++) {
            events.add(new FlowEvent("t", "x.y.z.v1", "C1", i + 1L, Instant.EPOCH, 0, i, Map.of()));
        }
        return events;
    }

    private static List<Long> offsets(RecentFlow.Portion portion) {
        return portion.events().stream().map(FlowEvent::offset).toList();
    }
}
