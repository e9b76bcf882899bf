package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.revision.RevisionEvents;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.store.QueueRenewal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests what a new revision does to the cases that wait for dispatch. */
class QueueRenewalTest extends CaseHttpTest {
    private static final String UNCOVERED = "202";
    private static final int BATCH = 200;
    /** A revision that no case was looked up by. */
    private static final int NEXT = 99;

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant START = Instant.parse("2099-12-01T00:00:00Z");

    @Autowired
    private MovableClock clock;

    @Autowired
    private DataSource database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Aggregates<CaseFile, CaseEvent> cases;

    private final List<String> numbers = new ArrayList<>();

    @AfterEach
    void release_the_clock_and_delete_the_cases() {
        clock.release();
        numbers.forEach(one -> jdbc.update(
                "with reached as (delete from case_reach where number = ?)" + " delete from case_file where number = ?",
                one,
                one));
    }

    private String waiting() {
        String one = file(UNCOVERED);
        numbers.add(one);
        return one;
    }

    private String see(String one) {
        number = one;
        return get("dispatcher_U-C_O-DISP").toString();
    }

    /** A revision with a duty for the cases that no duty covered. */
    private static RevisionEvents covered(int revision, Instant from) {
        return new RevisionEvents(revision, from)
                .with("policy", "governor", GOVERNOR_NEVER_ACTS)
                .with("unit", "U-CG", "{\"code\":\"U-CG\"}")
                .with("unit", "U-SQ", "{\"code\":\"U-SQ\"}")
                .with("category", "101", "{\"code\":\"101\"}")
                .with("category", UNCOVERED, "{\"code\":\"202\"}")
                .with("area", "440399001001", "{\"code\":\"440399001001\",\"kind\":\"GRID\"}")
                .with("duty", "D-1", "{\"category\":\"101\",\"answer\":\"DUTY\",\"lead\":\"U-SQ\"}")
                .with("duty", "D-2", "{\"category\":\"202\",\"answer\":\"DUTY\",\"lead\":\"U-SQ\"}");
    }

    @Test
    @DisplayName("新版本生效：待派遣的案件按新职责派单，已派的工单不变 (REG-3j)")
    void a_new_revision_dispatches_waiting_cases_and_moves_no_order() {
        String ordered = number;
        String waiting = waiting();
        assertThat(see(waiting)).contains("TO_DISPATCH");
        publish(covered(40, START));

        clock.moveTo(START.plusSeconds(1));

        await().atMost(SOON).until(() -> see(waiting).contains("IN_HAND"));
        assertThat(see(waiting)).contains("\"U-SQ\"", "D-2");
        assertThat(see(ordered)).contains("\"U-CG\"").doesNotContain("\"U-SQ\"");
    }

    @Test
    @DisplayName("申请作废等待批准时不再查；申请被驳回后，按现行版本再查并派单 (REG-3j)")
    void a_case_is_looked_up_when_its_request_is_refused() {
        String asked = waiting();
        String other = waiting();
        number = asked;
        assertThat(post("void", "dispatcher_U-C_O-DISP", "{\"ground\":\"FILED_TWICE\"}")
                        .status())
                .isEqualTo(200);
        Instant next = START.plus(Duration.ofDays(1));
        publish(covered(41, next));

        clock.moveTo(next.plusSeconds(1));

        await().atMost(SOON).until(() -> see(other).contains("IN_HAND"));
        assertThat(see(asked)).contains("TO_DISPATCH");
        assertThat(post("approvals/1/refuse", "duty-leader_U-C_O-LEAD", "{\"reason\":\"确有其事\"}")
                        .status())
                .isEqualTo(200);
        await().atMost(SOON).until(() -> see(asked).contains("IN_HAND"));
    }

    @Test
    @DisplayName("按现行版本查过的案件不再读取；换版本后才再查 (REG-3j)")
    void only_cases_of_another_revision_are_looked_up() {
        String one = waiting();
        List<String> seen = new ArrayList<>();
        AtomicInteger revision = new AtomicInteger(1);
        QueueRenewal renewal = renewal(revision::get, seen::add);
        renewal.lookAgain();
        assertThat(seen).doesNotContain(one);
        revision.set(NEXT);
        renewal.lookAgain();
        assertThat(seen).contains(one);
    }

    @Test
    @DisplayName("待派遣案件多于一批的分批再查；再查失败的每个版本只试一次，不挡住其余 (REG-3j, R10)")
    void a_batch_of_cases_that_fail_does_not_stop_the_others() {
        for (int i = 0; i <= BATCH; i++) {
            waiting();
        }
        String last = numbers.getLast();
        List<String> seen = new ArrayList<>();
        AtomicInteger revision = new AtomicInteger(NEXT);
        QueueRenewal renewal = renewal(revision::get, one -> {
            seen.add(one);
            if (!one.equals(last)) {
                throw new IllegalStateException("the events of " + one + " can't be read");
            }
        });
        renewal.lookAgain();
        assertThat(seen).as("the first batch").hasSize(BATCH).doesNotContain(last);
        for (int batch = 0; !seen.contains(last) && batch < BATCH; batch++) {
            renewal.lookAgain();
        }
        assertThat(seen).contains(last).containsAll(numbers).doesNotHaveDuplicates();
        assertThat(renewal.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.code()).isEqualTo("case-not-looked-up"));
        seen.clear();
        revision.incrementAndGet();
        renewal.lookAgain();
        assertThat(seen).as("tried again by the next revision").hasSize(BATCH);
    }

    @Test
    @DisplayName("两个实例同时再查同一案件：后到的跳过，不多占轮值 (REG-3j, REG-16d)")
    void a_case_that_another_instance_looks_up_is_left_out() {
        String one = waiting();
        List<String> seen = new ArrayList<>();
        QueueRenewal second = renewal(() -> NEXT, seen::add);
        transaction.executeWithoutResult(status -> {
            jdbc.queryForList("select pg_advisory_xact_lock(hashtextextended('look up ' || ?, 0))", one);
            CompletableFuture.runAsync(second::lookAgain).join();
        });
        assertThat(seen).doesNotContain(one);
        second.lookAgain();
        assertThat(seen).contains(one);
    }

    /** A renewal of another instance. It looks at a case and changes nothing. */
    private QueueRenewal renewal(IntSupplier inForce, Consumer<String> look) {
        return new QueueRenewal(
                JdbcClient.create(database),
                transaction,
                cases,
                inForce,
                file -> {
                    look.accept(Objects.requireNonNull(file).number().value());
                    return List.of();
                },
                InstantSource.system());
    }
}
