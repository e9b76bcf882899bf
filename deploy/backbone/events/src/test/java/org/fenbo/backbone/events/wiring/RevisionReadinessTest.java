package org.fenbo.backbone.events.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fenbo.backbone.events.TestDatabase;
import org.fenbo.backbone.events.inbox.Deliveries;
import org.fenbo.backbone.events.inbox.Envelopes;
import org.fenbo.backbone.events.inbox.Heads;
import org.fenbo.backbone.events.inbox.HeldEvents;
import org.fenbo.backbone.events.inbox.Inbox;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.events.inbox.Traces;
import org.fenbo.backbone.events.relay.Broker.BrokerUnavailable;
import org.fenbo.backbone.events.relay.KafkaBroker;
import org.fenbo.backbone.events.revision.NeededKinds;
import org.fenbo.backbone.events.revision.RevisionCopy;
import org.fenbo.backbone.events.revision.RevisionEvents;
import org.fenbo.backbone.testing.TestKafka;
import org.fenbo.backbone.testing.TestServers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("R10 启动时主题上的每个版本都已到齐，服务才算就绪")
class RevisionReadinessTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final TestDatabase database = new TestDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.jdbc());
    private final RevisionCopy<Integer> copy = new RevisionCopy<>(
            jdbc, JsonMapper.shared(), () -> NOW, NeededKinds.whole("unit"), (revision, rows) -> revision);
    private final Inbox inbox = new Inbox(
            copy.reader("test.copy"),
            database.transaction(),
            new Heads(database.jdbc()),
            new HeldEvents(jdbc, JsonMapper.shared()),
            new Envelopes(JsonMapper.shared()),
            new Traces(OpenTelemetry.noop().getTracer("test")),
            () -> NOW);

    private RevisionReadiness readiness(Supplier<Map<TopicPartition, Long>> ends) {
        return readinessIfKnown(() -> Optional.of(ends.get()));
    }

    private RevisionReadiness readinessIfKnown(Supplier<Optional<Map<TopicPartition, Long>>> ends) {
        return new RevisionReadiness(Optional.of("test.copy"), ends, jdbc, copy::refresh);
    }

    private static Map<TopicPartition, Long> at(long revisions, long entries) {
        return Map.of(
                new TopicPartition("registry.revision", 0),
                revisions,
                new TopicPartition("registry.entry", 0),
                entries);
    }

    private static boolean isReady(RevisionReadiness readiness) {
        readiness.look();
        return readiness.isReady();
    }

    /** The event that publishes the revision has offset 1, so the topic's partition 0 ends at 2. */
    @Test
    void a_service_is_ready_when_the_revisions_of_the_start_are_applied() {
        RevisionReadiness readiness = readiness(() -> at(2, 1));
        RevisionEvents revision = new RevisionEvents(1, NOW).with("unit", "U", "{}");
        assertThat(isReady(readiness)).isFalse();
        inbox.receive(Deliveries.of(revision.published()));
        assertThat(isReady(readiness)).as("an entry is missing").isFalse();
        inbox.receive(Deliveries.of(revision.entries()));
        inbox.retryWaiting();
        assertThat(isReady(readiness)).isTrue();
        assertThat(copy.inForce(NOW)).contains(1);

        inbox.receive(
                Deliveries.of(new RevisionEvents(2, NOW).with("unit", "U", "{}").published()));
        assertThat(isReady(readiness)).as("a later revision waits").isTrue();
    }

    @Test
    void a_service_is_ready_without_a_revision_and_with_a_parked_one() {
        assertThat(isReady(readiness(() -> at(0, 0)))).isTrue();

        Received published = new RevisionEvents(1, NOW).with("unit", "U", "{}").published();
        inbox.receive(Deliveries.of(new Received(
                published.id(),
                published.topic(),
                published.subject(),
                1,
                published.type(),
                NOW,
                published.actor(),
                null,
                new byte[] {'?'})));
        assertThat(isReady(readiness(() -> at(2, 0)))).isTrue();
    }

    @Test
    @DisplayName("一个版本缺条目：重启的实例凭其余版本就绪；没有其余版本的不就绪")
    void a_revision_that_lacks_an_entry_does_not_stop_a_restarted_service() {
        RevisionEvents second = new RevisionEvents(2, NOW).with("unit", "U", "{}");
        inbox.receive(Deliveries.of(second.published()));
        assertThat(isReady(readiness(() -> at(2, 0)))).as("no other revision").isFalse();

        new RevisionEvents(1, NOW.minusSeconds(60)).with("unit", "U", "{}").to(inbox);
        assertThat(isReady(readiness(() -> at(2, 0)))).isTrue();
        assertThat(isReady(readiness(() -> at(2, 1_000))))
                .as("entries are not read yet")
                .isFalse();
    }

    @Test
    void a_service_is_not_ready_while_a_topic_is_missing_and_asks_for_its_end_again() {
        List<Optional<Map<TopicPartition, Long>>> answers =
                new java.util.ArrayList<>(List.of(Optional.empty(), Optional.of(at(2, 1))));
        RevisionReadiness readiness = readinessIfKnown(answers::removeFirst);
        assertThat(isReady(readiness)).isFalse();
        assertThat(isReady(readiness)).as("the revision isn't read").isFalse();
        new RevisionEvents(1, NOW).with("unit", "U", "{}").to(inbox);
        assertThat(isReady(readiness)).isTrue();
    }

    @Test
    void a_service_is_not_ready_while_the_broker_does_not_answer() {
        List<Integer> asked = new java.util.ArrayList<>();
        RevisionReadiness readiness = readiness(() -> {
            asked.add(1);
            if (asked.size() == 1) {
                throw new BrokerUnavailable("no answer", new IllegalStateException());
            }
            return Map.of();
        });
        assertThat(isReady(readiness)).isFalse();
        assertThat(isReady(readiness)).isTrue();
    }

    @Test
    void the_ends_of_a_topic_come_from_kafka() throws Exception {
        TestKafka kafka = TestServers.kafka();
        String topic = kafka.topic("readiness", 3);
        try (Admin admin = kafka.admin();
                Producer<String, byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.brokers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (int record = 0; record < 2; record++) {
                producer.send(new ProducerRecord<>(topic, 1, "1", new byte[] {'?'}))
                        .get();
            }
            assertThat(RevisionReadiness.ends(new KafkaBroker(admin), List.of(topic)))
                    .contains(Map.of(
                            new TopicPartition(topic, 0), 0L,
                            new TopicPartition(topic, 1), 2L,
                            new TopicPartition(topic, 2), 0L));
            assertThat(RevisionReadiness.ends(new KafkaBroker(admin), List.of(topic, TestServers.unique("missing"))))
                    .isEmpty();
        }
    }

    @Test
    void a_service_without_a_copy_is_ready() {
        assertThat(new RevisionReadiness(Optional.empty(), Optional::empty, jdbc, () -> {}).isReady())
                .isTrue();
    }

    @Test
    void the_reader_of_the_topic_is_found_by_its_binding() {
        BindingServiceProperties bindings = new BindingServiceProperties();
        BindingProperties binding = new BindingProperties();
        binding.setDestination("registry.entry,registry.revision");
        binding.setGroup("dispatch.routing");
        bindings.setBindings(Map.of("copyRegistry-in-0", binding));
        assertThat(ReaderContainers.reader("registry.revision", "other;copyRegistry", bindings))
                .contains("dispatch.routing");
        assertThat(ReaderContainers.reader("registry.revision", null, bindings)).isEmpty();
    }
}
