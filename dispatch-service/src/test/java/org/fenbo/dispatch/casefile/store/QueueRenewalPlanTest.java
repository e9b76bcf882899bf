package org.fenbo.dispatch.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fenbo.backbone.testing.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows by which plan PostgreSQL finds the next waiting cases among many. */
class QueueRenewalPlanTest {
    private static final int WAITING = 10_000;
    private static final int LOOKED_UP_BY = 7;

    /** As many cases again are in no queue. */
    private static final String CASES = """
            insert into case_file (number, report, stage, channel, urgency, received_at, centre, orders, queue_revision,
                                   reach_edition, ended)
            select 'C' || lpad(n::text, 6, '0'), 'R' || n, 'TO_DISPATCH', 'CITIZEN', 'NORMAL', timestamptz '2026-11-27 08:00Z',
                   'U-C', 0, case when n % 2 = 0 then :revision end, 0, false
            from generate_series(1, 2 * :waiting) n
            """;

    private final DataSource database = TestServers.postgres().database().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);

    /** How many rows the statement returned, and the parts of its plan that read a table or an index. */
    private record Plan(int rows, List<JsonNode> reads) {}

    @BeforeEach
    void an_empty_schema() throws IOException {
        new JdbcTemplate(database)
                .execute(Files.readString(Path.of("src/main/resources/db/dispatch/V100__dispatch.sql")));
    }

    @Test
    @DisplayName("一万件待派遣案件：取下一批只读索引中的一批；都已按现行版本查过的，一行不读 (REG-3j)")
    void the_next_cases_are_read_from_the_index_and_no_others() {
        amongManyCases(plan -> {
            Plan later = plan.of(LOOKED_UP_BY + 1, List.of());
            assertThat(later.rows()).isEqualTo(QueueRenewal.BATCH);
            checkReads(later);
            Plan earlier = plan.of(LOOKED_UP_BY - 1, List.of());
            assertThat(earlier.rows()).isEqualTo(QueueRenewal.BATCH);
            checkReads(earlier);
            Plan done = plan.of(LOOKED_UP_BY, List.of());
            assertThat(done.rows()).isZero();
            checkReads(done);
        });
    }

    @Test
    @DisplayName("再查失败的案件不再取：只多读这几件 (REG-3j)")
    void cases_that_failed_are_left_out_and_cost_one_row_each() {
        amongManyCases(plan -> {
            Plan next = plan.of(LOOKED_UP_BY + 1, List.of("C000002", "C000004"));
            assertThat(next.rows()).isEqualTo(QueueRenewal.BATCH);
            assertThat(next.reads().stream()
                            .mapToInt(
                                    read -> read.path("Rows Removed by Filter").asInt()))
                    .contains(2);
        });
    }

    /** Every row that was read was also returned, and each of the two ranges was read by its index. */
    private static void checkReads(Plan plan) {
        assertThat(plan.reads()).hasSize(2).allSatisfy(read -> {
            assertThat(read.path("Index Name").asString()).isEqualTo("case_file_by_queue_revision");
            assertThat(read.path("Node Type").asString()).isIn("Index Scan", "Index Only Scan");
            assertThat(read.path("Index Cond").asString()).contains("queue_revision");
            assertThat(read.path("Rows Removed by Filter").asInt()).isZero();
        });
        assertThat(plan.reads().stream()
                        .mapToInt(read -> read.path("Actual Rows").asInt())
                        .sum())
                .isEqualTo(plan.rows());
    }

    private interface Explains {
        Plan of(int revision, List<String> failed);
    }

    private void amongManyCases(Consumer<Explains> check) {
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql(CASES)
                    .param("revision", LOOKED_UP_BY)
                    .param("waiting", WAITING)
                    .update();
            jdbc.sql("analyze case_file").update();
            check.accept(this::explained);
        });
    }

    private Plan explained(int revision, List<String> failed) {
        String answer = jdbc.sql("explain (analyze, timing off, format json) " + QueueRenewal.NEXT)
                .param("revision", revision)
                .param("failed", new SqlArrayValue("text", failed.toArray()))
                .param("limit", QueueRenewal.BATCH)
                .query(String.class)
                .single();
        JsonNode plan = JsonMapper.shared().readTree(answer).path(0).path("Plan");
        return new Plan(
                plan.path("Actual Rows").asInt(),
                parts(plan).filter(part -> part.has("Relation Name")).toList());
    }

    private static Stream<JsonNode> parts(JsonNode plan) {
        return Stream.concat(Stream.of(plan), plan.path("Plans").valueStream().flatMap(QueueRenewalPlanTest::parts));
    }
}
