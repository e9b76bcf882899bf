package org.fenbo.backbone.testing;

import java.util.Map;
import java.util.TreeMap;

/** Versions and options of the tests' servers. Containers and embedded servers use the same list. */
final class ServerPlan {
    static final String POSTGRES = "18.6";
    static final String KAFKA = "4.2.1";
    static final String REDIS = "6.2.11";

    static final String POSTGRES_IMAGE = "postgres:" + POSTGRES;
    static final String KAFKA_IMAGE = "apache/kafka:" + KAFKA;
    static final String REDIS_IMAGE = "redis:" + REDIS;

    /** This zone differs from UTC and from the district's zone, so that a test fails if an instant loses its offset. */
    static final String TIME_ZONE = "America/Los_Angeles";

    /** PostgreSQL sorts texts in the same order on every machine, independent of the machine's locale. */
    static final String LOCALE = "template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8'";

    /** Tests need no data after a crash, so PostgreSQL does not force data to disk. */
    static final Map<String, String> POSTGRES_OPTIONS = new TreeMap<>(Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "max_connections", "200",
            "shared_buffers", "64MB"));

    /**
     * A single node needs no copies of its data. Sending to a topic that was not created is an error, as in production.
     */
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
