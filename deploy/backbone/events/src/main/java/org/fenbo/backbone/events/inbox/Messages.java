package org.fenbo.backbone.events.inbox;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** Turns the batches of Spring Cloud Stream into deliveries. */
public final class Messages {

    /** The function to bind to a topic in batch mode. */
    public Consumer<Message<List<byte[]>>> into(Inbox inbox) {
        return message -> inbox.receive(deliveries(message));
    }

    /**
     * Reads the raw records, because they have all headers. If two headers have the same name, Spring's own conversion
     * keeps only one of them.
     */
    private static List<Delivery> deliveries(Message<?> message) {
        if (message.getHeaders().get(KafkaHeaders.RAW_DATA) instanceof List<?> records) {
            return records.stream()
                    .map(record -> Delivery.of((ConsumerRecord<?, ?>) record))
                    .toList();
        }
        throw new IllegalStateException("the binding is not in batch mode or has another converter");
    }
}
