package org.fenbo.rehearsal.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.fenbo.local.settings.LocalSettings;
import org.jspecify.annotations.Nullable;

/**
 * Waits until nothing is on its way: outboxes are empty, readers are at the ends of their topics, no event is held.
 * This check trusts the offsets that the readers have committed. These offsets don't prove that the events were handled
 * correctly. So this check is used only to decide when a run may continue.
 * The guarantees are checked afterwards, with the events of the topics.
 */
public final class Quiet implements AutoCloseable {
    private static final String WAITING = Stream.of("intake", "dispatch", "supervision", "registry")
            .flatMap(schema -> Stream.of(schema + ".outbox", schema + ".inbox_held"))
            .map(table -> "select '%s', count(*) from %s having count(*) > 0".formatted(table, table))
            .collect(Collectors.joining(" union all "));
    /** The limit of the wait; it is longer than the longest outage that a rehearsal plans. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final long KNOWN_FOR = TimeUnit.SECONDS.toNanos(5);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);
    private final OperatorClients clients;
    private @Nullable Connection open;
    private final Admin admin;
    private Map<String, Set<TopicPartition>> known = Map.of();
    private long knownSince;

    public Quiet(LocalSettings settings) {
        this.clients = new OperatorClients(settings);
        this.admin = clients.kafka().admin();
    }

    /**
     * @throws IllegalStateException if something is still on its way when the patience is over; the message names it
     */
    public void await() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        String restless = restless();
        while (!restless.isEmpty()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the platform does not come to rest: " + restless);
            }
            LockSupport.parkNanos(PAUSE);
            restless = restless();
        }
    }

    /**
     * What is still on its way; empty if nothing is on its way. The outboxes are read before and after the readers'
     * lag.
     */
    private String restless() {
        String outboxes = outboxes();
        if (!outboxes.isEmpty()) {
            return outboxes;
        }
        String lag = lag();
        return lag.isEmpty() ? outboxes() : lag;
    }

    /** Asks the database directly, because requests to four services would take too much time. */
    private String outboxes() {
        List<String> found = new ArrayList<>();
        try (Statement ask = connection().createStatement();
                ResultSet row = ask.executeQuery(WAITING)) {
            while (row.next()) {
                found.add(row.getString(1) + " has " + row.getLong(2));
            }
        } catch (SQLException e) {
            open = null;
            return "the database: " + e.getMessage();
        }
        return String.join(", ", found);
    }

    private Connection connection() throws SQLException {
        Connection current = open;
        if (current == null) {
            current = clients.database();
            open = current;
        }
        return current;
    }

    private String lag() {
        try {
            Map<String, Set<TopicPartition>> readers = readers();
            Map<String, ListConsumerGroupOffsetsSpec> asked = new HashMap<>();
            readers.forEach((group, partitions) ->
                    asked.put(group, new ListConsumerGroupOffsetsSpec().topicPartitions(partitions)));
            Map<String, Map<TopicPartition, OffsetAndMetadata>> committed =
                    admin.listConsumerGroupOffsets(asked).all().get();
            Map<TopicPartition, Long> behind = new HashMap<>();
            // If several groups read one partition, the slowest group counts. A group that has not committed an offset
            // is at the beginning of the partition.
            readers.forEach((group, partitions) -> partitions.forEach(partition -> behind.merge(
                    partition, offset(committed.getOrDefault(group, Map.of()).get(partition)), Math::min)));
            return lag(behind);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            return "the broker: " + e.getCause();
        }
    }

    /**
     * The partitions of each reader group. They are read again every few seconds, because a restart changes the groups.
     */
    private Map<String, Set<TopicPartition>> readers() throws InterruptedException, ExecutionException {
        if (known.isEmpty() || System.nanoTime() - knownSince > KNOWN_FOR) {
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .toList();
            Map<String, Set<TopicPartition>> found = new HashMap<>();
            admin.describeConsumerGroups(groups).all().get().forEach((group, description) -> {
                Set<TopicPartition> partitions = new HashSet<>();
                description
                        .members()
                        .forEach(member -> partitions.addAll(member.assignment().topicPartitions()));
                found.put(group, partitions);
            });
            known = found;
            knownSince = System.nanoTime();
        }
        return known;
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private String lag(Map<TopicPartition, Long> committed) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        committed.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin.listOffsets(asked).all().get();
        for (Map.Entry<TopicPartition, Long> one : committed.entrySet()) {
            ListOffsetsResultInfo end = ends.get(one.getKey());
            if (end != null && end.offset() > one.getValue()) {
                return one.getKey() + " has " + (end.offset() - one.getValue()) + " unread";
            }
        }
        return "";
    }

    @Override
    public void close() {
        admin.close();
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a connection can't be closed", e);
        }
    }
}
