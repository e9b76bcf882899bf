package org.fenbo.supervision.flow.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fenbo.backbone.testing.TestKafka;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.supervision.flow.Backlogs.Backlog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Compares the figures of a topic with a real Kafka. */
@Timeout(120)
class KafkaBacklogsTest {
    private final TestKafka kafka = TestServers.kafka();
    private final Admin admin = kafka.admin();
    private final Producer<String, byte[]> producer = new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka.brokers()),
            new StringSerializer(),
            new ByteArraySerializer());
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @AfterEach
    void stop() {
        producer.close();
        admin.close();
    }

    @Test
    @DisplayName("每个主题的速率、积压和最早未读事件的时长与 Kafka 中的一致 (OPS-1a)")
    void a_topic_has_its_rate_its_lag_and_the_age_of_its_oldest_unread_event() throws Exception {
        String topic = kafka.topic("backlog", 2);
        String service = TestServers.unique("service");
        send(topic, Duration.ofHours(1));
        send(topic, Duration.ofSeconds(30));
        send(topic, Duration.ofSeconds(1));
        admin.alterConsumerGroupOffsets(
                        service + ".reader", Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(1)))
                .all()
                .get();
        KafkaBacklogs backlogs = new KafkaBacklogs(
                admin,
                new RecordTimes(() -> new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", kafka.brokers(), "enable.auto.commit", false),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())),
                List.of(service),
                () -> now);
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(backlogs.byTopic())
                        .containsEntry(topic, new Backlog(3, 1, 2, 2, OptionalLong.of(30))));
    }

    private void send(String topic, Duration ago) throws Exception {
        producer.send(new ProducerRecord<>(topic, 0, now.minus(ago).toEpochMilli(), "C1", "{}".getBytes(UTF_8)))
                .get();
    }
}
