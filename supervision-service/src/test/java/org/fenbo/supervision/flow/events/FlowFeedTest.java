package org.fenbo.supervision.flow.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.fenbo.supervision.flow.FlowEvent;
import org.fenbo.supervision.flow.RecentFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FlowFeedTest {
    private static final TopicPartition PLACE = new TopicPartition("dispatch.case", 0);
    private static final long END = 1_000;
    private static final int AT_FIRST = 20;

    private final RecentFlow recent = new RecentFlow(100);
    private final Queue<Boolean> watchedWhenOpened = new ConcurrentLinkedQueue<>();
    private final FlowFeed feed =
            new FlowFeed(this::consumer, recent, AT_FIRST, JsonMapper.builder().build());

    @AfterEach
    void stop() {
        feed.stop();
    }

    @Test
    @DisplayName("无人观看时不读 Kafka；首位观看者先看到最近的事件")
    void nothing_is_read_while_nobody_watches_and_the_first_listener_sees_the_last_events() {
        feed.start();
        awaitRestOrReading();

        try (RecentFlow.Watching watching = recent.watch()) {
            assertThat(watching).isNotNull();
            assertThat(offsets()).hasSize(AT_FIRST).first().isEqualTo(END - AT_FIRST);
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

    private List<Long> offsets() {
        List<Long> offsets = new ArrayList<>();
        long place = 0;
        while (offsets.size() < AT_FIRST) {
            RecentFlow.Portion portion = recent.after(place, Duration.ofSeconds(30));
            assertThat(portion.events()).isNotEmpty();
            offsets.addAll(portion.events().stream().map(FlowEvent::offset).toList());
            place = portion.place();
        }
        return offsets;
    }

    private MockConsumer<String, byte[]> consumer() {
        watchedWhenOpened.add(recent.isWatched(Duration.ZERO));
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("latest");
        Node[] none = {};
        consumer.updatePartitions(
                PLACE.topic(), List.of(new PartitionInfo(PLACE.topic(), 0, Node.noNode(), none, none)));
        consumer.updateBeginningOffsets(Map.of(PLACE, 0L));
        consumer.updateEndOffsets(Map.of(PLACE, END));
        consumer.schedulePollTask(() -> {
            for (long offset = 0; offset < END; offset++) {
                consumer.addRecord(new ConsumerRecord<>(PLACE.topic(), 0, offset, "C1", "{}".getBytes(UTF_8)));
            }
        });
        return consumer;
    }
}
