package org.fenbo.backbone.events.wiring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Whether the service's copy of the registry has applied every revision that the topic held when the service started
 * (R10). So a new instance gives no answers before it knows the registry. The topic may be empty. A parked revision
 * doesn't count, because only a person can release it, and the service works with the other revisions.
 */
public final class RevisionReadiness {
    private static final Logger LOG = LoggerFactory.getLogger(RevisionReadiness.class);
    static final String TOPIC = "registry.revision";
    private static final String APPLIED = """
            select not exists (
                select from unnest(:shards::int[], :ends::bigint[]) as held(shard, next)
                  left join inbox_position p on p.reader = :reader and p.topic = :topic and p.shard = held.shard
                where held.next > coalesce(p.next, 0))
              and not exists (
                select from inbox_held where reader = :reader and topic = :topic and state = 'WAITING')
            """;

    private final Optional<String> reader;
    private final Supplier<Map<Integer, Long>> atStart;
    private final JdbcClient jdbc;
    private volatile boolean ready;
    private @Nullable Map<Integer, Long> ends;

    /**
     * Makes a check that isn't ready before the first look.
     *
     * @param reader the reader of the topic; empty if the service has no copy of the registry
     * @param atStart asks where the partitions of the topic end
     */
    RevisionReadiness(Optional<String> reader, Supplier<Map<Integer, Long>> atStart, JdbcClient jdbc) {
        this.reader = reader;
        this.atStart = atStart;
        this.jdbc = jdbc;
        this.ready = reader.isEmpty();
    }

    /** Where the partitions of the topic end. The client is closed, because only a start asks. */
    static Map<Integer, Long> ends(Clients clients) {
        try (Admin admin = clients.admin(Map.of("default.api.timeout.ms", "4000", "request.timeout.ms", "3000"))) {
            return ends(new KafkaBroker(admin), TOPIC);
        }
    }

    /** Where the partitions of a topic end; empty if the topic is missing. */
    static Map<Integer, Long> ends(Broker broker, String topic) {
        return switch (broker.find(topic)) {
            case Found.Known(int partitions) -> {
                Map<Integer, Long> ends = new HashMap<>();
                broker.ends(IntStream.range(0, partitions)
                                .mapToObj(partition -> new TopicPartition(topic, partition))
                                .toList())
                        .forEach((partition, end) -> ends.put(partition.partition(), end));
                yield ends;
            }
            case Found.Refused _ -> Map.of();
        };
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
            ready = reader.filter(this::hasApplied).isPresent();
        } catch (BrokerUnavailable e) {
            LOG.debug("not ready yet: {}", e.getMessage());
        }
    }

    private boolean hasApplied(String name) {
        Map<Integer, Long> held = ends == null ? atStart.get() : ends;
        ends = held;
        List<Integer> shards = List.copyOf(held.keySet());
        return jdbc.sql(APPLIED)
                .param("reader", name)
                .param("topic", TOPIC)
                .param("shards", new SqlArrayValue("int", shards.toArray()))
                .param(
                        "ends",
                        new SqlArrayValue(
                                "bigint", shards.stream().map(held::get).toArray()))
                .query(Boolean.class)
                .single();
    }
}
