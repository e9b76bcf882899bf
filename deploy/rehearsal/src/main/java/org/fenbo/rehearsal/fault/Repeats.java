package org.fenbo.rehearsal.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.fenbo.backbone.events.clients.Clients;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.rehearsal.platform.OperatorClients;

/** Sends the newest records of the two busiest topics once more, to the same partitions and with the same headers. */
final class Repeats {
    private static final List<String> TOPICS = List.of("intake.report", "dispatch.case");
    private static final int EACH = 5;
    private static final Duration POLL = Duration.ofMillis(500);
    private final Clients kafka;

    Repeats(LocalSettings settings) {
        this.kafka = new OperatorClients(settings).kafka();
    }

    void send() {
        try (Producer<String, byte[]> producer = kafka.producer(Map.of())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> one : newest()) {
                sent.add(producer.send(new ProducerRecord<>(
                        one.topic(), one.partition(), null, one.key(), one.value(), one.headers())));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a record can't be sent again", e.getCause());
        }
    }

    private List<ConsumerRecord<String, byte[]>> newest() {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = kafka.consumer(Map.of())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - EACH)));
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(found::add);
            }
        }
        return found;
    }
}
