package org.fenbo.backbone.events.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fenbo.backbone.events.relay.RelayRig.SOON;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LostTailTest {
    private static final RelayPlan WATCHFUL = new RelayPlan(
            "test", Duration.ofMillis(1), Duration.ofSeconds(15), Duration.ofMillis(20), Duration.ofSeconds(45));
    /** A subject of the first partition and a subject of the second partition. */
    private static final String OF_THE_FIRST = "b";

    private static final String OF_THE_SECOND = "a";
    private final RelayRig rig = new RelayRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    @DisplayName("R4 日志位置不是发送次序：慢事务占 1–100，101 先发，尾部丢失后全部补发")
    void a_lost_tail_that_was_sent_out_of_the_order_of_positions_is_sent_again() throws InterruptedException {
        Relay relay = rig.start();
        sendOutOfOrder();
        relay.stop();
        rig.broker.cut("test.topic", 0, 50);
        rig.start();
        theTopicHoldsAll(101);
    }

    @Test
    @DisplayName("R4 发送者运行时丢失尾部，不重启也补发")
    void a_tail_that_is_lost_while_the_relay_runs_is_sent_again() throws InterruptedException {
        rig.start(WATCHFUL);
        sendOutOfOrder();
        rig.broker.cut("test.topic", 0, 50);
        theTopicHoldsAll(101);
    }

    @Test
    @DisplayName("R4 已给出的位置再次出现：立即补发")
    void a_lost_tail_is_noticed_when_new_events_get_its_places() throws InterruptedException {
        rig.start();
        sendOutOfOrder();
        rig.broker.cut("test.topic", 0, 50);
        rig.append("test.topic", "later", 80);
        theTopicHoldsAll(181);
    }

    @Test
    @DisplayName("R4 一轮之内丢失尾部：同一轮中已确认的事件也补发")
    void a_tail_that_is_lost_within_a_round_is_sent_again() {
        Relay relay = rig.start();
        rig.append("test.topic", "before", 3);
        rig.awaitAllSent();
        cutAtTheSixthRecord(4);
        tenSubjects("a");
        theTopicHoldsAll(13);
        // The loss also includes records of an earlier round.
        cutAtTheSixthRecord(1);
        tenSubjects("b");
        theTopicHoldsAll(23);
        relay.stop();
        rig.broker.cut("test.topic", 0, 1);
        rig.start();
        theTopicHoldsAll(23);
    }

    private void tenSubjects(String name) {
        rig.database
                .transaction()
                .executeWithoutResult(status ->
                        IntStream.range(0, 10).forEach(subject -> rig.add("test.topic", name + subject, 1, 2)));
    }

    private void cutAtTheSixthRecord(int end) {
        AtomicInteger sent = new AtomicInteger();
        rig.broker.before = record -> {
            if (sent.incrementAndGet() == 6) {
                rig.broker.cut("test.topic", 0, end);
            }
        };
    }

    @Test
    @DisplayName("R4 连接恢复后先核对尾部：丢失尾部的分区没有新事件也补发")
    void a_lost_tail_is_looked_for_after_the_broker_was_unavailable() {
        rig.broker.topics.put("test.topic", 2);
        rig.start();
        rig.append("test.topic", OF_THE_FIRST, 3);
        rig.awaitAllSent();
        rig.broker.unavailable = true;
        // This event is sent to the partition without a loss. A new event in the partition with the lost tail would get
        // a place for the second time, and this place would show the loss.
        rig.append("test.topic", OF_THE_SECOND, 1);
        await().atMost(SOON).until(() -> rig.broker.refused.get() > 0);
        rig.broker.cut("test.topic", 0, 1);
        rig.broker.unavailable = false;
        theTopicHoldsAll(4);
    }

    @Test
    @DisplayName("R4 多主题多分区各自补发")
    void each_partition_of_each_topic_gets_its_own_tail_again() {
        rig.broker.topics.put("test.topic", 3);
        rig.broker.topics.put("other.topic", 2);
        rig.start(WATCHFUL);
        for (String topic : List.of("test.topic", "other.topic")) {
            IntStream.range(0, 60).forEach(subject -> rig.append(topic, topic + subject, 2));
        }
        rig.awaitAllSent();
        rig.broker.cut("test.topic", 0, 3);
        rig.broker.cut("test.topic", 2, 0);
        rig.broker.cut("other.topic", 1, 7);
        await().atMost(SOON)
                .until(() -> new HashSet<>(rig.broker.held("test.topic")).size() == 120
                        && new HashSet<>(rig.broker.held("other.topic")).size() == 120);
        // Only the lost events were sent again.
        assertThat(rig.broker.held("test.topic")).hasSize(120);
        assertThat(rig.broker.held("other.topic")).hasSize(120);
    }

    @Test
    @DisplayName("R4 删除发送记录与重新排队在同一事务：中途被杀也不丢")
    void places_are_forgotten_only_if_their_events_are_queued_again() throws InterruptedException {
        Relay relay = rig.start();
        sendOutOfOrder();
        relay.stop();
        rig.broker.cut("test.topic", 0, 50);
        // This has the same effect as a kill of the process after it forgot the places and before it queued the events.
        rig.database.jdbc().execute("alter table outbox add constraint killed check (position < 0) not valid");
        Relay killed = rig.start();
        await().atMost(SOON).until(() -> killed.life().trouble().contains("killed"));
        killed.stop();
        rig.database.jdbc().execute("alter table outbox drop constraint killed");
        rig.start();
        theTopicHoldsAll(101);
    }

    @Test
    @DisplayName("R25 R4 已清理的轮次之下丢失：整个主题补发")
    void a_loss_below_the_kept_rounds_sends_the_whole_topic_again() throws InterruptedException {
        Relay relay = rig.start();
        sendOutOfOrder();
        relay.stop();
        rig.database.jdbc().execute("delete from published");
        rig.database
                .jdbc()
                .execute("insert into forgotten (topic, shard, place, term) values ('test.topic', 0, 100, 1)");
        rig.broker.cut("test.topic", 0, 50);
        rig.start();
        theTopicHoldsAll(101);
        assertThat(rig.broker.accepted("test.topic")).hasSize(202);
    }

    @Test
    void a_topic_that_has_lost_nothing_is_sent_once() throws InterruptedException {
        rig.start(WATCHFUL).stop();
        rig.start(WATCHFUL);
        sendOutOfOrder();
        rig.start().stop();
        assertThat(rig.broker.accepted("test.topic")).hasSize(101).doesNotHaveDuplicates();
    }

    /** Sends positions 1 to 100 after position 101. */
    private void sendOutOfOrder() throws InterruptedException {
        RelayRig.Held slow = rig.held(
                () -> IntStream.rangeClosed(1, 100).forEach(subject -> rig.add("test.topic", "slow" + subject, 1, 2)));
        rig.append("test.topic", "quick", 1);
        rig.awaitAllSent();
        slow.commit();
        rig.awaitAllSent();
        assertThat(rig.broker.held("test.topic")).hasSize(101).startsWith("quick/1");
    }

    private void theTopicHoldsAll(int events) {
        await().atMost(SOON)
                .until(() -> new HashSet<>(rig.broker.held("test.topic")).size() == events && rig.outbox() == 0);
    }
}
