package org.fenbo.dispatch.routing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.fenbo.backbone.events.AfterCommit;
import org.fenbo.backbone.events.log.EventJson;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.backbone.events.log.Head;
import org.fenbo.backbone.events.log.LoggedEvent;
import org.fenbo.backbone.events.revision.FixedRevisions;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseVoided;
import org.fenbo.dispatch.casefile.FilingEvent.CaseReclassified;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.casefile.VoidGround;
import org.fenbo.dispatch.casefile.store.CaseEventJson;
import org.fenbo.dispatch.routing.CaseLikeness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Tests several instances that learn from the same table. */
class HandledCasesTest {
    private final DataSource database = TestServers.postgres().database().dataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @BeforeEach
    void empty_tables() throws IOException {
        jdbc.execute(
                Files.readString(Path.of("../deploy/backbone/events/src/main/resources/db/backbone/V1__backbone.sql")));
        jdbc.execute(Files.readString(Path.of("src/main/resources/db/dispatch/V100__dispatch.sql")));
    }

    private static HandledCases book(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        return new HandledCases(
                JdbcClient.create(jdbc),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                new CaseLikeness(new RoutingCopy(new FixedRevisions<>())),
                new EventLog(jdbc, JsonMapper.shared(), InstantSource.system(), () -> {}),
                CaseEventJson.with(JsonMapper.shared()));
    }

    private static void accept(HandledCases book, UnitCode unit, int times) {
        CaseEvent accepted = Cases.accepted(1);
        CaseFile file = Cases.with(Cases.dispatched(1, unit), accepted);
        book.follow(Collections.nCopies(times, new Changed<>(file.number().value(), file, 3, 3, List.of(accepted))));
    }

    /** The suggested units with their number of cases, the most probable first. */
    private static List<String> learned(HandledCases book) {
        return book.forCase(Cases.MATTER, Cases.NOON).stream()
                .map(HandledCasesTest::text)
                .toList();
    }

    /**
     * Calls refresh until the expected units are learned. One call may not be enough, because running transactions of
     * other tests on the same server delay the horizon.
     */
    private static void awaitLearned(HandledCases book, String... expected) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            book.refresh();
            assertThat(learned(book)).containsExactly(expected);
        });
    }

    private int count(String table) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + table, Integer.class));
    }

    private static String text(RankedUnit one) {
        return one.unit().value() + " " + one.cases();
    }

    @Test
    @DisplayName("R8 事务的提交次序与编号次序不同时（慢事务先占 1,000 个编号，较晚的事务先提交），不漏学任何案件")
    void a_case_that_is_committed_late_is_learned_even_after_cases_with_later_numbers() throws SQLException {
        HandledCases reader = book(database);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            accept(book(new SingleConnectionDataSource(connection, true)), Cases.CLEANING, 1_000);
            HandledCases quick = book(database);
            for (int i = 0; i < 3; i++) {
                accept(quick, Cases.SQUAD, 100);
                reader.refresh();
            }
            connection.commit();
        }
        awaitLearned(reader, "U-CG 1000", "U-SQ 300");
    }

    @Test
    void an_instance_learns_its_own_lessons_immediately_and_counts_them_only_once() throws SQLException {
        HandledCases book = book(database);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            accept(book(new SingleConnectionDataSource(connection, true)), Cases.CLEANING, 1);
            accept(book, Cases.SQUAD, 5);
            assertThat(learned(book)).containsExactly("U-SQ 5");
            book.refresh();
            connection.rollback();
        }
        awaitLearned(book, "U-SQ 5");
        HandledCases other = book(database);
        awaitLearned(other, "U-SQ 5");
        book.refresh();
        assertThat(learned(book)).containsExactly("U-SQ 5");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @DisplayName("读取学习表的线程还在等数据库连接时，签收之后的学习不等它：否则连接用尽时全部停顿")
    void learning_after_a_commit_does_not_wait_for_a_reader_that_waits_for_a_connection() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        HandledCases book = book(new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                if (Thread.currentThread().getName().equals("reader")) {
                    asked.countDown();
                    stay(free);
                }
                return super.getConnection();
            }
        });
        Thread reader = Thread.ofPlatform().name("reader").start(book::refresh);
        asked.await();
        accept(book, Cases.SQUAD, 5);
        assertThat(learned(book)).containsExactly("U-SQ 5");
        free.countDown();
        reader.join();
        awaitLearned(book, "U-SQ 5");
    }

    @Test
    @DisplayName("同一事务内两次签收，提交后的学习之间恰有读取：两次都学到，各算一次 (CASE-3)")
    void all_lessons_of_a_transaction_are_learned_at_once() {
        HandledCases book = book(database);
        HandledCases other = book(database);
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            accept(book, Cases.CLEANING, 2);
            AfterCommit.run(() -> CompletableFuture.runAsync(() -> {
                        awaitLearned(other, "U-CG 2", "U-SQ 1");
                        book.refresh();
                    })
                    .join());
            accept(book, Cases.SQUAD, 1);
        });
        assertThat(learned(book)).containsExactly("U-CG 2", "U-SQ 1");
        awaitLearned(book, "U-CG 2", "U-SQ 1");
    }

    private static void stay(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("R25 学习表和启动时读取的数据不随案件数量增长；汇总之后，学到的结果不变")
    void rows_are_added_up_and_the_suggestions_stay_the_same() {
        HandledCases book = book(database);
        HandledCases late = book(database);
        late.refresh();
        for (int i = 0; i < 20; i++) {
            accept(book, Cases.CLEANING, 50);
            accept(book, Cases.SQUAD, 20);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            book.addUp();
            return count("lesson") == 0;
        });
        accept(book, Cases.SQUAD, 7);
        HandledCases restarted = book(database);
        awaitLearned(restarted, "U-CG 1000", "U-SQ 407");
        awaitLearned(late, "U-CG 1000", "U-SQ 407");
        awaitLearned(book, "U-CG 1000", "U-SQ 407");
        assertThat(count("lesson")).isEqualTo(7);
        assertThat(count("lesson_sum")).isEqualTo(2);
        assertThat(restarted.forCase(Cases.MATTER, Cases.NOON)).isEqualTo(book.forCase(Cases.MATTER, Cases.NOON));
        assertThat(late.forCase(Cases.MATTER, Cases.NOON)).isEqualTo(book.forCase(Cases.MATTER, Cases.NOON));
    }

    @Test
    @DisplayName("工单获准退回后，撤销从该工单所学；另一单位签收后，只学该单位的办理 (CASE-3a,b)")
    void a_granted_return_takes_back_the_lesson_of_its_order() {
        EventJson<CaseEvent> facts = CaseEventJson.with(JsonMapper.shared());
        EventLog log = new EventLog(jdbc, JsonMapper.shared(), InstantSource.system(), () -> {});
        List<CaseEvent> all = new ArrayList<>(List.of(Cases.dispatched(1, Cases.CLEANING), Cases.accepted(1)));
        append(log, facts, List.of(), all);
        HandledCases book = book(database);
        accept(book, Cases.CLEANING, 1);
        List<CaseEvent> returned = List.of(Cases.returnAsked(1), Cases.returnGranted(1));
        all.addAll(returned);
        follow(book, all, returned);
        assertThat(learned(book)).isEmpty();

        List<CaseEvent> again = List.of(Cases.dispatched(2, Cases.SQUAD), Cases.accepted(2));
        all.addAll(again);
        follow(book, all, again);
        assertThat(learned(book)).containsExactly("U-SQ 1");
        awaitLearned(book(database), "U-SQ 1");
    }

    private static void follow(HandledCases book, List<CaseEvent> all, List<CaseEvent> latest) {
        CaseFile file = Cases.with(all.toArray(new CaseEvent[0]));
        book.follow(List.of(new Changed<>(file.number().value(), file, all.size(), all.size(), latest)));
    }

    @Test
    @DisplayName("案件作废后，撤销从该案件所学 (CASE-3)")
    void the_voiding_of_a_case_takes_back_its_lesson() {
        EventJson<CaseEvent> facts = CaseEventJson.with(JsonMapper.shared());
        EventLog log = new EventLog(jdbc, JsonMapper.shared(), InstantSource.system(), () -> {});
        CaseEvent voided = new CaseVoided(VoidGround.FILED_TWICE, Cases.DISPATCHER, Cases.NOON);
        List<CaseEvent> all = List.of(Cases.dispatched(1, Cases.CLEANING), Cases.accepted(1), voided);
        HandledCases book = book(database);
        accept(book, Cases.CLEANING, 1);
        accept(book, Cases.SQUAD, 1);
        append(log, facts, List.of(), all);
        follow(book, all, List.of(voided));
        assertThat(learned(book)).containsExactly("U-SQ 1");
        awaitLearned(book(database), "U-SQ 1");
    }

    @Test
    @DisplayName("重办使上一轮办理单位的经验作废，再次办理的单位重新计入 (CASE-3a, CASE-13e)")
    void a_redo_takes_back_the_lesson_of_the_round_before() {
        EventJson<CaseEvent> facts = CaseEventJson.with(JsonMapper.shared());
        EventLog log = new EventLog(jdbc, JsonMapper.shared(), InstantSource.system(), () -> {});
        CaseEvent reopened = Cases.reopened(1);
        List<CaseEvent> all = List.of(
                Cases.dispatched(1, Cases.CLEANING),
                Cases.accepted(1),
                Cases.answered(1),
                Cases.verified(1),
                Cases.closed(),
                reopened);
        HandledCases book = book(database);
        accept(book, Cases.CLEANING, 1);
        accept(book, Cases.SQUAD, 1);
        append(log, facts, List.of(), all);
        follow(book, all, List.of(reopened));
        assertThat(learned(book)).containsExactly("U-SQ 1");
        awaitLearned(book(database), "U-SQ 1");
    }

    private static final CategoryCode LEAF = new CategoryCode("leaf");

    private static CaseEvent reclassified(CategoryCode category, CategoryCode former) {
        return new CaseReclassified(
                category,
                former,
                null,
                "r",
                2,
                null,
                new Responsibility.Explanation("无", "none"),
                Cases.DISPATCHER,
                Cases.NOON);
    }

    private static List<String> learned(HandledCases book, CategoryCode category) {
        CaseFile file = Cases.with(reclassified(category, Objects.requireNonNull(Cases.MATTER.category())));
        return book.forCase(file.matter(), Cases.NOON).stream()
                .filter(one -> !one.likeness().equals("all"))
                .map(HandledCasesTest::text)
                .toList();
    }

    @Test
    @DisplayName("改事项后，经验从旧事项移到新事项；之后撤回、退回、作废或重办，撤销的正是新事项的经验 (CASE-3a,b, CASE-12c)")
    void another_category_moves_the_lesson_and_the_end_of_its_order_takes_it_back() {
        CategoryCode former = Objects.requireNonNull(Cases.MATTER.category());
        CaseEvent moved = reclassified(LEAF, former);
        CaseEvent voided = new CaseVoided(VoidGround.FILED_TWICE, Cases.DISPATCHER, Cases.NOON);
        for (List<CaseEvent> end : List.of(
                List.of(Cases.withdrawn(1)),
                List.of(Cases.returnAsked(1), Cases.returnGranted(1)),
                List.of(voided),
                List.of(Cases.answered(1), Cases.verified(1), Cases.closed(), Cases.reopened(1)))) {
            Life life = new Life();
            life.happen(Cases.dispatched(1, Cases.CLEANING), Cases.accepted(1));
            life.happen(moved);
            assertThat(learned(life.book, former)).isEmpty();
            assertThat(learned(life.book, LEAF)).containsExactly("U-CG 1");
            end.forEach(life::happen);
            assertThat(learned(life.book, former)).isEmpty();
            assertThat(learned(life.book, LEAF)).isEmpty();
        }
    }

    @Test
    @DisplayName("已撤回或未签收的工单没有经验，改事项不移动任何经验；重办后改事项，只学新一轮的单位 (CASE-3a, CASE-12c, CASE-13e)")
    void another_category_moves_nothing_that_was_taken_back() {
        CategoryCode former = Objects.requireNonNull(Cases.MATTER.category());
        Life life = new Life();
        life.happen(Cases.dispatched(1, Cases.CLEANING), Cases.accepted(1));
        life.happen(Cases.answered(1), Cases.verified(1), Cases.closed());
        life.happen(Cases.reopened(1));
        life.happen(reclassified(LEAF, former));
        assertThat(learned(life.book, LEAF)).isEmpty();
        life.happen(Cases.dispatched(2, Cases.SQUAD));
        life.happen(reclassified(former, LEAF));
        assertThat(learned(life.book, former)).isEmpty();
        life.happen(Cases.accepted(2));
        life.happen(reclassified(LEAF, former));
        assertThat(learned(life.book, former)).isEmpty();
        assertThat(learned(life.book, LEAF)).containsExactly("U-SQ 1");
    }

    /** A case with a log of its own, and an instance that follows it. */
    private final class Life {
        private final HandledCases book;
        private final EventLog log = new EventLog(jdbc, JsonMapper.shared(), InstantSource.system(), () -> {});
        private final List<CaseEvent> all = new ArrayList<>();

        Life() {
            jdbc.execute("truncate event, lesson, lesson_sum cascade");
            book = book(database);
        }

        void happen(CaseEvent... latest) {
            append(log, CaseEventJson.with(JsonMapper.shared()), log.of(Cases.NUMBER.value()), List.of(latest));
            all.addAll(List.of(latest));
            follow(book, all, List.of(latest));
        }
    }

    private static void append(
            EventLog log, EventJson<CaseEvent> facts, List<LoggedEvent> before, List<CaseEvent> events) {
        List<Fact> written =
                events.stream().map(event -> facts.fact(event, event.at())).toList();
        Origin origin = new Origin(new Actor("O", null, null, null), null, null);
        log.append(
                List.of(new EventLog.Addition("dispatch.case", Cases.NUMBER.value(), origin, written)),
                Map.of(Cases.NUMBER.value(), Head.of(before)));
    }
}
