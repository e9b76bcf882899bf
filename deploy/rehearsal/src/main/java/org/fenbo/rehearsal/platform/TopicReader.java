package org.fenbo.rehearsal.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.fenbo.backbone.events.clients.Clients;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads topics from their beginning and passes every event to the listeners, repeated events too. */
public final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
    private final List<Consumer<SeenEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean running = true;
    private volatile @Nullable RuntimeException failure;

    public TopicReader(Clients kafka, Collection<String> topics) {
        this.consumer = kafka.consumer(Map.of("fetch.max.wait.ms", 50, "max.poll.records", 2_000));
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            consumer.partitionsFor(topic).forEach(part -> partitions.add(new TopicPartition(topic, part.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        this.thread = Thread.ofPlatform().name("witness").daemon().unstarted(this::read);
    }

    /** Adds a listener; only before the start. The listener is called on the reader's own thread. */
    public TopicReader listener(Consumer<SeenEvent> listener) {
        listeners.add(listener);
        return this;
    }

    public TopicReader start() {
        thread.start();
        return this;
    }

    /** Reads on the caller's thread up to the ends that the topics have now, and then closes this reader. */
    public void readToEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(record -> {
                // An event that is published during this read is past the ends and belongs to a later read.
                if (record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                    pass(record);
                }
            });
        }
        consumer.close();
    }

    /** The ends that the partitions of a topic have now. */
    public static Map<TopicPartition, Long> ends(Clients kafka, String topic) {
        TopicReader witness = new TopicReader(kafka, List.of(topic));
        try (var asking = witness.consumer) {
            return asking.endOffsets(asking.assignment());
        }
    }

    /** @throws RuntimeException if a listener or the broker has failed */
    public void throwIfFailed() {
        RuntimeException found = failure;
        if (found != null) {
            throw found;
        }
    }

    private void read() {
        try {
            while (running) {
                consumer.poll(POLL).forEach(this::pass);
            }
        } catch (WakeupException e) {
            if (running) {
                failure = e;
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void pass(ConsumerRecord<String, byte[]> event) {
        SeenEvent seen = new SeenEvent(
                event.topic(),
                header(event, "ce_subject"),
                Long.parseLong(header(event, "ce_sequence")),
                header(event, "ce_id"),
                header(event, "ce_type"),
                Instant.parse(header(event, "ce_time")),
                Instant.parse(header(event, "fenbo_recorded")),
                doer(JSON.readTree(header(event, "fenbo_actor"))),
                JSON.readTree(event.value()));
        listeners.forEach(listener -> listener.accept(seen));
    }

    private static SeenEvent.Doer doer(JsonNode actor) {
        return new SeenEvent.Doer(
                text(actor, "id"), text(actor, "unit"), text(actor, "role"), text(actor, "onBehalfOf"));
    }

    private static String text(JsonNode actor, String field) {
        return actor.path(field).asString("");
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        running = false;
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
    }
}
