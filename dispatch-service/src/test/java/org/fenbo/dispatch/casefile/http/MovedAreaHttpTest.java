package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.revision.RevisionEvents;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests what happens if a new revision moves the grid of a case to another street. */
class MovedAreaHttpTest extends CaseHttpTest {
    private static final String GRID = "440399001001";
    private static final String OTHER_STREET = "440399009";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant START = Instant.parse("2099-01-01T00:00:00Z");

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void a_scheduled_revision() {
        publish(new RevisionEvents(9, START)
                .with("policy", "governor", GOVERNOR_NEVER_ACTS)
                .with("unit", "U-CG", "{\"code\":\"U-CG\"}")
                .with("unit", "U-SQ", "{\"code\":\"U-SQ\"}")
                .with("category", "101", "{\"code\":\"101\"}")
                .with("duty", "D-1", "{\"category\":\"101\",\"answer\":\"DUTY\",\"lead\":\"U-CG\"}")
                .with("area", "440399", "{\"code\":\"440399\",\"kind\":\"DISTRICT\"}")
                .with("area", OTHER_STREET, area(OTHER_STREET, "STREET", "440399"))
                .with("area", GRID, area(GRID, "GRID", OTHER_STREET)));
    }

    private static String area(String code, String kind, String parent) {
        return "{\"code\":\"" + code + "\",\"kind\":\"" + kind + "\",\"parent\":\"" + parent + "\"}";
    }

    @AfterEach
    void release_the_clock() {
        clock.release();
        await().atMost(SOON).until(() -> !isListedFor(OTHER_STREET));
    }

    private String bodyFor(String area, String role, String address) {
        return bearing(TestIssuer.tokenOf(List.of(area), "O-OTHER", null, role), address)
                .body()
                .toString();
    }

    private boolean isListedFor(String area) {
        return bodyFor(area, "supervisor", "/dispatch/v1/cases?limit=500").contains(number);
    }

    private boolean isTaskFor(String area) {
        return bodyFor(area, "verifier", "/dispatch/v1/tasks?limit=500").contains(number);
    }

    @Test
    @DisplayName("把网格划给另一街道的版本生效后，已有案件出现在该街道的列表与待办中，与单件查看一致 (SEC-1b, CASE-2)")
    void when_a_grid_moves_to_another_street_its_cases_are_listed_for_this_street() {
        post("orders/1/accept", "unit-liaison_U-CG_O-LIAI", "{}");
        post("orders/1/answer", "handler_U-CG_O-HAND", "{\"result\":\"done\"}");
        assertThat(isListedFor(OTHER_STREET)).isFalse();
        assertThat(isTaskFor(OTHER_STREET)).isFalse();

        clock.moveTo(START.plusSeconds(1));

        await().atMost(SOON).until(() -> isListedFor(OTHER_STREET) && isTaskFor(OTHER_STREET));
        assertThat(bodyFor(OTHER_STREET, "supervisor", "/dispatch/v1/cases/" + number))
                .contains("\"number\":\"" + number + "\"");
    }
}
