package org.fenbo.intake.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.fenbo.intake.Door;
import org.fenbo.intake.RunningIntake;
import org.fenbo.intake.registrycopy.Announcement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests which channels a caller may use, and which reports a caller may read. */
@RunningIntake
class ReportAccessHttpTest {
    private static final String REPORTS = "/intake/v1/reports";
    private static final String STATISTICS = "/intake/v1/statistics";
    private static final String STREET = "440399001";
    private static final String OTHER_STREET = "440399002";

    private final String client = "M-" + UUID.randomUUID();

    @Autowired
    private Door door;

    @Autowired
    private Inboxes inboxes;

    @BeforeEach
    void publish_a_revision_with_a_community() {
        new Announcement(1, Instant.parse("2020-01-01T00:00:00Z"), List.of("440399001002"), List.of("0302"))
                .to(inboxes);
    }

    @Test
    @DisplayName("上报按区域查看，范围之外的上报如同不存在 (SEC-1f)")
    void a_report_is_seen_in_its_areas_and_is_unknown_elsewhere() {
        String path = posted("\"area\":\"440399001002\",");
        assertThat(status(path, STREET, "dispatcher")).isEqualTo(200);
        assertThat(status(path, "440399001002", "verifier")).isEqualTo(200);
        assertThat(status(path, OTHER_STREET, "dispatcher")).isEqualTo(404);
        String unknown = REPORTS + "/R44039920200101000001";
        assertThat(unnamed(by(path, OTHER_STREET, "dispatcher")))
                .isEqualTo(unnamed(by(unknown, OTHER_STREET, "dispatcher")));
    }

    /** The answer without the number of the report and the trace ID of the request. */
    private static String unnamed(Door.Answer answer) {
        return answer.text().replaceAll("R\\d+", "R").replaceAll(",\"traceId\":\"\\w+\"", "");
    }

    @Test
    @DisplayName("列表和统计的范围与单件查看一致 (SEC-1b)")
    void lists_and_counts_contain_only_the_reports_of_the_callers_areas() {
        posted("\"area\":\"440399001002\",");
        assertThat(total(REPORTS, OTHER_STREET)).isZero();
        assertThat(total(REPORTS, STREET)).isPositive();
        assertThat(by(STATISTICS, OTHER_STREET, "supervisor")
                        .json()
                        .at("/total/received")
                        .asLong())
                .isZero();
        assertThat(by(STATISTICS, STREET, "supervisor")
                        .json()
                        .at("/total/received")
                        .asLong())
                .isEqualTo(total(REPORTS, STREET));
    }

    private long total(String path, String area) {
        return by(path, area, "supervisor").json().path("total").asLong();
    }

    @Test
    @DisplayName("没有区域的上报，只有全区范围的人员和上报人能查看 (SEC-1e)")
    void a_report_without_an_area_is_visible_only_to_its_sender_and_to_staff_of_the_district() {
        String path = posted("");
        assertThat(status(path, "440399", "dispatcher")).isEqualTo(200);
        assertThat(status(path, STREET, "dispatcher")).isEqualTo(404);
        assertThat(door.getBy(token(client, List.of(), "HOTLINE"), path).status())
                .isEqualTo(200);
        assertThat(door.getBy(token("M-ELSE", List.of("440399"), "HOTLINE"), path)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("令牌中没有区域的人员看不到任何上报 (SEC-1a)")
    void staff_without_areas_in_their_token_can_neither_read_nor_report() {
        String nowhere = TestIssuer.tokenOf(List.of(), "O-1", null, "dispatcher");
        assertThat(door.getBy(nowhere, REPORTS).json().path("code").asString()).isEqualTo("not-your-area");
        assertThat(door.getBy(nowhere, STATISTICS).json().path("code").asString())
                .isEqualTo("not-your-area");
        String desk = TestIssuer.tokenOf(List.of(), "O-1", null, "call-taker");
        assertThat(door.postBy(desk, REPORTS, report("HOTLINE", "")).status()).isEqualTo(403);
        assertThat(door.getAs(REPORTS, "O-1", "handler").json().path("code").asString())
                .isEqualTo("not-your-role");
    }

    @Test
    @DisplayName("每个接入系统只用自己的渠道 (INT-1b)")
    void a_client_reports_on_its_own_channels_only() {
        assertThat(code(token(client, List.of(), "HOTLINE"), "HOTLINE")).isEmpty();
        assertThat(code(token(client, List.of(), "HOTLINE"), "CITIZEN")).isEqualTo("not-your-channel");
        assertThat(code(token(client, List.of()), "HOTLINE")).isEqualTo("not-your-channel");
    }

    @Test
    @DisplayName("采集员只能使用网格采集渠道，受理员不能使用机器渠道 (INT-1b)")
    void a_collector_and_a_call_taker_report_on_the_channels_of_their_role() {
        String collector = TestIssuer.token("O-COLL", null, "collector");
        assertThat(code(collector, "GRID_COLLECTOR")).isEmpty();
        assertThat(code(collector, "HOTLINE")).isEqualTo("not-your-channel");
        String desk = TestIssuer.token("O-CALL", null, "call-taker");
        assertThat(code(desk, "CITIZEN")).isEmpty();
        assertThat(code(desk, "UPPER_PLATFORM")).isEqualTo("not-your-channel");
        assertThat(code(desk, "GRID_COLLECTOR")).isEqualTo("not-your-channel");
    }

    @Test
    @DisplayName("兼任受理员和采集员的人，两种渠道都能用，记录按渠道对应的角色 (INT-1b)")
    void a_person_with_two_roles_reports_in_the_role_that_has_the_channel() {
        String both = TestIssuer.token("O-BOTH", null, "call-taker", "collector");
        assertThat(code(both, "CITIZEN")).isEmpty();
        assertThat(code(both, "GRID_COLLECTOR")).isEmpty();
        assertThat(code(both, "UPPER_PLATFORM")).isEqualTo("not-your-channel");
    }

    private String code(String token, String channel) {
        return door.postBy(token, REPORTS, report(channel, ""))
                .json()
                .path("code")
                .asString("");
    }

    /** Posts a report of the client; returns its address. */
    private String posted(String more) {
        Door.Answer answer = door.postBy(token(client, List.of(), "HOTLINE"), REPORTS, report("HOTLINE", more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.header("Location");
    }

    private static String report(String channel, String more) {
        return "{\"channel\":\"%s\",\"nature\":\"COMPLAINT\",%s\"text\":\"井盖破损 %s\"}"
                .formatted(channel, more, UUID.randomUUID());
    }

    private static String token(String subject, List<String> areas, String... channels) {
        return TestIssuer.tokenWith(Map.of("channels", List.of(channels), "areas", areas), subject, null, "client");
    }

    private int status(String path, String area, String role) {
        return by(path, area, role).status();
    }

    private Door.Answer by(String path, String area, String role) {
        return door.getBy(TestIssuer.tokenOf(List.of(area), "O-1", null, role), path);
    }
}
