package org.fenbo.backbone.events.relay;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker that lost its page cache has lost the end of its topics without a word. What the log knows to have been
 * acknowledged beyond a partition's present end is sent again.
 */
final class LostTail {
    private static final Logger LOG = LoggerFactory.getLogger(LostTail.class);
    private final Outbox outbox;
    private final TopicEnds ends;

    LostTail(Outbox outbox, TopicEnds ends) {
        this.outbox = outbox;
        this.ends = ends;
    }

    void sendAgain() {
        Map<TopicPartition, Long> reached = outbox.reached();
        Map<String, Long> from = new HashMap<>();
        ends.of(reached.keySet()).forEach((partition, end) -> {
            if (end <= reached.getOrDefault(partition, -1L)) {
                from.merge(partition.topic(), outbox.positionBefore(partition, end), Math::min);
                outbox.forget(partition, end);
            }
        });
        from.forEach((topic, position) -> {
            int events = outbox.again(topic, position);
            LOG.warn("{} ends before what it had acknowledged: {} events are sent again", topic, events);
        });
    }
}
