package org.fenbo.backbone.events.relay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.fenbo.backbone.events.relay.Outbox.Pending;
import org.fenbo.backbone.events.relay.Published.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Sends one batch to the broker. Events of different subjects are sent in parallel, events of the same subject one
 * after another. Each event waits for the acknowledgement of the event before it in its subject. Otherwise, a producer
 * that gives up a record would still send the next record.
 */
final class Sending {
    /** How often the wait for an answer is interrupted to renew the lease. */
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** After this time without an answer, the relay asks the broker whether the topics still exist. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final Producer<String, byte[]> producer;
    private final String source;
    private final Lease lease;
    private final Topics topics;
    private final Duration limit;
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final Map<String, Deque<Pending>> lanes = new LinkedHashMap<>();
    private final Map<String, Pending> underway = new LinkedHashMap<>();
    private final Set<String> troubled = new HashSet<>();
    private final List<Placed> placed = new ArrayList<>();
    private final List<Failed> failed = new ArrayList<>();

    private record Answer(
            Pending event,
            @Nullable RecordMetadata at,
            @Nullable Exception cause) {}

    /** An event that was not acknowledged, and the cause. Later events of its subject were not sent. */
    record Failed(Pending event, Exception cause) {}

    /**
     * The result of the batch. An event that is in no list was not sent.
     *
     * @param placed in the order of acknowledgement
     */
    record Outcome(List<Placed> placed, List<Failed> failed) {}

    /**
     * The producer gave no answer within its own time limit. Its thread has died, and only a new process can send
     * again.
     */
    static final class ProducerDied extends Error {
        private static final long serialVersionUID = 1L;

        ProducerDied(Duration limit) {
            super("the Kafka producer gave no answer within " + limit);
        }
    }

    /** @param limit the time within which the producer promises an acknowledgement or a failure */
    Sending(Producer<String, byte[]> producer, String source, Lease lease, Topics topics, Duration limit) {
        this.producer = producer;
        this.source = source;
        this.lease = lease;
        this.topics = topics;
        this.limit = limit;
    }

    /** Sends a batch and waits for all answers. */
    Outcome send(List<Pending> batch) throws InterruptedException {
        batch.forEach(event -> lanes.computeIfAbsent(event.subject(), subject -> new ArrayDeque<>())
                .add(event));
        for (Deque<Pending> lane : lanes.values()) {
            sendNext(lane);
            takeWhatIsThere();
        }
        long answered = lease.now();
        while (!underway.isEmpty()) {
            Answer answer = answers.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            if (answer != null) {
                take(answer);
                answered = lease.now();
            } else {
                bear(Duration.ofNanos(lease.now() - answered));
            }
        }
        return new Outcome(placed, failed);
    }

    /**
     * Takes the answers that have come. The caller does this between sends, so that a topic that fails at once is not
     * tried again with each subject.
     */
    private void takeWhatIsThere() throws InterruptedException {
        for (Answer answer = answers.poll(); answer != null; answer = answers.poll()) {
            take(answer);
        }
    }

    private void sendNext(Deque<Pending> lane) throws InterruptedException {
        Pending event = lane.peek();
        if (event == null || troubled.contains(event.topic())) {
            return;
        }
        lease.requireFresh();
        underway.put(event.subject(), event);
        try {
            var _ = producer.send(
                    Envelope.of(event, source, lease.term()), (at, cause) -> answers.add(new Answer(event, at, cause)));
        } catch (InterruptException e) {
            throw interrupted(e);
        } catch (KafkaException e) {
            answers.add(new Answer(event, null, e));
        }
        lease.renewIfDue();
    }

    private void take(Answer answer) throws InterruptedException {
        Pending event = answer.event();
        if (underway.remove(event.subject()) == null) {
            return; // The event was given up and is still in the outbox, so a late answer changes nothing.
        }
        RecordMetadata at = answer.at();
        if (answer.cause() != null) {
            fail(event, answer.cause());
        } else if (at != null && at.hasOffset()) {
            placed.add(new Placed(event, new TopicPartition(at.topic(), at.partition()), at.offset()));
            Deque<Pending> lane = lanes.getOrDefault(event.subject(), new ArrayDeque<>());
            lane.remove();
            sendNext(lane);
        }
    }

    private void fail(Pending event, Exception cause) {
        failed.add(new Failed(event, cause));
        Refusal refusal = Refusal.of(cause);
        if (refusal == Refusal.OF_THE_TOPIC || refusal == Refusal.OF_TIME) {
            // The producer would wait for this topic again with each record. One wait in a round is enough.
            troubled.add(event.topic());
        }
    }

    /**
     * Called if no answer came for a while. Renews the lease, gives up the events of each topic that no longer exists,
     * and notices a dead producer.
     */
    private void bear(Duration silence) {
        lease.renewIfDue();
        if (silence.compareTo(limit) > 0) {
            throw new ProducerDied(limit);
        }
        if (silence.compareTo(SILENCE) > 0) {
            underway.values().stream().map(Pending::topic).distinct().toList().forEach(this::giveUpIfGone);
        }
    }

    private void giveUpIfGone(String topic) {
        if (isGone(topic)) {
            List<Pending> gone = underway.values().stream()
                    .filter(event -> event.topic().equals(topic))
                    .toList();
            gone.forEach(event -> underway.remove(event.subject()));
            gone.forEach(event -> fail(event, new UnknownTopicOrPartitionException("the topic is gone: " + topic)));
        }
    }

    /**
     * Whether a topic no longer exists. If the broker is unavailable, the topic counts as existing; the producer will
     * then report the failure.
     */
    private boolean isGone(String topic) {
        try {
            return !topics.ask(topic);
        } catch (Broker.BrokerUnavailable e) {
            return false;
        }
    }

    static InterruptedException interrupted(InterruptException cause) {
        InterruptedException plain = new InterruptedException("interrupted while sending");
        plain.initCause(cause);
        return plain;
    }
}
