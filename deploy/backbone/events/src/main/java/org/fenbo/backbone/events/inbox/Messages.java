package org.fenbo.backbone.events.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fenbo.backbone.events.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Turns the batches of Spring Cloud Stream into events. */
public final class Messages {
    private static final Actor UNKNOWN = new Actor("unknown", null, null, null);
    private final JsonMapper json;

    public Messages(JsonMapper json) {
        this.json = json;
    }

    /** The function to bind to a topic in batch mode. */
    public Consumer<Message<List<byte[]>>> into(Inbox inbox) {
        return message -> inbox.receive(read(message));
    }

    private List<Received> read(Message<List<byte[]>> message) {
        MessageHeaders all = message.getHeaders();
        List<?> headers = list(all.get(KafkaHeaders.BATCH_CONVERTED_HEADERS));
        List<Received> events = new ArrayList<>();
        for (int i = 0; i < message.getPayload().size(); i++) {
            events.add(read(
                    (Map<?, ?>) headers.get(i),
                    address(all, i),
                    message.getPayload().get(i)));
        }
        return events;
    }

    /** Where a record lies, as the last resort when it does not say what it is about. */
    private record Address(String topic, int partition, long offset) {
        String text() {
            return topic + "/" + partition + "/" + offset;
        }
    }

    private static Address address(MessageHeaders all, int index) {
        return new Address(
                String.valueOf(list(all.get(KafkaHeaders.RECEIVED_TOPIC)).get(index)),
                (Integer) list(all.get(KafkaHeaders.RECEIVED_PARTITION)).get(index),
                (Long) list(all.get(KafkaHeaders.OFFSET)).get(index));
    }

    private Received read(Map<?, ?> headers, Address address, Object payload) {
        String subject = text(headers, "subject");
        String type = text(headers, "type");
        String sequence = text(headers, "sequence");
        // Tombstones and strangers have no sequence: they are first and only of a subject made from their address.
        boolean ours = subject != null && type != null && sequence != null && sequence.matches("\\d{1,18}");
        String time = text(headers, "time");
        return new Received(
                String.valueOf(text(headers, "id")),
                address.topic(),
                ours ? java.util.Objects.requireNonNull(subject) : address.text(),
                ours ? Long.parseLong(java.util.Objects.requireNonNull(sequence)) : 1,
                ours ? java.util.Objects.requireNonNull(type) : "unreadable",
                time == null ? Instant.EPOCH : Instant.parse(time),
                actor(plain(headers.get("fenbo_actor"))),
                plain(headers.get("traceparent")),
                payload instanceof byte[] bytes ? bytes : new byte[0]);
    }

    private Actor actor(@Nullable String text) {
        return text == null ? UNKNOWN : json.readValue(text, Actor.class);
    }

    /** Spring may have renamed {@code ce_type} to {@code ce-type} on the way. */
    private static @Nullable String text(Map<?, ?> headers, String attribute) {
        Object found = headers.get("ce_" + attribute);
        return plain(found == null ? headers.get("ce-" + attribute) : found);
    }

    private static @Nullable String plain(@Nullable Object header) {
        return switch (header) {
            case null -> null;
            case byte[] bytes -> new String(bytes, UTF_8);
            default -> header.toString();
        };
    }

    private static List<?> list(@Nullable Object header) {
        if (header instanceof List<?> values) {
            return values;
        }
        throw new IllegalStateException("the binding is not in batch mode");
    }
}
