package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.Guidance;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.casefile.store.CaseRows;
import org.fenbo.dispatch.casefile.store.ReachRenewal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests that all rows of an earlier revision are written again, and that no simultaneous change is lost. */
class ReachRenewalTest extends CaseHttpTest {
    private static final int MORE_THAN_A_BATCH = 101;
    private static final String OLD = """
            with old as (update case_file set reach_edition = -1 where number = ? returning number)
            update case_reach r set reach = '{OLD}' from old where r.number = old.number
            """;

    @Autowired
    private DataSource database;

    @Autowired
    private Aggregates<CaseFile, CaseEvent> cases;

    @Autowired
    private CaseReach reach;

    @Autowired
    private CaseRows rows;

    @Autowired
    private CommandTable<CaseFile, CaseEvent> commands;

    private final List<String> numbers = new ArrayList<>();

    @BeforeEach
    void begin_with_the_filed_case_only() {
        numbers.clear();
        numbers.add(number);
    }

    @AfterEach
    void delete_unreadable_events_and_all_cases() {
        jdbc.update("delete from event where body = 'no JSON'::bytea");
        numbers.forEach(one -> jdbc.update(
                "with reached as (delete from case_reach where number = ?)" + " delete from case_file where number = ?",
                one,
                one));
    }

    private ReachRenewal renewal() {
        return renewal(cases);
    }

    private ReachRenewal renewal(Aggregates<CaseFile, CaseEvent> read) {
        return new ReachRenewal(
                JdbcClient.create(database),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                read,
                reach,
                rows,
                () -> Instant.EPOCH);
    }

    private void makeOld() {
        numbers.forEach(one -> jdbc.update(OLD, one));
    }

    private List<String> old() {
        return jdbc.query(
                "select number from case_reach where 'OLD' = any (reach)", (row, i) -> row.getString("number"));
    }

    private void fileMore(int cases) {
        for (int i = 0; i < cases; i++) {
            numbers.add(file("101"));
        }
    }

    @Test
    @DisplayName("旧版本的行分批全部重写 (SEC-1b)")
    void all_old_rows_are_written_again_in_batches() {
        fileMore(MORE_THAN_A_BATCH);
        makeOld();
        renewal().lookAgain();
        assertThat(old()).isEmpty();
    }

    @Test
    @DisplayName("一件案件的事件无法读取：其余照常重写，告警指出该案件 (SEC-1b, R10)")
    void a_case_that_cannot_be_read_keeps_its_row_and_an_alert_names_the_case() {
        fileMore(2);
        jdbc.update("update event set body = 'no JSON'::bytea where subject = ? and version = 1", numbers.get(1));
        makeOld();
        ReachRenewal renewal = renewal();
        renewal.lookAgain();
        assertThat(old()).containsExactly(numbers.get(1));
        assertThat(renewal.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.code()).isEqualTo("case-unreadable");
            assertThat(alert.what().english()).contains(numbers.get(1));
        });
        assertThat(renewal().alerts()).extracting(Alert::code).isEmpty();
    }

    @Test
    @DisplayName("计算归属时恰有新版本生效：行与待办仍记旧版本，之后再重写 (SEC-1b)")
    void a_row_has_the_number_of_revisions_from_before_its_codes_were_computed() {
        AtomicInteger revisions = new AtomicInteger(100);
        CaseReach changing = new CaseReach(new CaseReach.Places() {
            @Override
            public long edition() {
                return revisions.get();
            }

            @Override
            public List<String> areasOf(@Nullable AreaCode area) {
                revisions.incrementAndGet();
                return List.of("440399009");
            }

            @Override
            public Optional<UnitCode> centreFor(Matter matter, QueueGround ground) {
                return Optional.empty();
            }

            @Override
            public boolean isCentre(UnitCode unit) {
                return true;
            }

            @Override
            public Predicate<UnitCode> mayAnswer(Matter matter) {
                return unit -> !unit.value().equals("U-ENDED");
            }

            @Override
            public Set<String> factsToState(Matter matter) {
                return Set.of();
            }

            @Override
            public Demands demands(Matter matter) {
                return Demands.NONE;
            }

            @Override
            public Guidance guidance(Matter matter, Order order) {
                return Guidance.NONE;
            }

            @Override
            public List<String> linkedGrids(Matter matter) {
                return List.of();
            }

            @Override
            public boolean hasCollector(Set<String> areas, Set<String> except) {
                return false;
            }
        });
        new CaseRows(JdbcClient.create(database), changing, commands)
                .follow(List.of(cases.find(number).orElseThrow()));
        assertThat(jdbc.queryForObject("select reach_edition from case_file where number = ?", Integer.class, number))
                .isEqualTo(100);
        assertThat(jdbc.queryForList(
                        "select array_to_string(codes, ' ') from case_task where number = ?", String.class, number))
                .isNotEmpty()
                .noneMatch(codes -> codes.contains("440399001"));
    }

    @Test
    @DisplayName("重写时正被他人修改的行先跳过，下一轮再写 (SEC-1b)")
    void a_row_that_another_transaction_locks_is_written_in_a_later_pass() {
        fileMore(1);
        makeOld();
        ReachRenewal renewal = renewal();
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            jdbc.queryForList("select number from case_file where number = ? for update", number);
            Thread other = Thread.ofPlatform().start(renewal::lookAgain);
            join(other);
            assertThat(old()).containsExactly(number);
        });
        for (int looks = 0; looks < 12; looks++) {
            renewal.lookAgain();
        }
        assertThat(old()).isEmpty();
    }

    @Test
    @DisplayName("重写时先锁定行、后读案件，旧状态不会覆盖新的变更")
    void a_case_is_read_while_its_row_is_locked() {
        makeOld();
        List<String> free = new ArrayList<>();
        renewal(new Watched(cases, jdbc, free)).lookAgain();
        assertThat(old()).isEmpty();
        assertThat(free).isEmpty();
    }

    /** Lists the rows that are not locked while their case is read: another transaction can lock them. */
    private record Watched(Aggregates<CaseFile, CaseEvent> cases, JdbcTemplate jdbc, List<String> free)
            implements Aggregates<CaseFile, CaseEvent> {
        private static final String LOCK = "select number from case_file where number = ? for update skip locked";

        @Override
        public Optional<Changed<CaseFile, CaseEvent>> find(String subject) {
            free.addAll(
                    CompletableFuture.supplyAsync(() -> jdbc.query(LOCK, (row, i) -> row.getString("number"), subject))
                            .join());
            return cases.find(subject);
        }

        @Override
        public Outcome<Changed<CaseFile, CaseEvent>> change(String subject, Change<CaseFile, CaseEvent> change) {
            return cases.change(subject, change);
        }

        @Override
        public Map<String, Outcome<Changed<CaseFile, CaseEvent>>> changeAll(
                Map<String, ? extends Change<CaseFile, CaseEvent>> changes) {
            return cases.changeAll(changes);
        }
    }

    private static void join(Thread other) {
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
