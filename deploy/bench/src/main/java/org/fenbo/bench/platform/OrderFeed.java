package org.fenbo.bench.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the topic of cases, so that the benchmarks know which orders were dispatched. The processor time that Kafka
 * uses for the feed's fetches is a cost of the bench and not of the platform. So the feed fetches seldom and counts its
 * fetches.
 */
final class OrderFeed implements AutoCloseable {
    static final String TOPIC = "dispatch.case";
    private static final Duration POLL = Duration.ofMillis(500);
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private volatile boolean running = true;

    /** Begins to read at the end of the topic. */
    OrderFeed(Map<String, Object> kafka, Consumer<ConsumerRecord<String, byte[]>> listener) {
        consumer = consumer(kafka, Map.of());
        consumer.seekToEnd(assigned(consumer));
        assigned(consumer).forEach(consumer::position);
        thread = Thread.ofPlatform().name("order-feed").daemon().start(() -> read(listener));
    }

    /** A reader that belongs to no group. */
    static KafkaConsumer<String, byte[]> consumer(Map<String, Object> kafka, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Assigns all partitions of the topic to a reader, and returns them. */
    static List<TopicPartition> assigned(KafkaConsumer<String, byte[]> consumer) {
        if (consumer.assignment().isEmpty()) {
            consumer.assign(consumer.partitionsFor(TOPIC).stream()
                    .map(part -> new TopicPartition(TOPIC, part.partition()))
                    .toList());
        }
        return List.copyOf(consumer.assignment());
    }

    /** How many fetches a reader has made so far. */
    static double fetches(KafkaConsumer<String, byte[]> reader) {
        return reader.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("fetch-total")
                        && metric.getKey().group().equals("consumer-fetch-manager-metrics")
                        && !metric.getKey().tags().containsKey("topic"))
                .map(metric -> metric.getValue().metricValue())
                .mapToDouble(value -> value instanceof Number number ? number.doubleValue() : 0)
                .sum();
    }

    /** How many fetches this feed has made so far. */
    double fetches() {
        return fetches(consumer);
    }

    /** @throws IllegalStateException if the feed can no longer read the topic */
    void throwIfFailed() {
        RuntimeException found = failure.get();
        if (found != null) {
            throw new IllegalStateException("the topic of cases can't be read", found);
        }
    }

    static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }

    private void read(Consumer<ConsumerRecord<String, byte[]>> listener) {
        try {
            while (running) {
                consumer.poll(POLL).forEach(listener);
            }
        } catch (WakeupException woken) {
            // Only close() wakes the consumer, so this is no failure.
        } catch (RuntimeException e) {
            failure.set(e);
        }
    }

    @Override
    public void close() {
        running = false;
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        consumer.close();
    }
}
