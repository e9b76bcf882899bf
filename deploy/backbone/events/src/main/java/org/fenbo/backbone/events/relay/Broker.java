package org.fenbo.backbone.events.relay;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** The relay's questions to the broker. Each question ends within seconds. */
public interface Broker {
    /**
     * The end of each partition: the offset that the next record will get. A partition has no entry if it is missing or
     * forbidden.
     *
     * @throws BrokerUnavailable if the broker doesn't answer
     */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions);

    /**
     * Whether the service can send to a topic.
     *
     * @throws BrokerUnavailable if the broker doesn't answer
     */
    Found find(String topic);

    /** The broker's answer about a topic. */
    sealed interface Found {
        /** The topic exists. */
        record Known(int partitions) implements Found {}

        /** The topic is missing, or this service may not use it. */
        record Refused(String cause) implements Found {}
    }

    /** The broker doesn't answer now; no topic and no event is at fault. */
    final class BrokerUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public BrokerUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
