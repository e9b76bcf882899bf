package org.fenbo.backbone.events.relay;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.relay.Outbox.Pending;
import org.fenbo.backbone.events.relay.Published.Placed;
import org.fenbo.backbone.events.relay.Sending.Failed;
import org.fenbo.backbone.events.relay.Sending.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round reads waiting events, sends them, and deletes only the acknowledged events from the outbox. An event that
 * can't be sent stops only its subject or its topic (R11).
 */
final class Round {
    static final int LIMIT = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final long BYTES = 16 << 20;
    /**
     * An event counts as unsendable after this number of failures without a known reason. Only failures while other
     * events pass are counted.
     */
    private static final int TRIES = 3;

    private final Outbox outbox;
    private final Published published;
    private final Repair repair;
    private final Unsendable unsendable;
    private final Topics topics;
    private final Supplier<Sending> sending;
    private final InstantSource wall;
    private final Map<String, Integer> tries = new HashMap<>();

    Round(
            Outbox outbox,
            Published published,
            Repair repair,
            Unsendable unsendable,
            Topics topics,
            Supplier<Sending> sending,
            InstantSource wall) {
        this.outbox = outbox;
        this.published = published;
        this.repair = repair;
        this.unsendable = unsendable;
        this.topics = topics;
        this.sending = sending;
        this.wall = wall;
    }

    /**
     * The result of a round.
     *
     * @param read how many waiting events were read
     * @param trouble why events were not acknowledged although no record and no topic is at fault; empty if there was
     *     no failure of this kind
     */
    record Result(int read, String trouble) {
        boolean isFull() {
            return read == LIMIT;
        }
    }

    Result run() throws InterruptedException {
        List<Pending> batch = outbox.next(LIMIT, BYTES, upTo());
        if (batch.isEmpty()) {
            return new Result(0, "");
        }
        List<Pending> stopped = batch.stream().filter(Pending::stopped).toList();
        if (!stopped.isEmpty()) {
            outbox.setAside(stopped);
        }
        Outcome outcome = sending.get()
                .send(batch.stream()
                        .filter(event -> !event.stopped())
                        .filter(event -> topics.partitions(event.topic()).isPresent())
                        .toList());
        settle(outcome.placed());
        return new Result(batch.size(), judge(outcome));
    }

    /**
     * The position by topic up to which events may be sent. No event of a resting topic is sent. Of a topic under
     * repair, only events up to the last queued position are sent.
     */
    private Map<String, Long> upTo() {
        Map<String, Long> upTo = repair.upTo();
        topics.resting().forEach(topic -> upTo.put(topic, Outbox.NOTHING));
        return upTo;
    }

    /** @param placed in the order of acknowledgement */
    private void settle(List<Placed> placed) {
        Map<String, List<Placed>> byTopic =
                placed.stream().collect(Collectors.groupingBy(one -> one.event().topic()));
        byTopic.forEach((topic, acknowledged) -> {
            Repair.Left left = repair.notice(topic, acknowledged);
            published.settle(topic, left.sound(), wall.instant());
            published.settleUnderNoTerm(topic, left.doubtful(), wall.instant());
            topics.took(topic);
        });
        placed.forEach(one -> tries.remove(one.event().id()));
    }

    private String judge(Outcome outcome) {
        String trouble = "";
        Map<String, String> late = new HashMap<>();
        for (Failed one : outcome.failed()) {
            switch (Refusal.of(one.cause())) {
                case OF_THE_RECORD -> stopSubject(one);
                case OF_THE_TOPIC -> stopTopic(one);
                case OF_TIME -> late.put(one.event().topic(), Refusal.words(one.cause()));
                case OF_THE_MOMENT -> trouble = Refusal.words(one.cause());
                case UNKNOWN -> trouble = count(one, !outcome.placed().isEmpty());
            }
        }
        for (Map.Entry<String, String> one : late.entrySet()) {
            trouble = topics.ask(one.getKey()) ? one.getValue() : trouble;
        }
        return trouble;
    }

    private String count(Failed one, boolean othersPassed) {
        int times = tries.getOrDefault(one.event().id(), 0) + 1;
        if (othersPassed && times >= TRIES) {
            tries.remove(one.event().id());
            stopSubject(one);
            return "";
        }
        tries.put(one.event().id(), othersPassed ? times : times - 1);
        return Refusal.words(one.cause());
    }

    private void stopTopic(Failed one) {
        if (!topics.resting().contains(one.event().topic())) {
            topics.stop(one.event().topic(), Refusal.words(one.cause()));
        }
    }

    private void stopSubject(Failed one) {
        String cause = Refusal.words(one.cause());
        unsendable.stop(one.event(), cause, wall.instant());
        LOG.warn(
                "{} of {} can't be sent, its subject is stopped: {}",
                one.event().subject(),
                one.event().topic(),
                cause);
    }
}
