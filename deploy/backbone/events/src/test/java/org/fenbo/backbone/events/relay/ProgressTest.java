package org.fenbo.backbone.events.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fenbo.backbone.events.relay.FakeBroker.header;
import static org.fenbo.backbone.events.relay.RelayRig.SOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class ProgressTest {
    private static final ProgressTopic TOPIC =
            new ProgressTopic("test.topic", "test.progress", "test.progress.reached.v1");
    private static final Instant PAST = Instant.parse("2026-09-29T03:00:00Z");
    private static final RelayPlan WATCHFUL = new RelayPlan(
            "test", Duration.ofMillis(1), Duration.ofSeconds(15), Duration.ofMillis(20), Duration.ofSeconds(45));
    private final RelayRig rig = new RelayRig();

    @BeforeEach
    void topics() {
        rig.broker.topics.put("test.topic", 2);
        rig.broker.topics.put("test.progress", 1);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    @DisplayName("R16 进度：T 之前决定的事件都已发出，并给出各分区末位")
    void the_progress_has_the_time_up_to_which_all_is_sent_and_the_ends_of_the_partitions() {
        rig.append("test.topic", "a", 3);
        rig.append("test.topic", "b", 1);
        start();
        ProducerRecord<String, byte[]> announced = awaitAnnounced(1).getLast();
        assertThat(announced.key()).isEqualTo("test.topic");
        assertThat(header(announced, "ce_type")).isEqualTo("test.progress.reached.v1");
        assertThat(header(announced, "ce_source")).isEqualTo("/test");
        assertThat(announced.headers().lastHeader("ce_sequence")).isNull();
        JsonNode value = value(announced);
        assertThat(value.path("topic").asString()).isEqualTo("test.topic");
        assertThat(Instant.parse(value.path("sentThrough").asString())).isBefore(Instant.now());
        assertThat(value.path("ends").propertyNames()).containsExactly("0", "1");
        assertThat(value.at("/ends/0").asLong() + value.at("/ends/1").asLong()).isEqualTo(4);
        assertThat(value.has("except")).isFalse();
        awaitAnnounced(3);
    }

    @Test
    @DisplayName("R16 已读时钟而未提交的事务会推迟进度")
    void an_open_transaction_that_has_read_the_clock_delays_the_progress() throws Exception {
        start();
        awaitAnnounced(1);
        AtomicReference<Instant> decided = new AtomicReference<>();
        RelayRig.Held slow = rig.held(() -> {
            rig.log.of("a");
            decided.set(rig.clock.instant());
        });
        // A progress record that was in preparation before the transaction began may still be published. Its time is
        // before the decision.
        int before = announced().size();
        rig.append("test.topic", "other", 1);
        rig.awaitAllSent();
        advance();
        assertThat(announced())
                .hasSizeLessThanOrEqualTo(before + 1)
                .allSatisfy(one -> assertThat(through(one)).isBefore(decided.get()));
        slow.commit();
        await().atMost(SOON).until(() -> through(announced().getLast()).isAfter(decided.get()));
    }

    @Test
    @DisplayName("R16 并发写入时，发布的每个进度都属实")
    void each_published_progress_is_true_while_four_writers_decide_and_commit() throws InterruptedException {
        start();
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int own = writer;
            writers.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 150; i++) {
                    String subject = "w" + own + "-" + i;
                    rig.database.transaction().executeWithoutResult(status -> {
                        rig.log.of(subject);
                        Instant now = rig.clock.instant();
                        rig.log.of(subject);
                        rig.add("test.topic", subject, 1, 2, now);
                    });
                }
            }));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        rig.awaitAllSent();
        awaitAnnounced(announced().size() + 2);
        everyPromiseWasTrue();
        assertThat(rig.broker.accepted("test.topic")).hasSize(600);
    }

    @Test
    @DisplayName("R16 拨动时钟后立即发布进度，向回拨也一样")
    void the_time_of_a_moved_clock_is_published_immediately_also_after_a_move_back() {
        start();
        for (Instant at : List.of(PAST.plusSeconds(60), PAST.plusSeconds(120), PAST)) {
            rig.clock.moveTo(at);
            await().atMost(SOON)
                    .until(() -> !announced().isEmpty()
                            && through(announced().getLast()).equals(at));
        }
        int stopped = announced().size();
        rig.append("test.topic", "a", 1);
        rig.awaitAllSent();
        advance();
        assertThat(announced().size())
                .as("a stopped time is not published again")
                .isEqualTo(stopped);
        rig.clock.release();
        await().atMost(SOON).until(() -> through(announced().getLast()).isAfter(PAST.plusSeconds(3_600)));
    }

    @Test
    @DisplayName("R16 R11 发不出去的主体列为例外，不影响其余主体")
    void a_subject_that_cant_be_sent_is_named_as_an_exception() {
        rig.broker.faults.add(sent -> sent.key().equals("x") ? new RecordTooLargeException("2 MB") : null);
        rig.append("test.topic", "x", 2);
        rig.append("test.topic", "y", 1);
        start();
        ProducerRecord<String, byte[]> announced = awaitAnnounced(1).getLast();
        assertThat(value(announced).path("except").valueStream().map(JsonNode::asString))
                .containsExactly("x");
    }

    @Test
    @DisplayName("R16 主题停住期间不发布进度")
    void no_progress_is_published_while_the_topic_cant_be_sent_to() {
        rig.broker.topics.remove("test.topic");
        Relay relay = start();
        rig.append("test.topic", "a", 1);
        await().atMost(SOON).until(() -> relay.stoppedTopics().containsKey("test.topic"));
        advance();
        assertThat(announced()).isEmpty();
        rig.broker.topics.put("test.topic", 2);
        awaitAnnounced(1);
    }

    @Test
    @DisplayName("R16 进度主题缺失不影响事件发送")
    void events_are_sent_although_the_topic_for_progress_is_missing() {
        rig.broker.topics.remove("test.progress");
        start();
        rig.append("test.topic", "a", 1);
        rig.awaitAllSent();
    }

    @Test
    @DisplayName("R16 丢失的尾部补发后，旧位置不再有效：末位的任期不同")
    void after_a_lost_tail_the_end_of_the_partition_has_a_later_term() {
        rig.broker.topics.put("test.topic", 1);
        Relay relay = rig.start(WATCHFUL, List.of(TOPIC));
        rig.append("test.topic", "a", 10);
        rig.awaitAllSent();
        new Republish(rig.database.jdbc(), rig.database.transaction(), relay, java.time.InstantSource.system())
                .again("test.topic", Instant.EPOCH);
        await().atMost(SOON).until(() -> rig.broker.accepted("test.topic").size() == 20);
        long before = lastTerm();
        awaitEnd(20, before);

        rig.broker.cut("test.topic", 0, 5);
        await().atMost(SOON).until(() -> rig.broker.held("test.topic").size() == 15);
        rig.append("test.topic", "new", 1);
        rig.awaitAllSent();
        assertThat(lastTerm()).isGreaterThan(before);
        // The end is now 16. A reader that had read the 20 old records is at offset 20, and has not read the new event.
        // Only the term shows this.
        awaitEnd(16, lastTerm());
    }

    @Test
    @DisplayName("R16 发现丢失的那一轮，末位不带任期：按旧任期读到末位的读者，不算读完")
    void the_end_of_the_round_that_notices_a_loss_has_no_term_until_the_next_event_is_sent() {
        rig.broker.topics.put("test.topic", 1);
        Relay relay = start();
        rig.append("test.topic", "x", 100);
        rig.awaitAllSent();
        long before = lastTerm();
        awaitEnd(100, before);

        rig.broker.faults.add(sent -> sent.key().equals("x") ? new RecordTooLargeException("2 MB") : null);
        rig.broker.cut("test.topic", 0, 50);
        rig.append("test.topic", "new", 1);
        // A reader that had read all 100 records under the old term has not read the new event.
        awaitEnd(51, 0);
        relay.stop();
        int announced = announced().size();
        start();
        awaitAnnounced(announced + 1);
        assertThat(announced()).filteredOn(one -> end(one) == 51).allMatch(one -> term(one) == 0);

        rig.append("test.topic", "new", 1);
        await().atMost(SOON).until(() -> rig.broker.held("test.topic").size() == 52);
        assertThat(lastTerm()).isGreaterThan(before);
        awaitEnd(52, lastTerm());
    }

    @Test
    @DisplayName("R16 R11 记下末位之后才放行的主体：发出之前仍列为例外")
    void a_subject_that_is_released_after_the_position_was_noted_is_still_an_exception() {
        rig.broker.topics.put("test.topic", 1);
        AtomicBoolean stands = new AtomicBoolean(true);
        rig.broker.faults.add(
                sent -> sent.key().equals("x") && stands.get() ? new RecordTooLargeException("2 MB") : null);
        // The slow event has a position below the position of x and is committed while x is aside. Rows that are set
        // aside don't count as waiting. So the highest waiting position is the position of the slow event, which is
        // below x.
        RelayRig.Held slow = rig.held(() -> rig.add("test.topic", "slow", 1, 2));
        rig.append("test.topic", "x", 2);
        Relay relay = start();
        Republish republish =
                new Republish(rig.database.jdbc(), rig.database.transaction(), relay, java.time.InstantSource.system());
        await().atMost(SOON).until(() -> rig.count("outbox where aside") == 2);
        rig.broker.before = sent -> {
            switch (sent.key()) {
                case "trigger" -> {
                    commit(slow);
                    // The wait is longer than the pause between two looks (20 ms), so the relay reads the open
                    // transactions again right after this round.
                    await().pollDelay(Duration.ofMillis(100)).until(() -> true);
                }
                case "slow" -> {
                    stands.set(false);
                    republish.resend("x");
                }
                default -> {}
            }
        };
        rig.append("test.topic", "trigger", 1);
        await().atMost(SOON).until(() -> rig.broker.held("test.topic").contains("x/2"));
        List<ProducerRecord<String, byte[]>> all = rig.broker.accepted();
        int sent = all.stream().map(ProducerRecord::key).toList().indexOf("x");
        assertThat(all.subList(0, sent))
                .filteredOn(one -> one.topic().equals("test.progress"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(
                                value(one).path("except").valueStream().map(JsonNode::asString))
                        .containsExactly("x"));
        int announced = announced().size();
        assertThat(value(awaitAnnounced(announced + 2).getLast()).has("except")).isFalse();
    }

    private static void commit(RelayRig.Held slow) {
        try {
            slow.commit();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("R16 整个主题补发期间不发布进度")
    void no_progress_is_published_while_a_topic_is_being_sent_again() {
        rig.append("test.topic", "a", 12_000);
        Relay relay = rig.start();
        rig.awaitAllSent();
        relay.stop();
        int before = rig.broker.accepted().size();
        rig.database.jdbc().execute("delete from published");
        rig.database
                .jdbc()
                .execute("insert into forgotten (topic, shard, place, term) values ('test.topic', 1, 11999, 1)");
        rig.broker.cut("test.topic", 1, 0);
        start();
        awaitAnnounced(1);
        List<String> topics =
                rig.broker.accepted().stream().map(ProducerRecord::topic).toList();
        assertThat(topics.indexOf("test.progress"))
                .as("the first progress comes after all events")
                .isGreaterThanOrEqualTo(before + 12_000);
    }

    private long lastTerm() {
        return Long.parseLong(header(
                rig.broker.accepted().stream()
                        .filter(sent -> sent.topic().equals("test.topic"))
                        .toList()
                        .getLast(),
                "fenbo_term"));
    }

    private void awaitEnd(long end, long term) {
        await().atMost(SOON).until(() -> {
            ProducerRecord<String, byte[]> last =
                    announced().isEmpty() ? null : announced().getLast();
            return end(last) == end && term(last) == term;
        });
    }

    private static long end(@Nullable ProducerRecord<String, byte[]> announced) {
        return value(announced).at("/ends/0").asLong(-1);
    }

    /** The term of the announced end; 0 if the record names no term. */
    private static long term(@Nullable ProducerRecord<String, byte[]> announced) {
        return value(announced).at("/terms/0").asLong(0);
    }

    private Relay start() {
        return rig.start(RelayRig.PLAN, List.of(TOPIC));
    }

    /** Waits at least 750 ms, which is enough for several promises, and appends an event every 150 ms. */
    private void advance() {
        CountDownLatch rounds = new CountDownLatch(5);
        Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 5; i++) {
                rig.append("test.topic", "round" + i, 1);
                await().pollDelay(Duration.ofMillis(150)).until(() -> true);
                rounds.countDown();
            }
        });
        await().atMost(SOON).until(() -> rounds.getCount() == 0);
    }

    private void everyPromiseWasTrue() {
        List<ProducerRecord<String, byte[]>> all = rig.broker.accepted();
        int promises = 0;
        for (int place = 0; place < all.size(); place++) {
            ProducerRecord<String, byte[]> one = all.get(place);
            if (one.topic().equals("test.progress")) {
                Instant through = through(one);
                assertThat(all.subList(place, all.size()))
                        .filteredOn(later -> later.topic().equals("test.topic"))
                        .noneMatch(later ->
                                !Instant.parse(header(later, "ce_time")).isAfter(through));
                promises++;
            }
        }
        assertThat(promises).isGreaterThan(2);
    }

    private List<ProducerRecord<String, byte[]>> awaitAnnounced(int times) {
        await().atMost(SOON).until(() -> announced().size() >= times);
        return announced();
    }

    private List<ProducerRecord<String, byte[]>> announced() {
        return rig.broker.accepted().stream()
                .filter(sent -> sent.topic().equals("test.progress"))
                .toList();
    }

    private static Instant through(ProducerRecord<String, byte[]> announced) {
        return Instant.parse(value(announced).path("sentThrough").asString());
    }

    private static JsonNode value(@Nullable ProducerRecord<String, byte[]> announced) {
        return announced == null
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(announced.value());
    }
}
