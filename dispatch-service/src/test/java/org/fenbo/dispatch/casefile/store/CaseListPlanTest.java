package org.fenbo.dispatch.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.dispatch.casefile.CaseList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows by which plan PostgreSQL lists the cases of a stage among many. */
class CaseListPlanTest {
    private static final int CASES = 20_000;
    private static final int OPEN = 200;
    private static final int TO_CLOSE = 50;

    private final DataSource database = TestServers.postgres().database().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @BeforeEach
    void many_ended_cases_and_few_open_ones() throws IOException {
        new JdbcTemplate(database)
                .execute(Files.readString(Path.of("src/main/resources/db/dispatch/V100__dispatch.sql")));
        jdbc.sql("""
                        insert into case_file (number, report, stage, channel, urgency, received_at, orders,
                                               reach_edition, ended)
                        select 'C' || lpad(n::text, 6, '0'), 'R' || n,
                               case when n % 100 > 0 then 'CLOSED' when n % 400 = 0 then 'TO_CLOSE' else 'IN_HAND' end,
                               'CITIZEN', 'NORMAL', timestamptz '2026-11-27 08:00Z' + n * interval '1 s', 1, 0,
                               n % 100 > 0
                        from generate_series(1, :cases) n
                        """).param("cases", CASES).update();
        jdbc.sql("insert into case_reach select number, array['AREA 440399'] from case_file")
                .update();
        jdbc.sql("analyze case_file, case_reach").update();
    }

    @Test
    @DisplayName("两万件已结案中列出少数待结案的：计数与取页都只读未办结案件的索引 (CASE-2h)")
    void a_list_of_an_open_stage_reads_no_ended_case() {
        CaseList.Filter filter = new CaseList.Filter("TO_CLOSE", null, null, List.of("AREA 440399"));
        JsonNode counted = explained(StoredCaseList.count(filter), null);
        assertThat(rowsOfCases(counted)).isEqualTo(OPEN);
        JsonNode page = explained(StoredCaseList.page(filter), 20);
        assertThat(page.path("Actual Rows").asInt()).isEqualTo(20);
        assertThat(rowsOfCases(page)).isEqualTo(OPEN);
        assertThat(new StoredCaseList(jdbc)
                        .list(filter, java.util.Optional.empty(), 20)
                        .total())
                .isEqualTo(TO_CLOSE);
    }

    @Test
    @DisplayName("列出已结案的仍然完整 (CASE-2h)")
    void a_list_of_an_ended_stage_is_whole() {
        CaseList.Filter filter = new CaseList.Filter("CLOSED", null, null, List.of("AREA 440399"));
        assertThat(new StoredCaseList(jdbc)
                        .list(filter, java.util.Optional.empty(), 20)
                        .total())
                .isEqualTo(CASES - OPEN);
    }

    /** How many rows of cases the statement read, whether it used them or not. */
    private static int rowsOfCases(JsonNode plan) {
        return parts(plan)
                .filter(part -> part.path("Relation Name").asString("").equals("case_file"))
                .mapToInt(part -> (part.path("Actual Rows").asInt()
                                + part.path("Rows Removed by Filter").asInt())
                        * part.path("Actual Loops").asInt())
                .sum();
    }

    private JsonNode explained(String statement, @Nullable Integer limit) {
        String answer = jdbc.sql("explain (analyze, timing off, format json) " + statement)
                .param("stage", "TO_CLOSE")
                .param("unit", null, java.sql.Types.VARCHAR)
                .param("centre", null, java.sql.Types.VARCHAR)
                .param("reach", new SqlArrayValue("text", "AREA 440399"))
                .param("after", "")
                .param("limit", limit)
                .query(String.class)
                .single();
        return JsonMapper.shared().readTree(answer).path(0).path("Plan");
    }

    private static Stream<JsonNode> parts(JsonNode plan) {
        return Stream.concat(Stream.of(plan), plan.path("Plans").valueStream().flatMap(CaseListPlanTest::parts));
    }
}
