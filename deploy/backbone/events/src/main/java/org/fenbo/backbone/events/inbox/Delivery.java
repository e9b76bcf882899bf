package org.fenbo.backbone.events.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came from a topic, before anything in it is believed.
 *
 * @param shard the partition
 * @param key what the record was sent under: the subject; empty if it has none
 * @param headers all of them, repeated ones too, in their order
 * @param body the value; null for a record without one
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are passed on, never compared.
public record Delivery(String topic, int shard, long offset, String key, List<Header> headers, byte @Nullable [] body) {
    private static final String TERM = "fenbo_term";

    /** One header; the value may be missing. */
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

    /** The relay's term it was sent under; 0 if it names none that can be read. */
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

    /** Where the record is: used as its subject if it names none. */
    String address() {
        return topic + "/" + shard + "/" + offset;
    }
}
