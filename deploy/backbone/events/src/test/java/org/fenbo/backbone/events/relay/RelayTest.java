package org.fenbo.backbone.events.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fenbo.backbone.events.relay.FakeBroker.header;
import static org.fenbo.backbone.events.relay.RelayRig.SOON;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fenbo.backbone.events.log.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RelayTest {
    private final RelayRig rig = new RelayRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void a_logged_event_is_sent_as_a_cloud_event_and_leaves_the_outbox() {
        rig.append("test.topic", "a", 1);
        rig.start();
        rig.awaitAllSent();
        ProducerRecord<String, byte[]> sent = rig.broker.accepted().getFirst();
        assertThat(sent.key()).isEqualTo("a");
        assertThat(header(sent, "ce_type")).isEqualTo("test.thing.noted.v1");
        assertThat(header(sent, "ce_sequence")).isEqualTo("1");
        assertThat(header(sent, "fenbo_version")).isEqualTo("1");
        assertThat(header(sent, "ce_source")).isEqualTo("/test");
        assertThat(header(sent, "traceparent")).isEqualTo(RelayRig.TRACE);
        assertThat(sent.value()).asString().isEqualTo("xx");
    }

    @Test
    @DisplayName("发出的事件带有 CloudEvents 1.0 的全部必填属性 (OPS-2b)")
    void a_sent_event_has_the_required_attributes_of_a_cloud_event() {
        rig.append("test.topic", "a", 1);
        rig.start();
        rig.awaitAllSent();
        ProducerRecord<String, byte[]> sent = rig.broker.accepted().getFirst();
        assertThat(header(sent, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(sent, "ce_id"))
                .isEqualTo(rig.log.of("a").getFirst().id().toString());
        assertThat(header(sent, "ce_source")).isEqualTo("/test");
        assertThat(header(sent, "ce_type")).isEqualTo("test.thing.noted.v1");
        assertThat(header(sent, "ce_subject")).isEqualTo("a");
        assertThat(header(sent, "ce_time")).isEqualTo("2026-11-22T04:00:00Z");
        assertThat(header(sent, "content-type")).isEqualTo("application/json");
    }

    @Test
    @DisplayName("内部事实从不发出，补发也不发；对外序号无空缺")
    void an_internal_fact_is_never_sent_and_leaves_no_gap_in_the_sequence() {
        Instant noon = Instant.parse("2026-11-22T04:00:00Z");
        Fact sent = new Fact("test.thing.noted.v1", noon, new byte[] {'x'});
        Fact internal = new Fact("test.thing.asked.v1", noon, new byte[] {'x'}, true);
        rig.database
                .transaction()
                .executeWithoutResult(
                        status -> rig.log("test.topic", "a", List.of(internal, sent, internal, internal, sent)));
        Relay relay = rig.start();
        rig.awaitAllSent();
        Republish republish =
                new Republish(rig.database.jdbc(), rig.database.transaction(), relay, InstantSource.system());
        assertThat(republish.again("test.topic", Instant.EPOCH)).isEqualTo(2);
        rig.awaitAllSent();
        assertThat(rig.broker.accepted()).hasSize(4).allMatch(one -> one.topic().equals("test.topic"));
        assertThat(rig.broker.accepted("test.topic")).containsExactly("a/1", "a/2", "a/1", "a/2");
        assertThat(rig.broker.accepted())
                .extracting(one -> header(one, "fenbo_version"))
                .containsExactly("2", "5", "2", "5");
    }

    @Test
    void two_relays_of_an_outbox_send_each_event_once_in_the_order_of_its_subject() {
        rig.start();
        rig.start();
        for (int i = 0; i < 200; i++) {
            rig.append("test.topic", "a", 1);
            rig.append("test.topic", "b", 1);
        }
        rig.awaitAllSent();
        for (String subject : List.of("a", "b")) {
            assertThat(rig.broker.accepted("test.topic"))
                    .filteredOn(name -> name.startsWith(subject + "/"))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 200)
                            .mapToObj(sequence -> subject + "/" + sequence)
                            .toList());
        }
    }

    @Test
    void another_relay_takes_over_when_the_leader_stops() {
        Relay first = rig.start();
        rig.append("test.topic", "a", 1);
        rig.awaitAllSent();
        rig.start();
        first.stop();
        rig.append("test.topic", "a", 1);
        await().atMost(SOON).until(() -> rig.broker.accepted().size() == 2);
    }

    @Test
    @DisplayName("R8 提交次序不同于位置次序：慢事务的一千行一条不漏")
    void a_thousand_rows_that_are_committed_out_of_order_are_all_sent() throws InterruptedException {
        rig.start();
        RelayRig.Held slow = rig.held(() -> {
            for (int i = 0; i < 1_000; i++) {
                rig.add("test.topic", "slow" + i, 1, 2);
            }
        });
        rig.append("test.topic", "quick", 1_000);
        rig.awaitAllSent();
        slow.commit();
        rig.awaitAllSent();
        assertThat(rig.broker.accepted("test.topic")).hasSize(2_000).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("R8 重发按记录时间，不按位置")
    void events_are_sent_again_by_their_time_of_recording_and_not_by_position() throws InterruptedException {
        Relay relay = rig.start();
        RelayRig.Held slow = rig.held(() -> rig.add("test.topic", "slow", 3, 2));
        rig.append("test.topic", "quick", 1);
        slow.commit();
        rig.awaitAllSent();
        rig.append("other.topic", "elsewhere", 1);
        Republish republish =
                new Republish(rig.database.jdbc(), rig.database.transaction(), relay, InstantSource.system());
        Instant recorded = rig.log.of("slow").getFirst().recorded();
        assertThat(republish.again("test.topic", recorded)).isEqualTo(4);
        assertThat(republish.again("test.topic", recorded.plusSeconds(3_600))).isZero();
    }
}
