package org.fenbo.backbone.events.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.events.inbox.Inbox.Skipped;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InboxTest extends InboxTestBase {

    @Test
    void a_repeated_event_is_applied_once() {
        receive(event("a", 1), event("a", 1), event("a", 2));
        receive(event("a", 1), event("a", 2), event("a", 3));
        assertThat(notebook.applied).containsExactly("a1", "a2", "a3");
        assertThat(held.list(10)).isEmpty();
    }

    @Test
    @DisplayName("F14 每个事件来 2–5 次且打乱, 结果相同")
    void shuffled_and_repeated_events_are_applied_once_in_the_sequence_of_their_subject() {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        List<Received> shuffled = new ArrayList<>();
        for (String subject : List.of("a", "b", "c", "d", "e")) {
            IntStream.rangeClosed(1, 40)
                    .forEach(sequence ->
                            shuffled.addAll(Collections.nCopies(2 + chance.nextInt(4), event(subject, sequence))));
        }
        Collections.shuffle(shuffled, chance);
        for (int from = 0; from < shuffled.size(); from += 25) {
            inbox.receive(Deliveries.of(shuffled.subList(from, Math.min(shuffled.size(), from + 25))));
        }
        for (String subject : List.of("a", "b", "c", "d", "e")) {
            assertThat(notebook.applied.stream().filter(one -> one.startsWith(subject)))
                    .as("seed %s", seed)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 40)
                            .mapToObj(sequence -> subject + sequence)
                            .toList());
        }
        assertThat(held.list(10)).as("seed %s", seed).isEmpty();
    }

    @Test
    @DisplayName("F13 无法处理的事件只停其主体，其他主体照常")
    void an_event_that_can_not_be_applied_parks_its_subject_and_other_subjects_continue() {
        notebook.fail("a2", () -> new IllegalStateException("poison"));
        receive(event("a", 1), event("a", 2), event("b", 1), event("a", 3), event("b", 2));
        assertThat(notebook.applied).containsExactlyInAnyOrder("a1", "b1", "b2");
        assertThat(states()).containsExactly("a2 PARKED", "a3 BEHIND");
        assertThat(held.list(10).getFirst().cause()).contains("poison");
        notebook.heal();
        assertThat(inbox.resend("a")).isEqualTo(2);
        assertThat(notebook.applied).endsWith("a2", "a3");
        assertThat(held.list(10)).isEmpty();
    }

    @Test
    @DisplayName("R17 已搁置的事件再次送达仍然搁置")
    void a_parked_event_stays_parked_when_it_is_delivered_again() {
        notebook.fail("a1", () -> new IllegalStateException("poison"));
        receive(event("a", 1), event("a", 2));
        notebook.heal();
        receive(event("a", 1), event("a", 2));
        inbox.retryWaiting();
        assertThat(states()).containsExactly("a1 PARKED", "a2 BEHIND");
        assertThat(notebook.applied).isEmpty();
    }

    @Test
    @DisplayName("R3 同一位置来了另一个事件: 停住该主体, 什么都不丢")
    void another_id_at_the_same_place_stops_the_subject_and_no_event_is_lost() {
        receive(event("a", 1), event("a", 2));
        receive(event("a", 2, "another"), event("a", 3), event("b", 1));
        assertThat(notebook.applied).containsExactly("a1", "a2", "b1");
        assertThat(states()).containsExactly("a2 PARKED", "a3 BEHIND");
        assertThat(held.list(10).getFirst().cause()).contains("forked history", "another");
        assertThat(inbox.resend("a")).isZero();
        assertThat(inbox.skip("a")).isEqualTo(new Skipped.Done(2, 1));
        assertThat(notebook.applied).endsWith("a3");
    }

    @Test
    @DisplayName("R3 两个提前到达的事件位置相同: 都保留")
    void two_early_events_at_the_same_place_are_both_kept() {
        receive(event("a", 2, "first"), event("a", 2, "second"));
        receive(event("a", 1));
        assertThat(notebook.applied).containsExactly("a1", "a2");
        assertThat(held.list(10)).singleElement().satisfies(left -> {
            assertThat(left.state()).isEqualTo("PARKED");
            assertThat(left.cause()).contains("forked history");
        });
    }

    @Test
    @DisplayName("R6 只能跳过下一个事件; 前面缺少的事件要写明")
    void only_the_next_event_of_a_subject_can_be_skipped() {
        receive(event("a", 1), event("a", 2), event("a", 3), event("a", 4), event("a", 7));
        assertThat(inbox.skip("a")).isEqualTo(new Skipped.Missing(5, 6));
        receive(event("a", 5), event("a", 6));
        assertThat(notebook.applied).containsExactly("a1", "a2", "a3", "a4", "a5", "a6", "a7");
        assertThat(inbox.skip("a")).isEqualTo(new Skipped.Nothing());
    }

    @Test
    void an_operator_can_skip_a_parked_event() {
        notebook.fail("a1", () -> new IllegalStateException("poison"));
        receive(event("a", 1), event("a", 2));
        assertThat(inbox.skip("a")).isEqualTo(new Skipped.Done(1, 1));
        assertThat(notebook.applied).containsExactly("a2");
    }

    @Test
    @DisplayName("R6 更正的事件占同一位置：跳过处理不了的，更正的生效")
    void a_corrected_event_takes_the_place_of_the_skipped_one() {
        notebook.fail("a1", () -> new IllegalStateException("poison"));
        receive(event("a", 1, "first"), event("a", 2));
        receive(event("a", 1, "second"));
        assertThat(inbox.resend("a")).isZero();
        notebook.heal();
        assertThat(inbox.skip("a")).isEqualTo(new Skipped.Done(1, 2));
        assertThat(notebook.applied).containsExactly("a1", "a2");
        assertThat(held.list(10)).isEmpty();
    }

    @Test
    @DisplayName("R9 等待再久也不搁置, 只告警; 所等的内容到达后继续")
    void a_long_wait_raises_an_alert_and_parks_no_event() {
        HeldAlerts alerts = new HeldAlerts(held, wall::get, Duration.ofMinutes(10));
        notebook.fail("b1", () -> new NotYet("revision:7"));
        receive(event("a", 2), event("b", 1), event("b", 2));
        assertThat(alerts.alerts()).isEmpty();
        wall.set(NOON.plus(Duration.ofMinutes(11)));
        inbox.retryWaiting();
        assertThat(held.parkedSubjects()).isZero();
        assertThat(alerts.alerts()).extracting(Alert::code).containsOnly("event-waits");
        assertThat(alerts.alerts()).extracting(Alert::cause).contains("revision:7");
        notebook.heal();
        receive(event("a", 1));
        assertThat(notebook.applied).containsExactly("a1", "a2");
        inbox.retryWaiting();
        assertThat(notebook.applied).containsExactly("a1", "a2", "b1", "b2");
        assertThat(alerts.alerts()).isEmpty();
    }

    @Test
    @DisplayName("R9 120,000 个主体等待同一内容: 每轮只试一个")
    void each_round_tries_a_single_subject_of_all_that_wait_for_the_same_name() {
        notebook.fail("w1", () -> new NotYet("revision:7"));
        receive(event("w", 1));
        database.jdbc().update("""
                insert into inbox_head (reader, subject, sequence, id, stopped)
                select 'test.notebook', 's' || n, 0, '', true from generate_series(1, 120000) n
                """);
        database.jdbc().update("""
                insert into inbox_held
                select reader, 's' || n, sequence, id, topic, shard, record, key, type, headers, body, state, awaits, cause, since
                from inbox_held, generate_series(1, 120000) n
                """);
        int before = notebook.given;
        receive(event("x", 1), event("x", 2));
        assertThat(notebook.given - before).as("a batch of others").isEqualTo(2);
        assertThat(inbox.retryWaiting()).isZero();
        assertThat(notebook.given - before).as("a round of the timer").isEqualTo(3);
    }

    @Test
    @DisplayName("R9 一批中有一个事件须等待: 用二分法找出，其他事件照常处理")
    void a_waiting_event_in_a_batch_costs_few_transactions() {
        notebook.fail("s300-1", () -> new NotYet("revision:7"));
        Received[] batch =
                IntStream.range(0, 500).mapToObj(i -> event("s" + i + "-", 1)).toArray(Received[]::new);
        receive(batch);
        assertThat(notebook.applied).hasSize(499);
        assertThat(states()).containsExactly("s300-1 WAITING");
        assertThat(notebook.calls).isLessThan(25);
    }

    @Test
    @DisplayName("R1 等待重试的事件中, 前面的坏事件不影响后面的好事件")
    void events_at_fault_do_not_prevent_the_retry_of_other_events() {
        List<Received> batch = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            notebook.fail("bad" + i + "1", sql("42883"));
            batch.add(event("bad" + i, 1));
        }
        notebook.fail("good1", sql("42883"));
        batch.add(event("good", 1));
        receive(batch.toArray(Received[]::new));
        assertThat(notebook.applied).isEmpty();
        notebook.heal("good1");
        for (int look = 0; look < 100; look++) {
            inbox.retryWaiting();
        }
        assertThat(notebook.applied).containsExactly("good1");
    }

    @Test
    @DisplayName("R9 唤醒中断之后, 一分钟内自动继续")
    void an_interrupted_wake_up_is_continued_within_a_minute() {
        notebook.fail("a1", () -> new NotYet("revision:7"));
        receive(event("a", 1), event("a", 2), event("a", 3), event("b", 1));
        notebook.heal();
        notebook.fail("a2", sql("08006"));
        inbox.retryWaiting();
        assertThat(notebook.applied).containsExactly("b1", "a1");
        assertThat(inbox.retrying()).isPresent();
        notebook.heal();
        for (int second = 0; second < 60; second++) {
            inbox.retryWaiting();
        }
        assertThat(notebook.applied).containsExactly("b1", "a1", "a2", "a3");
        assertThat(inbox.retrying()).isEmpty();
    }

    @Test
    @DisplayName("R1 一个主体的临时故障不影响其他等待的主体")
    void a_temporary_fault_of_a_subject_does_not_delay_other_subjects() {
        notebook.fail("a1", () -> new NotYet("revision:7"));
        notebook.fail("b1", () -> new NotYet("revision:8"));
        receive(event("a", 1), event("b", 1));
        notebook.heal();
        notebook.fail("a1", sql("XX000"));
        inbox.retryWaiting();
        assertThat(notebook.applied).containsExactly("b1");
    }

    @Test
    void an_event_that_needs_something_missing_waits_and_is_applied_after_the_arrival() {
        notebook.fail("a1", () -> new NotYet("revision:7"));
        receive(event("a", 1), event("b", 1));
        assertThat(notebook.applied).containsExactly("b1");
        assertThat(inbox.retryWaiting()).isZero();
        notebook.heal();
        assertThat(inbox.retryWaiting()).isEqualTo(1);
        assertThat(notebook.applied).containsExactly("b1", "a1");
    }

    @Test
    @Timeout(60)
    @DisplayName("R17 两个线程送来同样的新主体的事件, 只生效一次")
    void events_that_several_threads_deliver_at_the_same_time_are_applied_once() throws Exception {
        List<Delivery> batch = Deliveries.of(
                IntStream.range(0, 200).mapToObj(i -> event("s" + i, 1)).toList());
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> work = Collections.nCopies(8, () -> {
                inbox.receive(batch);
                return null;
            });
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(notebook.applied).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("R16 读取位置与效果在同一事务提交")
    void the_read_position_is_stored_in_the_transaction_of_the_effect() {
        receive(event("a", 1), event("a", 2), event("a", 9));
        assertThat(database.jdbc()
                        .queryForObject("select next from inbox_position where reader = 'test.notebook'", Long.class))
                .isEqualTo(10);
        notebook.fail("*", sql("08006"));
        assertThatThrownBy(() -> receive(event("y", 1), event("x", 20))).hasMessageContaining("made by the test");
        assertThat(database.jdbc().queryForObject("select max(next) from inbox_position", Long.class))
                .as("a failed batch stores no position")
                .isEqualTo(10);
        notebook.heal();
        receive(event("a", 3));
        assertThat(database.jdbc().queryForObject("select max(next) from inbox_position", Long.class))
                .as("the position follows the broker back")
                .isEqualTo(4);
    }

    @Test
    @DisplayName("R16 读取位置与其中最新的任期一起记录")
    void the_read_position_is_stored_with_the_latest_term_of_its_records() {
        inbox.receive(List.of(sent(event("a", 1), "6"), sent(event("b", 1), "7"), sent(event("a", 2), "6")));
        assertThat(position()).as("a delayed record comes late").isEqualTo("3 under 7");
        inbox.receive(List.of(sent(event("a", 3), "6")));
        assertThat(position())
                .as("a delayed record comes late in a separate batch")
                .isEqualTo("4 under 7");
        inbox.receive(List.of(sent(event("a", 3), "6")));
        assertThat(position())
                .as("the reader was put back to an earlier record")
                .isEqualTo("4 under 6");
        inbox.receive(List.of(sent(event("a", 4), "seven")));
        assertThat(position()).as("an unreadable term parks no event").isEqualTo("5 under 6");
        assertThat(notebook.applied).contains("a4");
    }

    @Test
    @DisplayName("R16 分区原读者迟交的旧日志批次不会抬高新任期的位置")
    void a_late_batch_of_a_lost_tail_does_not_raise_a_position_with_a_later_term() {
        inbox.receive(List.of(sent(event("a", 79), "7")));
        assertThat(position()).isEqualTo("80 under 7");
        inbox.receive(IntStream.rangeClosed(100, 150)
                .mapToObj(offset -> sent(event("b", offset), "6"))
                .toList());
        assertThat(position()).as("80 to 99 are unread").isEqualTo("80 under 7");
        inbox.receive(IntStream.rangeClosed(70, 150)
                .mapToObj(offset -> sent(event("c", offset), "6"))
                .toList());
        assertThat(position()).as("80 to 150 of the new log are unread").isEqualTo("80 under 7");
        assertThat(states()).hasSize(1 + 51 + 81);
        inbox.receive(List.of(sent(event("a", 80), "7"), sent(event("a", 81), "7")));
        assertThat(position()).isEqualTo("82 under 7");
    }

    private static Delivery sent(Received event, String term) {
        Delivery one = Deliveries.of(event).getFirst();
        List<Delivery.Header> headers = new ArrayList<>(one.headers());
        headers.add(new Delivery.Header("fenbo_term", term.getBytes(UTF_8)));
        return new Delivery(one.topic(), one.shard(), one.offset(), one.key(), headers, one.body());
    }

    private String position() {
        return String.valueOf(
                database.jdbc().queryForObject("select next || ' under ' || term from inbox_position", String.class));
    }
}
