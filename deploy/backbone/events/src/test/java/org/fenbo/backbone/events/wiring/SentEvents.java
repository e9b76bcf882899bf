package org.fenbo.backbone.events.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fenbo.backbone.testing.TestServers;

/** Sends events to a topic in the same form as another service's relay. */
record SentEvents(String topic) {

    /**
     * Sends {@code each} events for each of the subjects; the subjects take turns after each event. Returns when all
     * events are acknowledged.
     */
    void send(String prefix, int subjects, int each) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestServers.kafka().brokers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int sequence = 1; sequence <= each; sequence++) {
                for (int subject = 0; subject < subjects; subject++) {
                    sent.add(producer.send(event(prefix + subject, sequence)));
                }
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refuses an event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        }
    }

    private ProducerRecord<String, byte[]> event(String subject, int sequence) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, subject, "{}".getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", subject + "-" + sequence,
                        "ce_source", "/test",
                        "ce_type", "test.note.written.v1",
                        "ce_subject", subject,
                        "ce_sequence", Integer.toString(sequence),
                        "ce_time", "2026-11-26T04:00:00Z",
                        "fenbo_actor", "{\"id\":\"tests\"}")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
