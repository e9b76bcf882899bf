package org.fenbo.backbone.events.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker that lost its page cache has lost the end of its topics without a word. What it had acknowledged beyond a
 * partition's present end is sent again (R4): at each start of a leadership, after each failure, every minute, and as
 * soon as a partition gives out a place that it had given before.
 */
final class Repair {
    private static final Logger LOG = LoggerFactory.getLogger(Repair.class);
    private final Published published;
    private final Broker broker;

    Repair(Published published, Broker broker) {
        this.published = published;
        this.broker = broker;
    }

    /** Asks the broker for all ends and queues again what is missing. */
    void check() {
        Map<TopicPartition, Long> reached = published.reached();
        Map<String, Map<Integer, Long>> lost = new HashMap<>();
        broker.ends(reached.keySet()).forEach((partition, end) -> {
            if (end <= reached.getOrDefault(partition, -1L)) {
                lost.computeIfAbsent(partition.topic(), topic -> new HashMap<>())
                        .put(partition.partition(), end);
            }
        });
        lost.forEach(this::sendAgain);
    }

    /** Looks whether acknowledgements of one topic gave out places that were taken: its tail was lost meanwhile. */
    void notice(String topic, List<Published.Placed> placed) {
        Map<TopicPartition, Long> reached = published.reached();
        Map<Integer, Long> again = new HashMap<>();
        for (Published.Placed one : placed) {
            if (one.place() <= reached.getOrDefault(one.partition(), -1L)) {
                again.merge(one.partition().partition(), one.place(), Math::min);
            }
        }
        if (!again.isEmpty()) {
            sendAgain(topic, again);
        }
    }

    private void sendAgain(String topic, Map<Integer, Long> tails) {
        int events = published.repair(topic, tails);
        LOG.warn("{} ends before what it had acknowledged: {} events are sent again", topic, events);
    }
}
