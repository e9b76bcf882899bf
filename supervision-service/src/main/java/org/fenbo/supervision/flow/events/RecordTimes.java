package org.fenbo.supervision.flow.events;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads single records to get their times. */
public final class RecordTimes implements KafkaBacklogs.OldestUnread {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int POLLS = 5;
    private final Supplier<Consumer<String, byte[]>> consumers;

    /** @param consumers makes a consumer without a group */
    public RecordTimes(Supplier<Consumer<String, byte[]>> consumers) {
        this.consumers = consumers;
    }

    @Override
    public Map<TopicPartition, Instant> at(Map<TopicPartition, Long> places) {
        Map<TopicPartition, Instant> times = new HashMap<>();
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            consumer.assign(places.keySet());
            places.forEach(consumer::seek);
            for (int polls = 0; polls < POLLS && times.size() < places.size(); polls++) {
                for (ConsumerRecord<String, byte[]> entry : consumer.poll(POLL)) {
                    TopicPartition partition = new TopicPartition(entry.topic(), entry.partition());
                    times.putIfAbsent(partition, Instant.ofEpochMilli(entry.timestamp()));
                    consumer.pause(java.util.Set.of(partition));
                }
            }
        }
        return times;
    }
}
