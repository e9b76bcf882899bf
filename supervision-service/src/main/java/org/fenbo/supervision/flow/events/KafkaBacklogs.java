package org.fenbo.supervision.flow.events;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.fenbo.supervision.flow.Backlogs;
import org.jspecify.annotations.Nullable;

/**
 * Asks the broker how many events arrive and how many wait. The number of events in a period is the difference between
 * two offsets, so no record is read for it. A reader that has never committed an offset on a topic is not counted for
 * this topic. The groups of other systems are left out.
 */
public final class KafkaBacklogs implements Backlogs {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofSeconds(SHORTLY);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;
    private final OldestUnread oldest;
    private final List<String> services;
    private final InstantSource wall;

    /** @param services the services whose consumer groups count; these groups are named {@code <service>.<feature>} */
    public KafkaBacklogs(Admin admin, OldestUnread oldest, List<String> services, InstantSource wall) {
        this.admin = admin;
        this.oldest = oldest;
        this.services = List.copyOf(services);
        this.wall = wall;
    }

    /** Finds the times at which records were written to their topics. */
    @FunctionalInterface
    public interface OldestUnread {
        /** The times of the records at the given places; records that could not be read are left out. */
        Map<TopicPartition, Instant> at(Map<TopicPartition, Long> places);
    }

    /** The broker did not answer in time, or refused to answer. */
    public static final class BrokerSilent extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        BrokerSilent(Exception cause) {
            super("the broker doesn't report what waits", cause);
        }
    }

    /**
     * The unread records: for each partition, the place of the slowest reader; for each topic, the largest lag of a
     * reader.
     */
    private record Unread(Map<TopicPartition, Long> slowest, Map<String, Long> mostByTopic) {}

    @Override
    public Map<String, Backlog> byTopic() {
        Instant now = wall.instant();
        Set<TopicPartition> partitions = partitions();
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        Map<String, Long> minute = passedSince(now.minus(MINUTE), ends);
        Map<String, Long> shortly = passedSince(now.minus(SHORT), ends);
        Unread unread = unread(ends);
        Map<String, Instant> since = since(unread.slowest());
        Map<String, Backlog> byTopic = new HashMap<>();
        byTopic(ends).forEach((topic, total) -> {
            long lag = unread.mostByTopic().getOrDefault(topic, 0L);
            byTopic.put(
                    topic,
                    new Backlog(
                            total,
                            shortly.getOrDefault(topic, 0L),
                            minute.getOrDefault(topic, 0L),
                            lag,
                            age(lag, since.get(topic), now)));
        });
        return byTopic;
    }

    private Map<String, Instant> since(Map<TopicPartition, Long> lagging) {
        Map<String, Instant> since = new HashMap<>();
        if (!lagging.isEmpty()) {
            oldest.at(lagging)
                    .forEach((partition, time) ->
                            since.merge(partition.topic(), time, (one, other) -> one.isBefore(other) ? one : other));
        }
        return since;
    }

    /** Counts for each topic the records that were written at this instant or later; 0 if there are none. */
    private Map<String, Long> passedSince(Instant then, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> passed = new HashMap<>();
        offsets(ends.keySet(), OffsetSpec.forTimestamp(then.toEpochMilli())).forEach((partition, first) -> {
            long end = ends.getOrDefault(partition, 0L);
            passed.put(partition, first < 0 ? 0 : Math.max(0, end - first));
        });
        return byTopic(passed);
    }

    private static Map<String, Long> byTopic(Map<TopicPartition, Long> byPartition) {
        return byPartition.entrySet().stream()
                .collect(Collectors.groupingBy(
                        one -> one.getKey().topic(), Collectors.summingLong(Map.Entry::getValue)));
    }

    private static OptionalLong age(long lag, @Nullable Instant since, Instant now) {
        return lag == 0 || since == null
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, Duration.between(since, now).toSeconds()));
    }

    private Set<TopicPartition> partitions() {
        Set<String> names = get(admin.listTopics().names()).stream()
                .filter(name -> !name.startsWith("_"))
                .collect(Collectors.toSet());
        return get(admin.describeTopics(names).allTopicNames()).values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(info -> new TopicPartition(topic.name(), info.partition())))
                .collect(Collectors.toSet());
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        get(admin.listOffsets(asked).all()).forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private Unread unread(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> slowest = new HashMap<>();
        Map<String, Long> mostByTopic = new HashMap<>();
        committed().values().forEach(places -> {
            Set<String> topics =
                    places.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
            Map<String, Long> lags = new HashMap<>();
            ends.forEach((partition, end) -> {
                if (topics.contains(partition.topic())) {
                    long place = place(places.get(partition));
                    lags.merge(partition.topic(), Math.max(0, end - place), Long::sum);
                    if (place < end) {
                        slowest.merge(partition, place, Math::min);
                    }
                }
            });
            lags.forEach((topic, lag) -> mostByTopic.merge(topic, lag, Math::max));
        });
        return new Unread(slowest, mostByTopic);
    }

    private static long place(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed() {
        Map<String, ListConsumerGroupOffsetsSpec> asked = get(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .filter(group -> services.stream().anyMatch(service -> group.startsWith(service + ".")))
                .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec()));
        return asked.isEmpty()
                ? Map.of()
                : get(admin.listConsumerGroupOffsets(asked).all());
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerSilent(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerSilent(e);
        }
    }
}
