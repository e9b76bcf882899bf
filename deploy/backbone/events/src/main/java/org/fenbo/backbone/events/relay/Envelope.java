package org.fenbo.backbone.events.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Puts an event into a Kafka record: CloudEvents 1.0, binary mode. The value is the body of the event; the key is its
 * subject.
 */
final class Envelope {
    private Envelope() {}

    static ProducerRecord<String, byte[]> of(Outbox.Pending event, String source, long term) {
        ProducerRecord<String, byte[]> envelope = new ProducerRecord<>(event.topic(), event.subject(), event.body());
        Headers headers = envelope.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", event.id());
        put(headers, "ce_source", source);
        put(headers, "ce_type", event.type());
        put(headers, "ce_subject", event.subject());
        put(headers, "ce_time", event.happened().toString());
        put(headers, "ce_sequence", Long.toString(event.sequence()));
        put(headers, "fenbo_version", Long.toString(event.version()));
        put(headers, "ce_dataschema", "urn:fenbo:" + event.type());
        put(headers, "content-type", "application/json");
        put(headers, "fenbo_recorded", event.recorded().toString());
        put(headers, "fenbo_term", Long.toString(term));
        put(headers, "fenbo_actor", event.actor());
        put(headers, "fenbo_cause", event.cause());
        put(headers, "traceparent", event.traceparent());
        return envelope;
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }
}
