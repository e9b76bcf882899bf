package org.fenbo.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.events.revision.RevisionEvents;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.web.RunningService;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.fenbo.supervision.board.BoardCases;
import org.fenbo.supervision.clock.CaseNumber;
import org.fenbo.supervision.clock.Clocks;
import org.fenbo.supervision.clock.WatchedCase;
import org.fenbo.supervision.registry.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests who may see which of three cases. The first case is in a community of a street, the second in another street,
 * the third has no area.
 */
@SpringBootTest(
        classes = SupervisionApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=supervision")
@ContextConfiguration(initializers = RunningService.class)
class SupervisionAccessTest {
    private static final String DISTRICT = "440399";
    private static final String STREET = "440399001";
    private static final String OTHER_STREET = "440399002";
    private static final String COMMUNITY = "440399001001";
    private static final String ONE = "C44039920261122000001";
    private static final String OTHER = "C44039920261122000002";
    private static final String PLACELESS = "C44039920261122000003";
    private static final String BOARD = "/supervision/v1/board";
    private static final Instant FILED = Instant.parse("2026-11-22T01:00:00Z");

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private BoardCases cases;

    @Autowired
    private Clocks clocks;

    @Autowired
    private JdbcTemplate jdbc;

    private record Answer(int status, JsonNode body) {
        String code() {
            return body.path("code").asString();
        }
    }

    @BeforeEach
    void a_district_with_three_cases() {
        new RevisionEvents(1, FILED)
                .with("area", COMMUNITY, parent(STREET))
                .with("area", STREET, parent(DISTRICT))
                .with("area", OTHER_STREET, parent(DISTRICT))
                .to(inboxes.all().stream()
                        .filter(inbox -> inbox.reader().equals("supervision.registry"))
                        .findAny()
                        .orElseThrow());
        cases.file(List.of(filed(ONE, COMMUNITY), filed(OTHER, OTHER_STREET), filed(PLACELESS, null)));
        cases.give(Map.of(ONE, Optional.of("U-CG"), OTHER, Optional.of("U-WATER")));
        clocks.watch(List.of(
                watched(ONE, "AREA " + COMMUNITY, "UNIT U-GONE", "UNIT U-CG", "OWN M-1", "OWN O-COLL"),
                watched(OTHER, "AREA " + OTHER_STREET, "UNIT U-WATER"),
                watched(PLACELESS)));
    }

    private static String parent(String code) {
        return "{\"parent\":\"" + code + "\"}";
    }

    private static BoardCases.Filed filed(String number, @Nullable String area) {
        return new BoardCases.Filed(number, FILED, null, area, "HOTLINE", "COMPLAINT");
    }

    private static WatchedCase watched(String number, String... reach) {
        return new WatchedCase(new CaseNumber(number), null, Urgency.NORMAL, null, Reach.of(List.of(reach)), 1);
    }

    @Test
    @DisplayName("看板按区、街道、单位限定可见范围 (SEC-1c)")
    void the_board_counts_only_the_cases_of_the_areas_or_the_unit_of_the_caller() {
        assertThat(board(List.of(DISTRICT), null, "dispatcher")).containsExactly(3, 1, 2);
        assertThat(board(List.of(STREET), null, "dispatcher")).containsExactly(1, 0, 1);
        assertThat(board(List.of(COMMUNITY), null, "supervisor")).containsExactly(1, 0, 1);
        assertThat(board(List.of(DISTRICT), "U-WATER", "unit-liaison")).containsExactly(1, 0, 1);
        assertThat(board(List.of(DISTRICT), "U-GONE", "handler")).containsExactly(0, 0, 0);
    }

    /** The number of open cases, the number of open cases without a unit, and the number of rows of units. */
    private List<Integer> board(List<String> areas, @Nullable String unit, String role) {
        JsonNode board = get(BOARD, areas, "O-1", unit, role).body();
        return List.of(
                board.path("total").path("open").asInt(),
                board.path("withoutUnit").asInt(),
                board.path("units").size());
    }

    @Test
    @DisplayName("角色不符、令牌无区域或无单位的，不得看看板 (SEC-1a)")
    void a_token_without_the_role_or_with_an_empty_claim_is_refused() {
        assertThat(get(BOARD, List.of(DISTRICT), "O-1", null, "collector").code())
                .isEqualTo("not-your-role");
        assertThat(get(BOARD, List.of(), "O-1", null, "dispatcher").code()).isEqualTo("not-your-area");
        assertThat(get(BOARD, List.of(DISTRICT), "O-1", null, "unit-liaison").code())
                .isEqualTo("not-your-unit");
        assertThat(get(clocksOf(ONE), List.of(), "O-1", null, "dispatcher").status())
                .isEqualTo(403);
        assertThat(get("/supervision/v1/flow/topics", List.of(), "O-1", null, "operator")
                        .code())
                .isEqualTo("not-your-district");
    }

    @Test
    @DisplayName("只有看得到案件的人才能看其时限 (SEC-1e)")
    void only_a_caller_who_may_see_a_case_gets_its_clocks() {
        assertThat(clocks(ONE, List.of(STREET), "O-1", null, "dispatcher")).isEqualTo(200);
        assertThat(clocks(ONE, List.of(DISTRICT), "O-1", "U-CG", "handler")).isEqualTo(200);
        assertThat(clocks(ONE, List.of(DISTRICT), "O-1", "U-GONE", "handler")).isEqualTo(200);
        assertThat(clocks(ONE, List.of(DISTRICT), "M-1", null, "client")).isEqualTo(200);
        assertThat(clocks(ONE, List.of(DISTRICT), "O-COLL", null, "collector")).isEqualTo(200);
        assertThat(clocks(PLACELESS, List.of(DISTRICT), "O-1", null, "dispatcher"))
                .isEqualTo(200);

        assertThat(clocks(ONE, List.of(OTHER_STREET), "O-1", null, "dispatcher"))
                .isEqualTo(404);
        assertThat(clocks(ONE, List.of(DISTRICT), "O-1", "U-WATER", "handler")).isEqualTo(404);
        assertThat(clocks(ONE, List.of(DISTRICT), "M-2", null, "client")).isEqualTo(404);
        assertThat(clocks(PLACELESS, List.of(STREET), "O-1", null, "dispatcher"))
                .isEqualTo(404);
    }

    private int clocks(String number, List<String> areas, String subject, @Nullable String unit, String role) {
        return get(clocksOf(number), areas, subject, unit, role).status();
    }

    @Test
    @DisplayName("范围之外的案号如同不存在的案号 (SEC-1f)")
    void a_case_outside_the_scope_of_the_caller_gets_the_answer_of_an_unknown_case() {
        String unknown = "C44039920261122000009";
        for (String asked : List.of("", "?atLeast=1")) {
            assertThat(untraced(clocksOf(ONE) + asked).replace(ONE, unknown))
                    .isEqualTo(untraced(clocksOf(unknown) + asked));
        }
    }

    private String untraced(String address) {
        return outside(address).toString().replaceAll("\"traceId\":\"\\w+\"", "");
    }

    private Answer outside(String path) {
        return get(path, List.of(OTHER_STREET), "O-1", null, "dispatcher");
    }

    @Test
    @DisplayName("案件页可见本服务各读取方已处理到哪个事件，仅限看得到案件的人 (CASE-15d)")
    void a_caller_who_may_see_a_case_sees_which_events_are_applied() {
        String address = "/supervision/v1/cases/" + ONE + "/applied";
        assertThat(get(address, List.of(STREET), "O-1", null, "dispatcher")
                        .body()
                        .path("readers"))
                .isEmpty();
        jdbc.update(
                "insert into inbox_head (reader, subject, sequence, id, stopped) values ('supervision.clock', ?, 4, 'x', false)",
                ONE);
        jdbc.update(
                "insert into inbox_head (reader, subject, sequence, id, stopped) values ('supervision.board', ?, 3, 'y', true)",
                ONE);
        assertThat(get(address, List.of(STREET), "O-1", null, "dispatcher")
                        .body()
                        .path("readers"))
                .hasToString("""
                        [{"reader":"supervision.board","sequence":3,"held":true},\
                        {"reader":"supervision.clock","sequence":4,"held":false}]""");
        assertThat(get(address, List.of(OTHER_STREET), "O-1", null, "dispatcher")
                        .status())
                .isEqualTo(404);
        jdbc.update("delete from inbox_head where subject = ?", ONE);
    }

    @Test
    @DisplayName("事件流与到期作业仅限全区权限 (SEC-1b)")
    void the_flow_and_the_timers_need_a_right_of_the_whole_district() {
        assertThat(get("/supervision/v1/flow", List.of(STREET), "O-1", null, "dispatcher")
                        .code())
                .isEqualTo("not-your-district");
        assertThat(get("/supervision/v1/flow/topics", List.of(STREET), "O-1", null, "operator")
                        .code())
                .isEqualTo("not-your-district");
        assertThat(runDue(List.of(STREET), "operator").code()).isEqualTo("not-your-district");
        assertThat(runDue(List.of(DISTRICT), "dispatcher").code()).isEqualTo("not-your-role");
        assertThat(runDue(List.of(DISTRICT), "operator").code()).isEqualTo("clock-runs");
    }

    private Answer runDue(List<String> areas, String role) {
        return send(
                to("/supervision/v1/timers/run-due", areas, "O-1", null, role).POST(BodyPublishers.noBody()));
    }

    private static String clocksOf(String number) {
        return "/supervision/v1/cases/" + number + "/clocks";
    }

    private Answer get(String path, List<String> areas, String subject, @Nullable String unit, String role) {
        return send(to(path, areas, subject, unit, role));
    }

    private HttpRequest.Builder to(
            String path, List<String> areas, String subject, @Nullable String unit, String role) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TestIssuer.tokenOf(areas, subject, unit, role));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
