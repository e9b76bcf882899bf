package org.fenbo.backbone.events.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fenbo.backbone.events.Actor;
import org.fenbo.backbone.events.Origin;
import org.fenbo.backbone.events.TestDatabase;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.backbone.events.log.LoggedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class RelayTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private final TestDatabase database = new TestDatabase();
    private final MockProducer<String, byte[]> broker =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final List<Relay> relays = new ArrayList<>();
    private final Map<TopicPartition, Long> lost = new HashMap<>();
    private final EventLog log = new EventLog(
            database.jdbc(), JsonMapper.builder().build(), InstantSource.system(), () -> relays.forEach(Relay::wake));

    @AfterEach
    void stop() {
        relays.forEach(Relay::stop);
    }

    @Test
    void what_was_logged_is_sent_as_a_cloud_event_and_leaves_the_outbox() {
        append("a", 1);
        relay();
        await().atMost(SOON).until(() -> broker.history().size() == 1 && outbox() == 0);
        ProducerRecord<String, byte[]> sent = broker.history().getFirst();
        assertThat(sent.key()).isEqualTo("a");
        assertThat(header(sent, "ce_type")).isEqualTo("test.thing.noted.v1");
        assertThat(header(sent, "ce_sequence")).isEqualTo("1");
        assertThat(header(sent, "ce_source")).isEqualTo("/test");
        assertThat(header(sent, "traceparent")).startsWith("00-");
        assertThat(sent.value()).isEqualTo("a1".getBytes(UTF_8));
    }

    @Test
    void two_relays_on_one_outbox_take_turns_and_keep_the_order_of_each_subject() {
        relay();
        relay();
        for (int sequence = 1; sequence <= 200; sequence++) {
            append("a", sequence);
            append("b", sequence);
        }
        await().atMost(SOON).until(() -> outbox() == 0);
        for (String subject : List.of("a", "b")) {
            List<Long> order = broker.history().stream()
                    .filter(sent -> sent.key().equals(subject))
                    .map(sent -> Long.valueOf(header(sent, "ce_sequence")))
                    .toList();
            assertThat(order).hasSize(200).isSorted();
        }
    }

    @Test
    void when_the_leader_stops_the_other_takes_over() {
        Relay first = relay();
        append("a", 1);
        await().atMost(SOON).until(() -> outbox() == 0);
        relay();
        first.stop();
        append("a", 2);
        await().atMost(SOON).until(() -> broker.history().size() == 2);
    }

    @Test
    void a_tail_that_the_broker_has_lost_is_sent_again_at_the_next_start() {
        Relay first = relay();
        append("a", 1);
        await().atMost(SOON).until(() -> outbox() == 0);
        append("a", 2);
        await().atMost(SOON).until(() -> outbox() == 0);
        first.stop();
        lost.put(new TopicPartition("test.topic", 0), 1L);
        relay();
        await().atMost(SOON).until(() -> broker.history().size() == 3);
        assertThat(header(broker.history().getLast(), "ce_sequence")).isEqualTo("2");
    }

    private Relay relay() {
        Relay relay = new Relay(
                database.dataSource(),
                broker,
                partitions -> {
                    Map<TopicPartition, Long> ends = new HashMap<>();
                    partitions.forEach(partition -> ends.put(partition, lost.getOrDefault(partition, Long.MAX_VALUE)));
                    return ends;
                },
                InstantSource.system(),
                "test",
                Duration.ofMillis(1));
        relays.add(relay);
        relay.start();
        return relay;
    }

    private void append(String subject, int sequence) {
        database.transaction().executeWithoutResult(status -> {
            Map<String, LoggedEvent> heads = new HashMap<>();
            log.of(List.of(subject)).forEach((one, events) -> heads.put(one, events.getLast()));
            Fact fact = new Fact(
                    "test.thing.noted.v1", Instant.parse("2026-11-22T04:00:00Z"), (subject + sequence).getBytes(UTF_8));
            Origin origin = new Origin(
                    new Actor("O-1", null, null, null),
                    null,
                    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            log.append(List.of(new EventLog.Addition("test.topic", subject, origin, List.of(fact))), heads);
        });
    }

    private int outbox() {
        Integer found = database.jdbc().queryForObject("select count(*) from outbox", Integer.class);
        return found == null ? -1 : found;
    }

    private static String header(ProducerRecord<String, byte[]> sent, String name) {
        return new String(sent.headers().lastHeader(name).value(), UTF_8);
    }
}
