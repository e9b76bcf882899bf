package org.fenbo.backbone.events.wiring;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Commits each offset with the leader epoch of the record before it (KIP-320); the listener container itself would
 * commit only the offset. A reader may start or join again after the broker lost a topic's tail. If the epoch was
 * committed, Kafka then sets the reader back to the place where the old history and the new history separate. Without
 * the epoch, the reader would continue at an offset that now belongs to another record. It would never read the new
 * records below this offset (R3, R16).
 */
final class EpochCommits implements ClientFactoryCustomizer {

    @Override
    public void configure(ConsumerFactory<?, ?> factory) {
        factory.addPostProcessor(EpochCommits::of);
    }

    /** A consumer that commits with epochs, and does everything else as the given consumer does. */
    @SuppressWarnings("unchecked")
    static <K, V> Consumer<K, V> of(Consumer<K, V> consumer) {
        var read = new LastRead();
        return (Consumer<K, V>) Proxy.newProxyInstance(
                EpochCommits.class.getClassLoader(),
                new Class<?>[] {Consumer.class},
                (proxy, method, arguments) -> read.call(consumer, method, arguments));
    }

    /** The last record that was read from each partition. Only the consumer's thread uses this object. */
    private static final class LastRead {
        private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();

        @Nullable
        Object call(Consumer<?, ?> consumer, Method method, Object @Nullable [] arguments) throws Throwable {
            var given = arguments != null && method.getName().startsWith("commit") ? withEpochs(arguments) : arguments;
            try {
                var answer = method.invoke(consumer, given);
                if (answer instanceof ConsumerRecords<?, ?> records) {
                    note(records);
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw Objects.requireNonNull(e.getCause());
            }
        }

        private void note(ConsumerRecords<?, ?> records) {
            for (var partition : records.partitions()) {
                ConsumerRecord<?, ?> last = records.records(partition).getLast();
                next.put(partition, new OffsetAndMetadata(last.offset() + 1, last.leaderEpoch(), ""));
            }
        }

        private Object[] withEpochs(Object[] arguments) {
            return Arrays.stream(arguments)
                    .map(one -> one instanceof Map<?, ?> offsets ? withEpochs(offsets) : one)
                    .toArray();
        }

        private Map<TopicPartition, OffsetAndMetadata> withEpochs(Map<?, ?> offsets) {
            Map<TopicPartition, OffsetAndMetadata> with = new HashMap<>();
            offsets.forEach((partition, offset) ->
                    with.put((TopicPartition) partition, with((TopicPartition) partition, (OffsetAndMetadata) offset)));
            return with;
        }

        private OffsetAndMetadata with(TopicPartition partition, OffsetAndMetadata offset) {
            return Optional.ofNullable(next.get(partition))
                    .filter(known -> known.offset() == offset.offset())
                    .map(known -> new OffsetAndMetadata(offset.offset(), known.leaderEpoch(), offset.metadata()))
                    .orElse(offset);
        }
    }
}
