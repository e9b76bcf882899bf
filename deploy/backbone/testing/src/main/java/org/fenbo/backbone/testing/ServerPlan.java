package org.fenbo.backbone.testing;

import java.util.Map;
import java.util.TreeMap;

/** Versions and options of the tests' servers: one list for containers and for embedded servers. */
final class ServerPlan {
    static final String POSTGRES = "18.6";
    static final String KAFKA = "4.2.1";
    static final String REDIS = "6.2.11";

    static final String POSTGRES_IMAGE = "postgres:" + POSTGRES;
    static final String KAFKA_IMAGE = "apache/kafka:" + KAFKA;
    static final String REDIS_IMAGE = "redis:" + REDIS;

    /** Differs from UTC and from the district's zone, so that a test notices an instant that loses its offset. */
    static final String TIME_ZONE = "America/Los_Angeles";

    /** Texts have the same order on every machine, whatever its locale. */
    static final String LOCALE = "template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8'";

    /** No data must survive a test, so nothing is forced to disk. */
    static final Map<String, String> POSTGRES_OPTIONS = new TreeMap<>(Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "max_connections", "200",
            "shared_buffers", "64MB"));

    /** One node needs no copies. Sending to a topic that was not created is an error, as in production. */
    static final Map<String, String> KAFKA_OPTIONS = new TreeMap<>(Map.of(
            "auto.create.topics.enable", "false",
            "group.initial.rebalance.delay.ms", "0",
            "offsets.topic.num.partitions", "4",
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.num.partitions", "4",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1"));

    /** Redis is a cache here and stores nothing on disk. */
    static final Map<String, String> REDIS_OPTIONS = new TreeMap<>(Map.of("appendonly", "no", "maxmemory", "64mb"));

    private ServerPlan() {}
}
