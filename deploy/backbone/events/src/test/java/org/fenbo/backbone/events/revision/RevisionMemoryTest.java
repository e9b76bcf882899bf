package org.fenbo.backbone.events.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@DisplayName("R25 内存中的版本：生效版本、待生效版本、前一版本，及最近用到的三个版本")
class RevisionMemoryTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Integer> made = Collections.synchronizedList(new ArrayList<>());
    private final RevisionMemory<String> memory = new RevisionMemory<>(revision -> {
        made.add(revision);
        return "revision " + revision;
    });

    /** Publishes revisions 1 to {@code revisions}; revision n is in force from day n. */
    private void publish(int revisions, int today) {
        TreeMap<Instant, Integer> starts = new TreeMap<>();
        for (int revision = 1; revision <= revisions; revision++) {
            starts.put(day(revision), revision);
        }
        memory.know(starts, day(today));
    }

    private static Instant day(int number) {
        return START.plusSeconds(86_400L * number);
    }

    @Test
    void a_start_makes_the_revision_in_force_the_revision_before_and_all_future_revisions() {
        publish(1_000, 998);
        assertThat(made).containsExactlyInAnyOrder(997, 998, 999, 1_000);
        assertThat(memory.knows(3)).isTrue();
        assertThat(memory.knows(1_001)).isFalse();
    }

    @Test
    void every_revision_can_be_asked_for_and_at_most_five_stay_in_memory() {
        publish(100, 100);
        for (int asked = 1; asked <= 100; asked++) {
            assertThat(memory.at(day(asked))).contains("revision " + asked);
            assertThat(memory.size()).isLessThanOrEqualTo(5);
        }
        assertThat(memory.at(day(0))).isEmpty();
    }

    @Test
    void only_new_revisions_are_made_as_time_passes() {
        for (int today = 1; today <= 50; today++) {
            publish(today + 1, today);
            assertThat(memory.size()).isLessThanOrEqualTo(6);
        }
        assertThat(made).hasSize(51).doesNotHaveDuplicates();
    }

    @Test
    void the_revisions_that_were_asked_for_last_stay_in_memory() {
        publish(100, 100);
        List.of(10, 20, 30, 10, 40).forEach(day -> memory.at(day(day)));
        made.clear();
        List.of(40, 10, 30).forEach(day -> memory.at(day(day)));
        assertThat(made).isEmpty();
        memory.at(day(20));
        assertThat(made).containsExactly(20);
    }

    @Test
    void an_older_list_of_revisions_removes_no_revision() {
        publish(5, 5);
        publish(4, 5);
        assertThat(memory.at(day(5))).contains("revision 5");
    }

    @Test
    @DisplayName("撤销公布的版本不再生效；先前读到的旧列表不能恢复它 (REG-3d)")
    void a_cancelled_revision_never_comes_into_force() {
        publish(3, 2);
        TreeMap<Instant, Integer> left = new TreeMap<>();
        left.put(day(1), 1);
        left.put(day(2), 2);
        memory.know(left, 4, day(2));
        publish(3, 2);
        assertThat(memory.at(day(3))).contains("revision 2");
        assertThat(memory.knows(3)).isFalse();
    }

    @Test
    @DisplayName("R9 一个无法读取的版本只影响用到它的调用")
    void an_unreadable_revision_fails_only_for_calls_that_ask_for_that_revision() {
        Set<Integer> unreadable = new HashSet<>(Set.of(2));
        List<Integer> tried = new ArrayList<>();
        RevisionMemory<String> some = new RevisionMemory<>(revision -> {
            tried.add(revision);
            if (unreadable.contains(revision)) {
                throw new IllegalStateException("revision " + revision + " is unreadable");
            }
            return "revision " + revision;
        });
        TreeMap<Instant, Integer> starts = new TreeMap<>();
        List.of(1, 2, 3).forEach(revision -> starts.put(day(revision), revision));
        some.know(starts, day(3));
        some.know(starts, day(3));
        assertThat(some.of(3)).isEqualTo("revision 3");
        assertThat(some.of(1)).isEqualTo("revision 1");
        assertThat(tried).containsOnlyOnce(2);
        assertThatThrownBy(() -> some.of(2)).hasMessage("revision 2 is unreadable");
        unreadable.clear();
        assertThat(some.of(2)).isEqualTo("revision 2");
        some.know(starts, day(3));
        tried.clear();
        List.of(1, 1, 3, 2).forEach(some::of);
        assertThat(tried).as("the revisions in force and before stay in memory").doesNotContain(2, 3);
    }

    @Test
    void all_future_revisions_are_kept_while_no_revision_is_in_force() {
        publish(3, 0);
        assertThat(memory.at(day(0))).isEmpty();
        assertThat(made).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @DisplayName("生成版本的线程还在等数据库连接时，事务中的线程不等它：否则连接用尽时全部停顿 (R25)")
    void a_thread_in_a_transaction_does_not_wait_for_a_maker_that_waits_for_a_connection() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        RevisionMemory<String> some = new RevisionMemory<>(revision -> {
            if (Thread.currentThread().getName().equals("maker")) {
                asked.countDown();
                stay(free);
            }
            return "revision " + revision;
        });
        TreeMap<Instant, Integer> starts = new TreeMap<>();
        starts.put(day(1), 1);
        starts.put(day(2), 2);
        Thread maker = Thread.ofPlatform().daemon().name("maker").start(() -> some.know(starts, day(2)));
        asked.await();
        assertThat(inTransaction(() -> some.of(1))).isEqualTo("revision 1");
        assertThat(inTransaction(() -> {
                    some.know(starts, day(2));
                    return some.at(day(2)).orElseThrow();
                }))
                .isEqualTo("revision 2");
        free.countDown();
        maker.join();
        assertThat(some.size()).isEqualTo(2);
    }

    private static String inTransaction(Supplier<String> work) {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            return work.get();
        } finally {
            TransactionSynchronizationManager.clear();
        }
    }

    @Test
    @DisplayName("多个线程同时要同一版本时只生成一次 (R25)")
    void threads_that_ask_for_a_revision_at_the_same_time_make_it_once() throws InterruptedException {
        publish(100, 100);
        made.clear();
        List<Thread> threads = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            threads.add(Thread.ofVirtual().start(() -> memory.of(50)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(made).containsExactly(50);
    }

    private static void stay(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
