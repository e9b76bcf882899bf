package org.fenbo.backbone.events.relay;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks Kafka through its admin client. */
public final class KafkaBroker implements Broker {
    /**
     * A little more than the client's own time limit. So the client's exception comes first, and it names the cause.
     */
    private static final int LIMIT_SECONDS = 5;

    private final Admin admin;

    public KafkaBroker(Admin admin) {
        this.admin = admin;
    }

    @Override
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        ListOffsetsResult result = admin.listOffsets(asked);
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (TopicPartition partition : asked.keySet()) {
            answer(result.partitionResult(partition)).ifPresent(end -> ends.put(partition, end.offset()));
        }
        return ends;
    }

    @Override
    public Found find(String topic) {
        try {
            Map<String, TopicDescription> found =
                    within(admin.describeTopics(List.of(topic)).allTopicNames());
            return new Found.Known(
                    Objects.requireNonNull(found.get(topic)).partitions().size());
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            if (isAboutTheTopic(cause)) {
                return new Found.Refused(Refusal.words(cause));
            }
            throw new BrokerUnavailable("the broker doesn't know whether there is a topic " + topic, cause);
        }
    }

    private static <T> Optional<T> answer(KafkaFuture<T> future) {
        try {
            return Optional.of(within(future));
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            if (isAboutTheTopic(cause)) {
                return Optional.empty();
            }
            throw new BrokerUnavailable("the broker doesn't know where its topics end", cause);
        }
    }

    private static boolean isAboutTheTopic(Throwable cause) {
        return cause instanceof UnknownTopicOrPartitionException
                || cause instanceof TopicAuthorizationException
                || cause instanceof InvalidTopicException;
    }

    private static <T> T within(KafkaFuture<T> future) throws ExecutionException {
        try {
            return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailable("interrupted while asking the broker", e);
        } catch (TimeoutException e) {
            throw new BrokerUnavailable("the broker doesn't answer", e);
        }
    }
}
