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
 * A broker that lost its page cache has lost the end of its topics without a word. What it had acknowledged beyond a
 * partition's present end is sent again (R4): at each start of a leadership, after each failure, every minute, and as
 * soon as a partition gives out a place that it had given before. However much it is, it is queued a part at a time.
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

    /** Asks the broker for all ends and begins to repair what is missing. */
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
     * What is left of a topic's acknowledgements.
     *
     * @param sound of partitions that have lost nothing
     * @param doubtful of partitions that have lost their tail: before it, or written anew
     */
    record Left(List<Placed> sound, List<Placed> doubtful) {}

    /**
     * Looks whether acknowledgements of one topic gave out places that were taken: its tail was lost meanwhile. The places
     * may have been taken in the same round; what had them is lost and stays in the outbox.
     *
     * @param placed in the order of acknowledgement: only by it a place that is given again shows
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
        LOG.warn("{} ends before what it had acknowledged: what is missing is sent again", topic);
    }

    /** Whether a repair was begun since this was asked last. */
    boolean hasBegun() {
        boolean was = begun;
        begun = false;
        return was;
    }

    /**
     * Goes on with each repair by one part, as soon as the part before it was sent.
     *
     * @return whether there is more to do at once
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

    /** Drops what no repair needs any more, but nothing under one that is under way. */
    void prune(Instant now) {
        published.prune(
                now,
                published.topics().stream().filter(topic -> !open.isOpen(topic)).toList());
    }
}
