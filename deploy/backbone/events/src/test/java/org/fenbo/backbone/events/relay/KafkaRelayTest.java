package org.fenbo.backbone.events.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.testing.TestKafka;
import org.fenbo.backbone.testing.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** The relay with a real Kafka. */
@Timeout(120)
class KafkaRelayTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private final TestKafka kafka = TestServers.kafka();
    private final RelayRig rig = new RelayRig();
    private final Admin admin = kafka.admin();
    private final KafkaBroker broker = new KafkaBroker(admin);
    private final Producer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.brokers(), "acks", "all", "max.block.ms", 5_000),
            new StringSerializer(),
            new ByteArraySerializer());

    @AfterEach
    void stop() {
        rig.close();
        producer.close();
        admin.close();
    }

    @Test
    @DisplayName("R11 真实 Kafka：主题缺失、2 MB 的事件各自停住，其余只发一次")
    void a_missing_topic_and_a_too_large_event_stop_no_other_topic_and_no_other_subject() {
        String topic = kafka.topic("relay", 3);
        String missing = TestServers.unique("missing");
        rig.append(missing, "m", 2);
        rig.database.transaction().executeWithoutResult(status -> {
            rig.add(topic, "x", 1, 2 << 20);
            IntStream.range(0, 2_000).forEach(subject -> rig.add(topic, "o" + subject, 1, 100));
        });
        rig.append(topic, "x", 1);
        Relay relay = start(RelayRig.NEVER);
        await().atMost(SOON).until(() -> rig.outbox() == 4);
        assertThat(end(topic)).isEqualTo(2_000);
        assertThat(relay.stoppedTopics()).containsOnlyKeys(missing);
        assertThat(new Republish(rig.database.jdbc(), rig.database.transaction(), relay, InstantSource.system())
                        .unsendable())
                .singleElement()
                .satisfies(stopped -> assertThat(stopped.cause()).contains("RecordTooLarge"));
        create(missing);
        await().atMost(SOON).until(() -> rig.outbox() == 2);
        assertThat(end(missing)).isEqualTo(2);
    }

    @Test
    @DisplayName("R4 真实 Kafka：主题被删除后重建，运行中的发送者补发")
    void a_topic_that_was_deleted_and_created_again_gets_all_events_again() throws Exception {
        String topic = kafka.topic("relay", 3);
        start(Duration.ofMillis(200));
        IntStream.range(0, 50).forEach(subject -> rig.append(topic, "s" + subject, 2));
        await().atMost(SOON).until(() -> rig.outbox() == 0);
        admin.deleteTopics(List.of(topic)).all().get();
        await().atMost(SOON).until(() -> broker.find(topic) instanceof Broker.Found.Refused);
        create(topic);
        await().atMost(SOON).until(() -> end(topic) == 100 && rig.outbox() == 0);
    }

    private Relay start(Duration check) {
        RelayPlan plan =
                new RelayPlan("test", Duration.ofMillis(1), Duration.ofSeconds(15), check, Duration.ofSeconds(45));
        return rig.start(
                plan,
                new Relay.Kafka(producer, broker),
                new Relay.Reporting(
                        List.of(),
                        new MovableClock(InstantSource.system()),
                        JsonMapper.builder().build()));
    }

    private void create(String topic) {
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1)))
                                .all()
                                .get()
                        == null);
    }

    private long end(String topic) {
        return broker
                .ends(IntStream.range(0, 3)
                        .mapToObj(shard -> new TopicPartition(topic, shard))
                        .toList())
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
