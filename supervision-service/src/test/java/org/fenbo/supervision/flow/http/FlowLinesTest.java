package org.fenbo.supervision.flow.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fenbo.supervision.flow.FlowEvent;
import org.fenbo.supervision.flow.RecentFlow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

class FlowLinesTest {
    private static final int STREAMS = 500;
    private static final int KEPT = 100;
    private final RecentFlow recent = new RecentFlow(KEPT);
    private final FlowLines lines = new FlowLines(recent, JsonMapper.builder().build(), () -> Instant.EPOCH);

    @Test
    @Timeout(60)
    @DisplayName("R14 同时打开五百个流：每个流收到全部事件；一个流卡住时不影响其他流，落后太多即断开")
    void a_stuck_stream_is_disconnected_and_five_hundred_other_streams_get_all_events() throws Exception {
        Stuck stuck = new Stuck();
        List<ByteArrayOutputStream> outs = new ArrayList<>();
        List<Future<?>> streams = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = threads.submit(() -> write(stuck));
            for (int i = 0; i < STREAMS; i++) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                outs.add(out);
                streams.add(threads.submit(() -> write(out)));
            }
            stuck.entered.await();
            add(0, KEPT);
            for (ByteArrayOutputStream out : outs) {
                awaitEvents(out, KEPT);
            }
            add(KEPT, 2 * KEPT);
            for (ByteArrayOutputStream out : outs) {
                awaitEvents(out, 2 * KEPT);
            }
            stuck.free.countDown();
            slow.get();
            recent.end();
            for (Future<?> stream : streams) {
                stream.get();
            }
        }
        assertThat(stuck.written.toString(UTF_8)).isEqualTo("retry: 1000\n\n");
        assertThat(recent.isWatched(Duration.ZERO)).isFalse();
    }

    @Test
    @DisplayName("每条事件带其编码与所依版本，供页面显示名称 (CASE-15a)")
    void the_codes_of_an_event_are_separate_fields() throws IOException {
        recent.add(List.of(new FlowEvent(
                "dispatch.case",
                "x.y.z.v1",
                "C1",
                1,
                Instant.EPOCH,
                0,
                0,
                new TreeMap<>(Map.of("unit", "U-CG", "revision", "3")))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deque<Instant> times = new ArrayDeque<>(List.of(Instant.EPOCH, Instant.MAX));

        new FlowLines(recent, JsonMapper.builder().build(), times::remove)
                .write(0, Instant.EPOCH.plusSeconds(1), () -> true, out);

        assertThat(out.toString(UTF_8)).isEqualTo("""
                retry: 1000

                id: dispatch.case/0/0
                data: {"topic":"dispatch.case","type":"x.y.z.v1","subject":"C1","sequence":1,"time":"1970-01-01T00:00:00Z",\
                "partition":0,"offset":0,"headline":"U-CG","revision":"3","unit":"U-CG"}

                """);
    }

    @Test
    @Timeout(60)
    @DisplayName("权限被收回后，打开的流在五秒内结束，不再给出事件 (ORG-4f)")
    void a_stream_ends_when_its_listener_loses_the_right() throws IOException {
        add(0, 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deque<Boolean> rights = new ArrayDeque<>(List.of(true, false));
        long start = System.nanoTime();

        lines.write(0, null, rights::remove, out);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(out.toString(UTF_8)).contains("id: t/0/0").doesNotContain("nothing new");
    }

    private Void write(OutputStream out) throws IOException {
        lines.write(0, null, () -> true, out);
        return null;
    }

    private static void awaitEvents(ByteArrayOutputStream out, int events) {
        while (out.toString(UTF_8).split("id: ", -1).length <= events) {
            Thread.onSpinWait();
        }
    }

    private void add(int from, int to) {
        List<FlowEvent> events = new ArrayList<>();
        for (int i = from; i < to; i++) {
            events.add(new FlowEvent("t", "x.y.z.v1", "C1", i + 1L, Instant.EPOCH, 0, i, Map.of()));
        }
        recent.add(events);
    }

    /** An output that accepts the first line and then blocks for a while. */
    private static final class Stuck extends OutputStream {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch free = new CountDownLatch(1);

        @Override
        public void write(int one) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            entered.countDown();
            try {
                free.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
            written.write(bytes, from, length);
        }
    }
}
