package org.fenbo.backbone.events.wiring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.fenbo.backbone.events.clients.Clients;
import org.fenbo.backbone.events.relay.Broker;
import org.fenbo.backbone.events.relay.Broker.BrokerUnavailable;
import org.fenbo.backbone.events.relay.Broker.Found;
import org.fenbo.backbone.events.relay.KafkaBroker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Whether the service's copy of the registry has read everything that the registry's topics held when the service
 * started (R10). So a new instance gives no answers before it knows the registry. The topics may be empty. If an entry
 * of a revision is missing or parked, only a person can complete this revision, and all instances work with the other
 * revisions. So such a revision is waited for only if the copy has no other revision.
 */
public final class RevisionReadiness {
    private static final Logger LOG = LoggerFactory.getLogger(RevisionReadiness.class);
    static final String TOPIC = "registry.revision";
    private static final List<String> TOPICS = List.of(TOPIC, "registry.entry");
    private static final String APPLIED = """
            select not exists (
                select from unnest(:topics::text[], :shards::int[], :ends::bigint[]) as held(topic, shard, next)
                  left join inbox_position p on p.reader = :reader and p.topic = held.topic and p.shard = held.shard
                where held.next > coalesce(p.next, 0))
              and (exists (select from registry_revision) or not exists (
                select from inbox_held where reader = :reader and topic = :topic and state = 'WAITING'))
            """;

    private final Optional<String> reader;
    private final Supplier<Optional<Map<TopicPartition, Long>>> atStart;
    private final JdbcClient jdbc;
    private final Runnable refresh;
    private volatile boolean ready;
    private @Nullable Map<TopicPartition, Long> ends;

    /**
     * Makes a check that isn't ready before the first look.
     *
     * @param reader the reader of the topic; empty if the service has no copy of the registry
     * @param atStart asks where the partitions of the topics end; empty if this isn't known now
     * @param refresh makes the applied revisions known in this instance
     */
    RevisionReadiness(
            Optional<String> reader,
            Supplier<Optional<Map<TopicPartition, Long>>> atStart,
            JdbcClient jdbc,
            Runnable refresh) {
        this.reader = reader;
        this.atStart = atStart;
        this.refresh = refresh;
        this.jdbc = jdbc;
        this.ready = reader.isEmpty();
    }

    /**
     * Where the partitions of the registry's topics end; empty if a topic is missing or forbidden. The client is closed,
     * because only a start asks.
     */
    static Optional<Map<TopicPartition, Long>> ends(Clients clients) {
        try (Admin admin = clients.admin(Map.of("default.api.timeout.ms", "4000", "request.timeout.ms", "3000"))) {
            return ends(new KafkaBroker(admin), TOPICS);
        }
    }

    /** Where the partitions of the topics end; empty if a topic is missing or forbidden, so nobody knows its end. */
    static Optional<Map<TopicPartition, Long>> ends(Broker broker, List<String> topics) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (String topic : topics) {
            if (!(broker.find(topic) instanceof Found.Known(int partitions))) {
                LOG.debug("not ready yet: topic {} is missing or forbidden", topic);
                return Optional.empty();
            }
            ends.putAll(broker.ends(IntStream.range(0, partitions)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList()));
        }
        return Optional.of(ends);
    }

    /** Once true, always true: a later revision doesn't end the readiness. */
    public boolean isReady() {
        return ready;
    }

    /** Looks whether the revisions have been applied; a timer calls it. */
    public void look() {
        if (ready) {
            return;
        }
        try {
            if (reader.filter(this::hasApplied).isPresent()) {
                refresh.run();
                ready = true;
            }
        } catch (BrokerUnavailable e) {
            LOG.debug("not ready yet: {}", e.getMessage());
        }
    }

    private boolean hasApplied(String name) {
        if (ends == null) {
            ends = atStart.get().orElse(null);
        }
        Map<TopicPartition, Long> held = ends;
        if (held == null) {
            return false;
        }
        List<TopicPartition> partitions = List.copyOf(held.keySet());
        return jdbc.sql(APPLIED)
                .param("reader", name)
                .param("topic", TOPIC)
                .param("topics", array("text", partitions, TopicPartition::topic))
                .param("shards", array("int", partitions, TopicPartition::partition))
                .param("ends", array("bigint", partitions, held::get))
                .query(Boolean.class)
                .single();
    }

    private static SqlArrayValue array(
            String type, List<TopicPartition> partitions, Function<TopicPartition, @Nullable Object> column) {
        return new SqlArrayValue(type, partitions.stream().map(column).toArray());
    }
}
