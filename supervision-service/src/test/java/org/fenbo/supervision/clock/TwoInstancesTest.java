package org.fenbo.supervision.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fenbo.backbone.events.inbox.Deliveries;
import org.fenbo.backbone.events.inbox.Inbox;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.supervision.CaseEvents;
import org.fenbo.supervision.Database;
import org.fenbo.supervision.DemoRules;
import org.fenbo.supervision.clock.events.ClockReader;
import org.fenbo.supervision.clock.store.ClockEventJson;
import org.fenbo.supervision.clock.store.StoredClocks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests several instances that share one database after an outage. During the outage, thousands of clocks have become
 * due.
 */
class TwoInstancesTest {
    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
    private static final int CASES = 1_000;

    private final Database database = Database.create();
    private volatile Instant now = START;

    @Test
    @DisplayName("多实例并行，每个到期时限恰好超期一次，不早、不重、不漏，先到期先处理 SUP-1 I5")
    void each_of_two_thousand_due_clocks_passes_exactly_once_and_none_early() throws Exception {
        fileCases();
        now = START.plus(Duration.ofDays(2));

        List<Integer> passed = together(
                () -> instance().byNow().passed(), () -> instance().byNow().passed());

        assertThat(passed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2 * CASES);
        assertThat(count("select count(*) from event where type = 'supervision.clock.passed.v1'"))
                .isEqualTo(2L * CASES);
        assertThat(count("select count(*) from (select distinct subject, convert_from(body, 'UTF8')::jsonb->>'clock'"
                        + " from event where type = 'supervision.clock.passed.v1')"))
                .isEqualTo(2L * CASES);
        assertThat(count("select count(*) from clock where state = 'RUNNING' and due_at <= '2026-11-25T02:00:00Z'"))
                .isZero();
        assertThat(count("select count(*) from clock where state = 'PASSED'")).isEqualTo(2L * CASES);
        assertThat(instance().byNow().passed()).isZero();
    }

    @Test
    @DisplayName("停机两天后，到期的时限先到期先处理 (SUP-1d)")
    void one_instance_passes_the_oldest_clocks_first() {
        fileCases();
        now = START.plus(Duration.ofDays(2));
        instance().byNow();

        List<String> dues = database.texts("select convert_from(body, 'UTF8')::jsonb->>'dueAt' from event"
                + " where type = 'supervision.clock.passed.v1' order by position");
        List<Instant> inOrder = dues.stream().map(Instant::parse).toList();
        // Inside a batch of 500, the events of a case are together. The due times increase from batch to batch.
        for (int later = 1_000; later < inOrder.size(); later++) {
            assertThat(inOrder.get(later)).isAfterOrEqualTo(inOrder.get(later - 1_000));
        }
        assertThat(inOrder).hasSize(2 * CASES);
    }

    @Test
    void no_clock_passes_early_while_the_time_advances_in_steps_of_seven_minutes() {
        fileCases();
        long passed = 0;
        for (int minutes = 0; minutes <= 60; minutes += 7) {
            now = START.plus(Duration.ofMinutes(minutes));
            passed += instance().byNow().passed();
            long due = database.count(
                    "select count(*) from clock where due_at <= ?", now.atOffset(java.time.ZoneOffset.UTC));
            assertThat(passed).isEqualTo(due);
        }
        assertThat(passed).isPositive();
    }

    @Test
    void a_reader_and_a_timer_that_work_on_the_same_cases_neither_lose_nor_repeat_a_clock() throws Exception {
        List<CaseEvents> cases = fileCases();
        now = START.plus(Duration.ofDays(2));
        List<Received> closings = cases.stream()
                .map(one -> one.closed(START.plus(Duration.ofMinutes(20))).all().getLast())
                .toList();
        Inbox inbox = inbox();

        together(() -> instance().byNow().passed(), () -> {
            for (int from = 0; from < CASES; from += 100) {
                inbox.receive(Deliveries.of(closings.subList(from, from + 100)));
            }
            return 0;
        });
        instance().byNow();

        assertThat(count("select count(*) from clock where state in ('RUNNING', 'PASSED')"))
                .isZero();
        assertThat(count("select count(*) from (select subject, convert_from(body, 'UTF8')::jsonb->>'clock' from event"
                        + " where type = 'supervision.clock.passed.v1' group by 1, 2 having count(*) > 1)"))
                .isZero();
        assertThat(count("select count(*) from event where type = 'supervision.clock.stopped.v1'"))
                .isEqualTo(2L * CASES);
        assertThat(count("select count(*) from (select subject, max(version) - count(*) as gap from event group by 1)"
                        + " where gap <> 0"))
                .isZero();
        assertThat(count("select count(*) from inbox_held")).isZero();
    }

    /**
     * Files cases that are dispatched zero to fifty minutes after their receipt. The limits are 30 minutes to accept
     * and 4 hours to handle.
     */
    private List<CaseEvents> fileCases() {
        List<CaseEvents> cases = new ArrayList<>();
        Random random = new Random(20261123);
        for (int i = 0; i < CASES; i++) {
            CaseEvents one = CaseEvents.filed("C44039920261123%06d".formatted(i), "NORMAL", "", START);
            cases.add(one.dispatched(1, "U-CG", START.plusSeconds(random.nextInt(3_000))));
        }
        List<Received> all = new ArrayList<>(
                cases.stream().flatMap(one -> one.all().stream()).toList());
        Inbox inbox = inbox();
        for (int from = 0; from < all.size(); from += 500) {
            inbox.receive(Deliveries.of(all.subList(from, from + 500)));
        }
        return cases;
    }

    private Inbox inbox() {
        return database.inbox(
                new ClockReader(new KeepClocks(clocks(), DemoRules.ofOrdersOnly()), new CommitSignal(), database.json));
    }

    private RunWhatIsDue instance() {
        return Unhindered.of(clocks(), () -> now);
    }

    private Clocks clocks() {
        return new StoredClocks(database.client, database.transaction, database.log, new ClockEventJson(database.json));
    }

    private long count(String sql) {
        return database.count(sql);
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both = new ArrayList<>();
            for (Callable<Integer> work : List.of(one, other)) {
                both.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            return List.of(both.getFirst().get(), both.getLast().get());
        }
    }
}
