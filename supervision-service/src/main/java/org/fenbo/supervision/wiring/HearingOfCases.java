package org.fenbo.supervision.wiring;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares where dispatch.case ended at the start with where the clocks' reader has come to since. */
final class HearingOfCases implements Hearing {
    private static final Logger LOG = LoggerFactory.getLogger(HearingOfCases.class);
    private static final String TOPIC = "dispatch.case";
    private static final String GROUP = "supervision.clock";
    private static final long PATIENCE = 5;

    private final Admin admin;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private boolean upToDate;

    HearingOfCases(Admin admin) {
        this.admin = admin;
    }

    @Override
    public boolean isUpToDate() {
        if (!upToDate) {
            try {
                upToDate = hasReachedEnds();
            } catch (ExecutionException | TimeoutException e) {
                LOG.warn("timers wait: the broker doesn't say where {} ends ({})", TOPIC, e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return upToDate;
    }

    private boolean hasReachedEnds() throws ExecutionException, InterruptedException, TimeoutException {
        if (ends.isEmpty()) {
            ends.putAll(ends());
        }
        Map<TopicPartition, OffsetAndMetadata> reached =
                get(admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata());
        return ends.entrySet().stream().allMatch(end -> end.getValue() <= offset(reached.get(end.getKey())));
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (TopicDescription topic :
                get(admin.describeTopics(Set.of(TOPIC)).allTopicNames()).values()) {
            topic.partitions()
                    .forEach(info -> asked.put(new TopicPartition(TOPIC, info.partition()), OffsetSpec.latest()));
        }
        Map<TopicPartition, Long> found = new HashMap<>();
        get(admin.listOffsets(asked).all()).forEach((partition, end) -> found.put(partition, end.offset()));
        return found;
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private static <T> T get(KafkaFuture<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(PATIENCE, TimeUnit.SECONDS);
    }
}
