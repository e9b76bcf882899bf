package org.fenbo.backbone.events.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A broker together with its producer. It has topics with partitions, can fail for single records, and can lose tails.
 */
final class FakeBroker extends MockProducer<String, byte[]> implements Broker {
    final Map<String, Integer> topics = new ConcurrentHashMap<>(Map.of("test.topic", 1));
    /** Makes a record fail. The broker answers with an exception, or the fault throws an error. */
    final List<Function<ProducerRecord<String, byte[]>, @Nullable Exception>> faults = new CopyOnWriteArrayList<>();
    /** The sender's thread calls this before a record is accepted. */
    volatile Consumer<ProducerRecord<String, byte[]>> before = sent -> {};

    volatile boolean unavailable;
    /** The number of questions and records that the broker didn't answer because it was unavailable. */
    final AtomicInteger refused = new AtomicInteger();

    final AtomicInteger intoTheVoid = new AtomicInteger();
    private final Map<TopicPartition, List<ProducerRecord<String, byte[]>>> logs = new HashMap<>();
    private final List<ProducerRecord<String, byte[]>> accepted = new ArrayList<>();

    FakeBroker() {
        super(false, null, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // A sender that is stopped here must not stop the others.
    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> sent, @Nullable Callback callback) {
        before.accept(sent);
        Callback answer = Objects.requireNonNull(callback);
        Exception fault = fault(sent);
        if (fault == null) {
            answer.onCompletion(accept(sent), null);
        } else {
            answer.onCompletion(null, fault);
        }
        KafkaFuture<RecordMetadata> unused = new KafkaFutureImpl<>();
        return unused;
    }

    private @Nullable Exception fault(ProducerRecord<String, byte[]> sent) {
        if (unavailable) {
            refused.incrementAndGet();
            return new TimeoutException("nobody is there");
        }
        if (!topics.containsKey(sent.topic())) {
            intoTheVoid.incrementAndGet();
            return new TimeoutException("Topic " + sent.topic() + " not present in metadata after 5000 ms.");
        }
        return faults.stream()
                .<@Nullable Exception>map(fault -> fault.apply(sent))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private synchronized RecordMetadata accept(ProducerRecord<String, byte[]> sent) {
        int shard = Math.floorMod(sent.key().hashCode(), Objects.requireNonNull(topics.get(sent.topic())));
        TopicPartition partition = new TopicPartition(sent.topic(), shard);
        List<ProducerRecord<String, byte[]>> log = logs.computeIfAbsent(partition, none -> new ArrayList<>());
        log.add(sent);
        accepted.add(sent);
        return new RecordMetadata(partition, log.size() - 1, 0, 0, 0, 0);
    }

    /** Loses the records of a partition from an offset on. */
    synchronized void cut(String topic, int shard, int end) {
        List<ProducerRecord<String, byte[]>> log = Objects.requireNonNull(logs.get(new TopicPartition(topic, shard)));
        log.subList(end, log.size()).clear();
    }

    /** All records that the broker ever accepted, in the order of acceptance, including lost records. */
    synchronized List<ProducerRecord<String, byte[]>> accepted() {
        return List.copyOf(accepted);
    }

    /** The records that a topic has now, as subject/sequence, partition by partition. */
    synchronized List<String> held(String topic) {
        return logs.entrySet().stream()
                .filter(log -> log.getKey().topic().equals(topic))
                .flatMap(log -> log.getValue().stream())
                .map(FakeBroker::name)
                .toList();
    }

    /** The records of a topic that the broker ever accepted, as subject/sequence. */
    List<String> accepted(String topic) {
        return accepted().stream()
                .filter(sent -> sent.topic().equals(topic))
                .map(FakeBroker::name)
                .toList();
    }

    static String name(ProducerRecord<String, byte[]> sent) {
        return sent.key() + "/" + header(sent, "ce_sequence");
    }

    static String header(ProducerRecord<String, byte[]> sent, String name) {
        return new String(sent.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public synchronized Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        requireThere();
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (TopicPartition partition : partitions) {
            if (topics.containsKey(partition.topic())) {
                ends.put(partition, (long)
                        logs.getOrDefault(partition, List.of()).size());
            }
        }
        return ends;
    }

    @Override
    public Found find(String topic) {
        requireThere();
        Integer partitions = topics.get(topic);
        return partitions == null ? new Found.Refused("UnknownTopicOrPartitionException") : new Found.Known(partitions);
    }

    private void requireThere() {
        if (unavailable) {
            refused.incrementAndGet();
            throw new BrokerUnavailable("away", new TimeoutException("away"));
        }
    }
}
