package org.fenbo.supervision.flow.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.fenbo.backbone.events.inbox.Follower;
import org.fenbo.supervision.flow.RecentFlow;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads all partitions of all topics except dispatch.progress for the flow. The feed has no consumer group, so it takes
 * no records from other readers and commits no offsets. While there is no listener, the feed reads nothing. A new
 * listener first gets the last events in order of time. After a short time without listeners, the feed continues at its
 * last place, so that a page that lost its connection misses no event. Topics keep their events, so the feed can show
 * the last events immediately after a restart, too.
 */
public final class FlowFeed implements SmartLifecycle, Follower.Work {
    private static final Duration POLL = Duration.ofMillis(500);
    /** The feed looks for new topics after this many polls, about every half minute. */
    private static final int POLLS_PER_LOOK = 60;
    /**
     * How long the feed continues without listeners. A page that lost its connection connects again within this time.
     */
    private static final Duration ABSENCE = Duration.ofSeconds(30);
    /** The feed collects the last events for at most this time, then shows them even if a partition doesn't answer. */
    private static final Duration COLLECTING = Duration.ofSeconds(3);

    private final Follower follower;
    private final RecentFlow recent;
    private final FlowReading reading;
    /**
     * The next offset of each partition. The feed keeps these offsets when a consumer fails, so that the next consumer
     * misses no event.
     */
    private final Map<TopicPartition, Long> places = new HashMap<>();

    /**
     * Feeds the listeners of {@code recent}.
     *
     * @param consumers makes a consumer without a group
     */
    public FlowFeed(Supplier<Consumer<String, byte[]>> consumers, RecentFlow recent, JsonMapper json) {
        this.follower = new Follower("flow", consumers, this);
        this.recent = recent;
        this.reading = new FlowReading(json);
    }

    @Override
    public void start() {
        follower.start();
    }

    /** Also ends the open streams, because a service that stops must not wait for its listeners. */
    @Override
    public void stop() {
        follower.stop();
        recent.end();
    }

    @Override
    public boolean isRunning() {
        return follower.isRunning();
    }

    @Override
    public boolean isWanted() {
        return recent.isWatched(ABSENCE);
    }

    @Override
    public void follow(Consumer<String, byte[]> consumer) {
        showLast(consumer, findPlaces(consumer));
        long left = System.nanoTime();
        for (int polls = 1; follower.isRunning() && System.nanoTime() - left < ABSENCE.toNanos(); polls++) {
            if (places.isEmpty() || polls % POLLS_PER_LOOK == 0) {
                lookForTopics(consumer);
            }
            if (places.isEmpty()) {
                follower.pause();
            } else {
                pass(entries(consumer.poll(POLL)));
            }
            left = recent.isWatched(Duration.ZERO) ? System.nanoTime() : left;
        }
    }

    /**
     * Chooses the next offset of each partition. If the last offset of the feed is near the end, the feed continues
     * there. Otherwise the feed begins a few events before the end.
     *
     * @return the present ends of the partitions
     */
    private Map<TopicPartition, Long> findPlaces(Consumer<String, byte[]> consumer) {
        Set<TopicPartition> found = partitions(consumer.listTopics());
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(found);
        Map<TopicPartition, Long> before = Map.copyOf(places);
        places.clear();
        long each = Math.max(1, recent.most() / Math.max(1, found.size()));
        Map<TopicPartition, Long> ends = consumer.endOffsets(found);
        ends.forEach((partition, end) -> {
            long earliest = Math.max(beginnings.getOrDefault(partition, 0L), end - each);
            places.put(partition, Math.clamp(before.getOrDefault(partition, 0L), earliest, Math.max(earliest, end)));
        });
        takePlaces(consumer);
        return ends;
    }

    /**
     * Collects the last events of all partitions and shows them together, because each batch has events of only a few
     * partitions.
     */
    private void showLast(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        List<ConsumerRecord<String, byte[]>> last = new ArrayList<>();
        long began = System.nanoTime();
        while (follower.isRunning()
                && System.nanoTime() - began < COLLECTING.toNanos()
                && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            last.addAll(entries(consumer.poll(POLL)));
        }
        pass(last);
    }

    /** Reads a new topic from its beginning. */
    private void lookForTopics(Consumer<String, byte[]> consumer) {
        Set<TopicPartition> found = partitions(consumer.listTopics());
        found.removeAll(places.keySet());
        if (!found.isEmpty()) {
            places.putAll(consumer.beginningOffsets(found));
            takePlaces(consumer);
        }
    }

    private void takePlaces(Consumer<String, byte[]> consumer) {
        consumer.assign(places.keySet());
        places.forEach(consumer::seek);
    }

    private static Set<TopicPartition> partitions(Map<String, List<PartitionInfo>> topics) {
        return topics.values().stream()
                .flatMap(List::stream)
                .filter(partition ->
                        !partition.topic().startsWith("_") && !partition.topic().equals("dispatch.progress"))
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<ConsumerRecord<String, byte[]>> entries(ConsumerRecords<String, byte[]> batch) {
        List<ConsumerRecord<String, byte[]>> entries = new ArrayList<>(batch.count());
        batch.forEach(entries::add);
        return entries;
    }

    private void pass(List<ConsumerRecord<String, byte[]>> entries) {
        entries.forEach(entry -> places.put(new TopicPartition(entry.topic(), entry.partition()), entry.offset() + 1));
        entries.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        if (!entries.isEmpty()) {
            recent.add(entries.stream().map(reading::read).toList());
        }
    }
}
