package org.fenbo.intake.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fenbo.intake.Door;
import org.fenbo.intake.RunningIntake;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@RunningIntake
class ReportQueriesHttpTest {
    private static final String REPORTS = "/intake/v1/reports";
    private static final String LEAST = """
            {"channel":"HOTLINE","nature":"COMPLAINT","text":"井盖破损"}""";

    @Autowired
    private Door door;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void a_report_is_unknown_to_another_client() {
        Door.Answer posted = door.post(REPORTS, "client", LEAST);
        String path = posted.header("Location");
        assertThat(door.getAs(path, "M-OTHER", "client").status()).isEqualTo(404);
        assertThat(door.getAs(path, "O-SUPE", "supervisor").status()).isEqualTo(200);
        assertThat(door.getAs(path, "O-HAND", "handler").status()).isEqualTo(403);
        assertThat(door.get(REPORTS + "/R1", "client").status()).isEqualTo(404);
        assertThat(door.getAs(REPORTS, "M-OTHER", "client").json().path("total").asInt())
                .isZero();
    }

    @Test
    void the_list_has_pages_and_an_exact_total() {
        for (int i = 0; i < 3; i++) {
            door.post(REPORTS, "client", LEAST);
        }
        JsonNode first = door.get(REPORTS + "?limit=2", "client").json();
        JsonNode second = door.get(
                        REPORTS + "?limit=2&after=" + first.path("next").asString(), "client")
                .json();
        assertThat(first.path("reports").size()).isEqualTo(2);
        assertThat(second.path("reports").path(0).path("number").asString())
                .isGreaterThan(first.path("reports").path(1).path("number").asString());
        assertThat(first.path("total").asLong())
                .isEqualTo(jdbc.queryForObject("select count(*) from report where client = 'M-TEST'", Long.class));
        assertThat(door.get(REPORTS + "?limit=0", "client").status()).isEqualTo(400);
        assertThat(door.get(REPORTS + "?limit=x", "client").status()).isEqualTo(400);
        assertThat(door.get(REPORTS + "?after=x", "client").status()).isEqualTo(400);
    }

    @Test
    @DisplayName("收到 = 等待 + 立案 + 并案 + 直接办结 + 不予受理 + 转出 I3")
    void the_counts_of_all_stages_add_up_to_the_received_reports() {
        door.post(REPORTS, "client", LEAST);
        JsonNode answer = door.get("/intake/v1/statistics", "supervisor").json();
        assertThat(answer.path("channels").path("HOTLINE").path("filed").asLong())
                .isPositive();
        for (JsonNode line :
                List.of(answer.path("total"), answer.path("channels").path("HOTLINE"))) {
            long sum = List.of("waiting", "filed", "joined", "closedDirectly", "rejected", "transferredOut").stream()
                    .mapToLong(stage -> line.path(stage).asLong())
                    .sum();
            assertThat(line.path("received").asLong()).isEqualTo(sum);
        }
        assertThat(door.get("/intake/v1/statistics", "client").status()).isEqualTo(403);
    }

    @Test
    void the_service_is_ready() {
        assertThat(door.get("/actuator/health/readiness", "client").status()).isEqualTo(200);
    }
}
