package org.fenbo.backbone.events.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.fenbo.backbone.events.relay.Published.Placed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends again the events that a broker has lost. A broker that lost its page cache has lost the end of its topics, and
 * doesn't report the loss. If a record was acknowledged at a place beyond the present end of its partition, its event
 * is sent again (R4). The check runs at the start of each leadership, after each failure and every minute. A loss is
 * also noticed as soon as a partition gives a place for the second time. The lost events are queued one part at a time,
 * so their number has no limit.
 */
final class Repair {
    private static final Logger LOG = LoggerFactory.getLogger(Repair.class);
    private final Published published;
    private final OpenRepairs open;
    private final Outbox outbox;
    private final Broker broker;
    private boolean begun;

    Repair(Published published, OpenRepairs open, Outbox outbox, Broker broker) {
        this.published = published;
        this.open = open;
        this.outbox = outbox;
        this.broker = broker;
    }

    /** Asks the broker for the ends of all known partitions, and begins to repair the topics that have lost records. */
    void check() {
        Map<TopicPartition, Long> reached = published.reached();
        Map<String, Map<Integer, Long>> lost = new HashMap<>();
        broker.ends(reached.keySet()).forEach((partition, end) -> {
            if (end <= reached.getOrDefault(partition, -1L)) {
                lost.computeIfAbsent(partition.topic(), topic -> new HashMap<>())
                        .put(partition.partition(), end);
            }
        });
        lost.forEach(this::begin);
    }

    /**
     * The acknowledgements of a topic that are still valid.
     *
     * @param sound the acknowledgements in partitions that have lost nothing
     * @param doubtful the acknowledgements in partitions that have lost their tail; their records are before the tail
     *     or were written after the loss
     */
    record Left(List<Placed> sound, List<Placed> doubtful) {}

    /**
     * Checks whether acknowledgements of a topic give places that earlier records had. If they do, the topic's tail was
     * lost meanwhile. The earlier records are then lost. If they are from the same round, their events stay in the
     * outbox.
     *
     * @param placed acknowledgements in the order of their arrival, because only this order shows that a place was
     *     given again
     */
    Left notice(String topic, List<Placed> placed) {
        Map<TopicPartition, Long> highest = published.reached();
        Map<Integer, Long> again = new HashMap<>();
        List<Placed> left = new ArrayList<>();
        for (Placed one : placed) {
            if (one.place() <= highest.getOrDefault(one.partition(), -1L)) {
                again.merge(one.partition().partition(), one.place(), Math::min);
                left.removeIf(earlier -> isLostWith(one, earlier));
            }
            highest.put(one.partition(), one.place());
            left.add(one);
        }
        if (!again.isEmpty()) {
            begin(topic, again);
        }
        Map<Boolean, List<Placed>> byDoubt = left.stream()
                .collect(Collectors.partitioningBy(
                        one -> again.containsKey(one.partition().partition())));
        return new Left(byDoubt.getOrDefault(false, List.of()), byDoubt.getOrDefault(true, List.of()));
    }

    private static boolean isLostWith(Placed anew, Placed earlier) {
        return earlier.partition().equals(anew.partition()) && earlier.place() >= anew.place();
    }

    private void begin(String topic, Map<Integer, Long> tails) {
        open.begin(topic, tails);
        published.lost(topic, tails);
        begun = true;
        LOG.warn("{} has lost acknowledged records: they are sent again", topic);
    }

    /** Whether a repair has begun since the last call. */
    boolean hasBegun() {
        boolean was = begun;
        begun = false;
        return was;
    }

    /**
     * Does the next part of each repair whose previous part was sent.
     *
     * @return whether it worked on a repair; if true, there may be more to do at once
     */
    boolean proceed() {
        boolean went = false;
        for (Map.Entry<String, Long> one : open.upTo().entrySet()) {
            if (!outbox.waits(one.getKey(), one.getValue())) {
                proceed(one.getKey());
                went = true;
            }
        }
        return went;
    }

    private void proceed(String topic) {
        int events = open.proceed(topic);
        LOG.warn("{} events of {} are queued again{}", events, topic, open.isOpen(topic) ? ", more follow" : "");
    }

    /** The topics that are being repaired, each with the position up to which it may be sent. */
    Map<String, Long> upTo() {
        return open.upTo();
    }

    /** Deletes old rounds that no repair needs any more. The rounds of a topic that is being repaired stay. */
    void prune(Instant now) {
        published.prune(
                now,
                published.topics().stream().filter(topic -> !open.isOpen(topic)).toList());
    }
}
