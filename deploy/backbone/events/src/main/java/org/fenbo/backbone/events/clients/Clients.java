package org.fenbo.backbone.events.clients;

import io.lettuce.core.RedisClient;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Makes every client of a service, so that each client has the credentials, the TLS and the time limits of the
 * settings. The binder's clients and the data source get the same settings through {@link ClientProperties}. The caller
 * closes the client.
 */
public record Clients(KafkaSettings kafka, RedisSettings redis) {

    /** A producer of events; the given settings override the common ones. */
    public Producer<String, byte[]> producer(Map<String, ?> settings) {
        return new KafkaProducer<>(with(settings), new StringSerializer(), new ByteArraySerializer());
    }

    /** A consumer of events; the given settings override the common ones. */
    public Consumer<String, byte[]> consumer(Map<String, ?> settings) {
        return new KafkaConsumer<>(with(settings), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A client for questions about topics and groups. */
    public Admin admin() {
        return admin(Map.of());
    }

    /** A client for questions about topics and groups; the given settings override the common ones. */
    public Admin admin(Map<String, ?> settings) {
        return Admin.create(with(settings));
    }

    /** A client that is not connected yet, because a service must also start and work without Redis. */
    public RedisClient redisClient() {
        var client = RedisClient.create(redis.address());
        client.setOptions(redis.options());
        return client;
    }

    private Map<String, Object> with(Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(kafka.client());
        all.put("bootstrap.servers", kafka.brokers());
        all.putAll(settings);
        return all;
    }
}
