package org.fenbo.backbone.events.relay;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** The relay's questions to the broker. Every question ends within seconds. */
public interface Broker {
    /**
     * Where partitions end now: the offset the next record will get. A partition that is missing or forbidden is absent.
     *
     * @throws BrokerUnavailable if it doesn't answer
     */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions);

    /**
     * Whether a topic can be sent to.
     *
     * @throws BrokerUnavailable if it doesn't answer
     */
    Found find(String topic);

    /** The broker's answer about a topic. */
    sealed interface Found {
        /** It is there. */
        record Known(int partitions) implements Found {}

        /** It is missing, or this service may not use it. */
        record Refused(String cause) implements Found {}
    }

    /** The broker doesn't answer now: the fault of no topic and no event. */
    final class BrokerUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public BrokerUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
