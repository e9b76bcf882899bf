package org.fenbo.backbone.events.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fenbo.backbone.events.relay.RelayRig.SOON;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests the repair of a topic that has lost more events than one statement may queue. */
@Timeout(120)
class LongRepairTest {
    private static final int PART = 10_000;
    private static final int SUBJECTS = 25;
    private static final int EACH = 850;
    private static final int ALL = SUBJECTS * EACH;
    private final RelayRig rig = new RelayRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    @DisplayName("R4 R25 整个主题补发：分批排队，每批不超过一万，次序不变，新事件在后")
    void a_whole_topic_is_queued_part_by_part_and_each_subject_keeps_its_order() {
        theTopicIsLostAsAWhole();
        AtomicLong most = new AtomicLong();
        AtomicInteger sent = new AtomicInteger();
        rig.broker.before = record -> {
            int count = sent.incrementAndGet();
            if (count % 500 == 1) {
                most.accumulateAndGet(rig.outbox(), Math::max);
            }
            if (count == 700) {
                rig.append("test.topic", "s0", 1);
                rig.append("other.topic", "elsewhere", 1);
            }
        };
        rig.broker.topics.put("other.topic", 1);
        rig.start();
        await().atMost(SOON.multipliedBy(2)).until(() -> isRepaired(ALL + 1));
        assertThat(most).hasValueBetween(PART - 1_000L, PART + 2L);
        eachSubjectIsInOrder();
        assertThat(rig.broker.accepted("other.topic")).hasSize(1);
        assertThat(placeOf("other.topic")).as("other topics don't wait").isLessThan(ALL + PART);
    }

    @Test
    @DisplayName("R4 补发途中重启：继续补发，不从头开始")
    void a_repair_continues_after_a_restart_and_does_not_begin_anew() {
        theTopicIsLostAsAWhole();
        CountDownLatch reached = new CountDownLatch(1);
        AtomicInteger sent = new AtomicInteger();
        rig.broker.before = record -> {
            if (sent.incrementAndGet() == 12_000) {
                reached.countDown();
                untilInterrupted();
            }
        };
        Relay killed = rig.start();
        await().atMost(SOON).until(() -> reached.getCount() == 0);
        killed.stop();
        assertThat(rig.count("repair where position >= " + PART)).isEqualTo(1);
        rig.broker.before = record -> {};
        rig.start();
        await().atMost(SOON.multipliedBy(2)).until(() -> isRepaired(ALL));
        eachSubjectIsInOrder();
        assertThat(rig.broker.accepted("test.topic"))
                .as("only the batch of the killed relay is repeated")
                .hasSizeLessThanOrEqualTo(2 * ALL + Round.LIMIT);
    }

    @Test
    @DisplayName("R4 丢失的轮次很多：分批查找，次序不变")
    void many_lost_rounds_are_searched_part_by_part() {
        rig.append("test.topic", "s0", 2_500);
        Relay relay = rig.start();
        rig.awaitAllSent();
        relay.stop();
        rig.database.jdbc().execute("delete from published");
        // This has the same effect as a separate round for each event.
        rig.database.jdbc().execute("""
                insert into published (topic, sent, term, positions, shards, places, hash)
                select topic, clock_timestamp(), 1, array[position], array[0], array[sequence - 1], '\\x00'::bytea
                from event order by sequence
                """);
        rig.broker.cut("test.topic", 0, 10);
        rig.start();
        await().atMost(SOON).until(() -> isRepaired(2_500));
        eachSubjectIsInOrder();
        assertThat(rig.broker.accepted("test.topic")).hasSize(2_500 + 2_490);
    }

    private void theTopicIsLostAsAWhole() {
        rig.database
                .transaction()
                .executeWithoutResult(status -> IntStream.range(0, EACH / 10)
                        .forEach(part -> IntStream.range(0, SUBJECTS)
                                .forEach(subject -> rig.add("test.topic", "s" + subject, 10, 2))));
        Relay relay = rig.start();
        rig.awaitAllSent();
        relay.stop();
        rig.database.jdbc().execute("delete from published");
        rig.database
                .jdbc()
                .update("insert into forgotten (topic, shard, place, term) values ('test.topic', 0, ?, 1)", ALL - 1);
        rig.broker.cut("test.topic", 0, 0);
    }

    private boolean isRepaired(int events) {
        return rig.count("repair") == 0
                && rig.outbox() == 0
                && rig.broker.held("test.topic").size() >= events;
    }

    /** Checks only the first copy of each event, because events that a killed leader had sent are sent again. */
    private void eachSubjectIsInOrder() {
        java.util.Map<String, List<String>> bySubject = new java.util.HashMap<>();
        rig.broker.held("test.topic").stream()
                .distinct()
                .forEach(name -> bySubject
                        .computeIfAbsent(name.substring(0, name.indexOf('/')), subject -> new ArrayList<>())
                        .add(name));
        bySubject.forEach((subject, names) -> assertThat(names)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, names.size())
                        .mapToObj(sequence -> subject + "/" + sequence)
                        .toList()));
    }

    private int placeOf(String topic) {
        return rig.broker.accepted().stream().map(sent -> sent.topic()).toList().indexOf(topic);
    }

    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
