package org.fenbo.backbone.events.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.fenbo.backbone.events.relay.RelayRig.SOON;

import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.fenbo.backbone.events.alert.Alert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CantBeSentTest {
    private static final int LARGE = 2 << 20;
    private final RelayRig rig = new RelayRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    @DisplayName("R11 主题不存在时只停该主题；建立后自动继续")
    void a_missing_topic_stops_no_other_topic_and_continues_when_created() {
        rig.append("missing.topic", "m", 3);
        others();
        Relay relay = rig.start();
        theOthersAreSentOnce();
        assertThat(rig.broker.intoTheVoid).hasValue(0);
        assertThat(relay.stoppedTopics()).containsOnlyKeys("missing.topic");
        assertThat(codes(relay)).contains("topic-stopped");
        rig.broker.topics.put("missing.topic", 1);
        await().atMost(SOON).until(() -> rig.broker.accepted("missing.topic").equals(List.of("m/1", "m/2", "m/3")));
        await().atMost(SOON).until(() -> relay.stoppedTopics().isEmpty());
    }

    @Test
    @DisplayName("R11 主题在运行中被删除，只停该主题")
    void a_topic_that_is_deleted_while_the_relay_runs_stops_no_other_topic() {
        rig.broker.topics.put("missing.topic", 1);
        Relay relay = rig.start();
        rig.append("missing.topic", "m", 1);
        rig.awaitAllSent();
        rig.broker.topics.remove("missing.topic");
        IntStream.range(0, 50).forEach(subject -> rig.append("missing.topic", "m" + subject, 1));
        others();
        theOthersAreSentOnce();
        await().atMost(SOON).until(() -> relay.stoppedTopics().containsKey("missing.topic"));
        // The producer waits five seconds for each record of a deleted topic, so the relay must give it only a few of
        // these records.
        assertThat(rig.broker.intoTheVoid).hasValueLessThan(10);
    }

    @Test
    @DisplayName("R11 无权写入某主题时只停该主题，其他主题不重复发送")
    void a_forbidden_topic_stops_no_other_topic_and_causes_no_repeats() {
        rig.broker.topics.put("forbidden.topic", 1);
        AtomicBoolean forbidden = new AtomicBoolean(true);
        rig.broker.faults.add(sent -> sent.topic().equals("forbidden.topic") && forbidden.get()
                ? new TopicAuthorizationException("forbidden.topic")
                : null);
        rig.append("forbidden.topic", "f", 3);
        others();
        Relay relay = rig.start();
        theOthersAreSentOnce();
        await().atMost(SOON).until(() -> relay.stoppedTopics().containsKey("forbidden.topic"));
        forbidden.set(false);
        await().atMost(SOON).until(() -> rig.broker.accepted("forbidden.topic").equals(List.of("f/1", "f/2", "f/3")));
    }

    @Test
    @DisplayName("R11 发不出去的事件只停其主体：2 MB 的事件，其余照发，按指令再发")
    void an_event_of_two_megabytes_stops_only_its_subject_until_an_operator_resends_the_subject() {
        AtomicBoolean tooLarge = new AtomicBoolean(true);
        rig.broker.faults.add(sent ->
                sent.value().length >= LARGE && tooLarge.get() ? new RecordTooLargeException("2097152 bytes") : null);
        rig.append("test.topic", "x", 1);
        rig.database.transaction().executeWithoutResult(status -> rig.add("test.topic", "x", 1, LARGE));
        rig.append("test.topic", "x", 2);
        others();
        Relay relay = rig.start();
        await().atMost(SOON).until(() -> rig.outbox() == 3);
        rig.append("test.topic", "x", 1);
        rig.append("test.topic", "after", 1);
        await().atMost(SOON).until(() -> rig.outbox() == 4);
        Republish republish =
                new Republish(rig.database.jdbc(), rig.database.transaction(), relay, InstantSource.system());
        assertThat(republish.unsendable()).singleElement().satisfies(stopped -> {
            assertThat(stopped.subject()).isEqualTo("x");
            assertThat(stopped.sequence()).isEqualTo(2);
            assertThat(stopped.cause()).contains("RecordTooLarge");
        });
        assertThat(codes(relay)).containsExactly("subject-unsendable");
        tooLarge.set(false);
        assertThat(republish.resend("x")).isTrue();
        rig.awaitAllSent();
        assertThat(rig.broker.accepted("test.topic"))
                .hasSize(2_006)
                .doesNotHaveDuplicates()
                .filteredOn(name -> name.startsWith("x/"))
                .containsExactly("x/1", "x/2", "x/3", "x/4", "x/5");
        assertThat(republish.unsendable()).isEmpty();
    }

    @Test
    @DisplayName("R11 只重发未确认的事件，同一主体不乱序")
    void a_partly_failed_batch_keeps_the_order_of_each_subject_and_repeats_no_event() {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        rig.broker.faults.add(sent -> chance.nextInt(5) == 0 ? new NetworkException("lost") : null);
        IntStream.range(0, 20).forEach(subject -> rig.append("test.topic", "s" + subject, 5));
        rig.start();
        rig.awaitAllSent();
        List<String> accepted = rig.broker.accepted("test.topic");
        assertThat(accepted).as("seed " + seed).hasSize(100).doesNotHaveDuplicates();
        for (int subject = 0; subject < 20; subject++) {
            String of = "s" + subject;
            assertThat(accepted)
                    .as("seed " + seed)
                    .filteredOn(name -> name.startsWith(of + "/"))
                    .containsExactly(of + "/1", of + "/2", of + "/3", of + "/4", of + "/5");
        }
    }

    @Test
    @DisplayName("R11 事件因不明原因失败三次而其他事件都通过：停其主体")
    void an_event_that_fails_three_times_without_a_known_reason_while_others_pass_stops_its_subject() {
        rig.broker.faults.add(sent -> sent.key().equals("odd") ? new IllegalStateException("odd") : null);
        Relay relay = rig.start();
        rig.append("test.topic", "odd", 2);
        Republish republish =
                new Republish(rig.database.jdbc(), rig.database.transaction(), relay, InstantSource.system());
        await().atMost(SOON).until(() -> {
            rig.append("test.topic", "others", 1);
            return !republish.unsendable().isEmpty();
        });
        await().atMost(SOON).until(() -> rig.outbox() == 2);
    }

    @Test
    @DisplayName("R11 错误（Error）结束进程，不会只剩一个已死的线程")
    void an_error_in_the_relays_thread_ends_the_process() {
        rig.broker.before = sent -> {
            throw new NoClassDefFoundError("org/apache/kafka/Missing");
        };
        rig.start();
        rig.append("test.topic", "a", 1);
        await().atMost(SOON).until(() -> rig.ends.size() == 1);
        assertThat(rig.ends).first().isInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    @DisplayName("R11 放行中断：主体或者仍停住，或者全部放行，不留下无人发送的行")
    void an_interrupted_release_leaves_the_subject_stopped() {
        rig.broker.faults.add(sent -> sent.key().equals("x") ? new RecordTooLargeException("2 MB") : null);
        rig.append("test.topic", "x", 2);
        Relay relay = rig.start();
        await().atMost(SOON).until(() -> rig.count("outbox where aside") == 2);
        Republish republish =
                new Republish(rig.database.jdbc(), rig.database.transaction(), relay, InstantSource.system());
        // This has the same effect as a kill of the process after the release and before the rows are brought back.
        rig.database.jdbc().execute("alter table outbox add constraint killed check (aside) not valid");
        assertThatThrownBy(() -> republish.resend("x")).hasMessageContaining("killed");
        assertThat(republish.unsendable()).hasSize(1);
        rig.database.jdbc().execute("alter table outbox drop constraint killed");
        rig.broker.faults.clear();
        assertThat(republish.resend("x")).isTrue();
        rig.awaitAllSent();
        assertThat(rig.broker.accepted("test.topic")).containsExactly("x/1", "x/2");
    }

    @Test
    @DisplayName("R11 主体已放行而其行仍搁置：下一任领头者按次序发出；仍停住的主体不动")
    void the_next_leader_sends_rows_that_are_aside_although_their_subject_is_not_stopped() {
        int all = 10_003;
        rig.append("test.topic", "x", all);
        rig.append("test.topic", "stands", 2);
        // The planner's statistics must show that no row is aside, as the statistics mostly do in production.
        rig.database.jdbc().execute("analyze outbox");
        rig.database.jdbc().execute("update outbox set aside = true");
        rig.database.jdbc().execute("""
                insert into unsendable (subject, topic, sequence, cause, since)
                values ('stands', 'test.topic', 1, 'test', clock_timestamp())
                """);
        rig.append("test.topic", "x", 1);
        rig.start();
        await().atMost(SOON).until(() -> rig.outbox() == 2);
        assertThat(rig.broker.accepted("test.topic"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, all + 1)
                        .mapToObj(sequence -> "x/" + sequence)
                        .toList());
        assertThat(rig.count("outbox where aside")).isEqualTo(2);
    }

    private void others() {
        rig.database
                .transaction()
                .executeWithoutResult(status ->
                        IntStream.range(0, 2_000).forEach(subject -> rig.add("test.topic", "o" + subject, 1, 2)));
    }

    private void theOthersAreSentOnce() {
        await().atMost(SOON).until(() -> rig.broker.accepted("test.topic").size() >= 2_000);
        assertThat(rig.broker.accepted("test.topic")).hasSize(2_000).doesNotHaveDuplicates();
    }

    private List<String> codes(Relay relay) {
        return new RelayAlerts(rig.database.jdbc(), relay, InstantSource.system())
                .alerts().stream().map(Alert::code).toList();
    }
}
