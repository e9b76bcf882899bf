package org.fenbo.backbone.events.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic, before any check.
 *
 * @param shard the partition
 * @param key the key of the record, which is the subject; empty if it has none
 * @param headers all headers in their order, including headers with the same name
 * @param body the value; null if the record has none
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are passed on, never compared.
public record Delivery(String topic, int shard, long offset, String key, List<Header> headers, byte @Nullable [] body) {
    private static final String TERM = "fenbo_term";

    /** One header; its value may be null. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Header(String name, byte @Nullable [] value) {}

    static Delivery of(ConsumerRecord<?, ?> record) {
        List<Header> headers = new ArrayList<>();
        record.headers().forEach(header -> headers.add(new Header(header.key(), header.value())));
        return new Delivery(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key() instanceof String key ? key : "",
                headers,
                record.value() instanceof byte[] bytes ? bytes : null);
    }

    /** The relay's term when it sent the record; 0 if the record names no readable term. */
    long term() {
        return headers.stream()
                .filter(header -> header.name().equals(TERM))
                .map(Header::value)
                .map(value -> value == null ? "" : new String(value, UTF_8))
                .filter(text -> text.matches("[1-9]\\d{0,17}"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    /** The address of the record. It replaces the subject if the record names none. */
    String address() {
        return topic + "/" + shard + "/" + offset;
    }
}
