package org.fenbo.backbone.events.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.fenbo.backbone.events.relay.Broker.Found;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores which topics can be sent to. The relay asks the broker before it sends the first event of a topic, because the
 * producer itself would wait for a missing topic and delay all other topics. If a topic can't be sent to, the relay
 * asks the broker again after 1 s, 2 s … 30 s.
 */
final class Topics {
    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Broker broker;
    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Map<String, Integer> known = new ConcurrentHashMap<>();
    private final Map<String, Stopped> stopped = new ConcurrentHashMap<>();

    /**
     * A stopped topic.
     *
     * @param pause how long the relay waits before it asks the broker again
     * @param askAt when the relay asks again, by the monotonic clock
     */
    record Stopped(String cause, Instant since, Duration pause, long askAt) {}

    Topics(Broker broker, InstantSource wall, LongSupplier nanos) {
        this.broker = broker;
        this.wall = wall;
        this.nanos = nanos;
    }

    /**
     * The stopped topics, each with its cause and the time since when. A topic that is being tried again is still
     * included.
     */
    Map<String, Stopped> stopped() {
        return Map.copyOf(stopped);
    }

    /** The stopped topics to which no event may be sent now. */
    List<String> resting() {
        return stopped.keySet().stream()
                .filter(topic -> !known.containsKey(topic))
                .toList();
    }

    /**
     * The number of partitions of a topic; empty if the topic can't be sent to. The first call for a topic asks the
     * broker.
     */
    OptionalInt partitions(String topic) {
        if (!known.containsKey(topic) && !stopped.containsKey(topic)) {
            ask(topic);
        }
        Integer partitions = known.get(topic);
        return partitions == null ? OptionalInt.empty() : OptionalInt.of(partitions);
    }

    /**
     * Asks the broker again about each resting topic whose pause is over.
     *
     * @return whether a topic can be tried again
     */
    boolean askAgain() {
        boolean back = false;
        for (String topic : resting()) {
            Stopped one = stopped.get(topic);
            if (one != null && nanos.getAsLong() - one.askAt() >= 0) {
                back |= ask(topic);
            }
        }
        return back;
    }

    /** Asks the broker whether a topic can be sent to; if not, the topic is stopped. */
    boolean ask(String topic) {
        return switch (broker.find(topic)) {
            case Found.Known found -> {
                known.put(topic, found.partitions());
                yield true;
            }
            case Found.Refused refused -> {
                stop(topic, refused.cause());
                yield false;
            }
        };
    }

    /** Notes that the broker has acknowledged a record of a topic. The topic is then no longer stopped. */
    void took(String topic) {
        if (stopped.remove(topic) != null) {
            LOG.info("topic {} goes on", topic);
        }
    }

    void stop(String topic, String cause) {
        known.remove(topic);
        if (!stopped.containsKey(topic)) {
            LOG.warn("topic {} is stopped: {}", topic, cause);
        }
        stopped.compute(
                topic,
                (name, present) -> present == null
                        ? stopped(cause, wall.instant(), FIRST_PAUSE)
                        : stopped(cause, present.since(), longer(present.pause())));
    }

    /** Forgets everything, because another relay leads now and the stored knowledge would become outdated. */
    void clear() {
        known.clear();
        stopped.clear();
    }

    private Stopped stopped(String cause, Instant since, Duration pause) {
        return new Stopped(cause, since, pause, nanos.getAsLong() + pause.toNanos());
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
