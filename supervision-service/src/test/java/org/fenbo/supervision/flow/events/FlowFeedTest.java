package org.fenbo.supervision.flow.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.fenbo.supervision.flow.FlowEvent;
import org.fenbo.supervision.flow.RecentFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FlowFeedTest {
    private static final String TOPIC = "dispatch.case";
    private static final List<TopicPartition> PLACES =
            List.of(new TopicPartition(TOPIC, 0), new TopicPartition(TOPIC, 1));
    private static final long END = 1_000;
    private static final int KEPT = 40;

    private final RecentFlow recent = new RecentFlow(KEPT);
    private final Queue<Boolean> watchedWhenOpened = new ConcurrentLinkedQueue<>();
    private final FlowFeed feed =
            new FlowFeed(this::consumer, recent, JsonMapper.builder().build());

    @AfterEach
    void stop() {
        feed.stop();
    }

    @Test
    @DisplayName("无人观看时不读 Kafka；重启后的新实例一次给出最近的事件，按时间先后 (OPS-1)")
    void nothing_is_read_while_nobody_watches_and_a_fresh_instance_shows_the_last_events_at_once() {
        feed.start();
        awaitRestOrReading();

        try (RecentFlow.Watching watching = recent.watch()) {
            assertThat(watching).isNotNull();
            List<FlowEvent> last =
                    recent.after(recent.newcomer(), Duration.ofSeconds(30)).events();
            assertThat(last).hasSize(KEPT).isSortedAccordingTo(Comparator.comparing(FlowEvent::time));
            assertThat(last.getLast().offset()).isEqualTo(END - 1);
            assertThat(last.getFirst().offset()).isEqualTo(END - KEPT / PLACES.size());
        }
        assertThat(watchedWhenOpened).containsExactly(true);
    }

    private void awaitRestOrReading() {
        while (watchedWhenOpened.isEmpty()
                && Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread ->
                                thread.getName().equals("flow") && thread.getState() == Thread.State.TIMED_WAITING)) {
            Thread.onSpinWait();
        }
    }

    /** A consumer that returns the records of one partition after another, as a broker does. */
    private MockConsumer<String, byte[]> consumer() {
        watchedWhenOpened.add(recent.isWatched(Duration.ZERO));
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("latest");
        consumer.updatePartitions(TOPIC, PLACES.stream().map(FlowFeedTest::info).toList());
        PLACES.forEach(place -> {
            consumer.updateBeginningOffsets(Map.of(place, 0L));
            consumer.updateEndOffsets(Map.of(place, END));
            consumer.schedulePollTask(() -> fill(consumer, place));
        });
        return consumer;
    }

    private static PartitionInfo info(TopicPartition place) {
        Node[] none = {};
        return new PartitionInfo(TOPIC, place.partition(), Node.noNode(), none, none);
    }

    private static void fill(MockConsumer<String, byte[]> consumer, TopicPartition place) {
        for (long offset = 0; offset < END; offset++) {
            consumer.addRecord(record(place.partition(), offset));
        }
    }

    private static ConsumerRecord<String, byte[]> record(int partition, long offset) {
        long time = offset * PLACES.size() + partition;
        return new ConsumerRecord<>(
                TOPIC,
                partition,
                offset,
                time,
                TimestampType.CREATE_TIME,
                0,
                2,
                "C1",
                "{}".getBytes(UTF_8),
                new RecordHeaders(),
                Optional.empty());
    }
}
