package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.revision.RevisionEvents;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseReach;
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
    private static final int MORE_THAN_A_BATCH = 51;
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

    @Autowired
    private CaseReach reach;

    private final List<String> numbers = new ArrayList<>();

    @AfterEach
    void release_the_clock_and_delete_the_cases() {
        clock.release();
        numbers.forEach(one -> jdbc.update("delete from case_file where number = ?", one));
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

    @Test
    @DisplayName("新版本生效：待派遣的案件按新职责派单，已派的工单不变 (REG-3j)")
    void a_new_revision_dispatches_waiting_cases_and_moves_no_order() {
        String ordered = number;
        String waiting = waiting();
        assertThat(see(waiting)).contains("TO_DISPATCH");
        publish(new RevisionEvents(40, START)
                .with("unit", "U-CG", "{\"code\":\"U-CG\"}")
                .with("unit", "U-SQ", "{\"code\":\"U-SQ\"}")
                .with("category", "101", "{\"code\":\"101\"}")
                .with("category", UNCOVERED, "{\"code\":\"202\"}")
                .with("area", "440399001001", "{\"code\":\"440399001001\",\"kind\":\"GRID\"}")
                .with("duty", "D-1", "{\"category\":\"101\",\"answer\":\"DUTY\",\"lead\":\"U-SQ\"}")
                .with("duty", "D-2", "{\"category\":\"202\",\"answer\":\"DUTY\",\"lead\":\"U-SQ\"}"));

        clock.moveTo(START.plusSeconds(1));

        await().atMost(SOON).until(() -> see(waiting).contains("IN_HAND"));
        assertThat(see(waiting)).contains("\"U-SQ\"", "D-2");
        assertThat(see(ordered)).contains("\"U-CG\"").doesNotContain("\"U-SQ\"");
    }

    @Test
    @DisplayName("待派遣案件多于一批的分批全部再查；一件无法再查的跳过，其余照常 (REG-3j, R10)")
    void all_waiting_cases_are_looked_up_again_in_batches() {
        for (int i = 0; i < MORE_THAN_A_BATCH; i++) {
            waiting();
        }
        String broken = numbers.getFirst();
        List<String> seen = new ArrayList<>();
        QueueRenewal renewal = renewal(file -> {
            String one = Objects.requireNonNull(file).number().value();
            if (one.equals(broken)) {
                throw new IllegalStateException("the events of " + one + " can't be read");
            }
            seen.add(one);
            return List.of();
        });
        renewal.lookAgain();
        assertThat(seen).as("the first batch").doesNotContain(numbers.getLast());
        for (int batch = 0; !seen.contains(numbers.getLast()) && batch < MORE_THAN_A_BATCH; batch++) {
            renewal.lookAgain();
        }
        assertThat(seen).containsAll(numbers.subList(1, numbers.size()));
    }

    @Test
    @DisplayName("两个实例同时再查同一案件：后到的跳过，不多占轮值 (REG-3j, REG-16d)")
    void a_case_that_another_instance_looks_up_is_left_out() {
        String one = waiting();
        List<String> seen = new ArrayList<>();
        QueueRenewal second = renewal(file -> {
            seen.add(Objects.requireNonNull(file).number().value());
            return List.of();
        });
        transaction.executeWithoutResult(status -> {
            jdbc.queryForList("select pg_advisory_xact_lock(hashtextextended('look up ' || ?, 0))", one);
            CompletableFuture.runAsync(second::lookAgain).join();
        });
        assertThat(seen).doesNotContain(one);
    }

    private QueueRenewal renewal(Aggregates.Step<CaseFile, CaseEvent> lookUp) {
        return new QueueRenewal(JdbcClient.create(database), transaction, cases, reach, lookUp);
    }
}
