package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.revision.RevisionEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The revision of this test begins in a far future, because the tests of cases share a database. */
class ProposedStaffHttpTest extends CaseHttpTest {
    private static final Instant START = Instant.parse("2199-01-01T00:00:00Z");

    @Autowired
    private MovableClock clock;

    @AfterEach
    void release_the_clock() {
        clock.release();
    }

    @Test
    @DisplayName("案件属某专业领域的，先建议该专业网格自己的人员，再建议其他专业网格的人员 (ORG-1h)")
    void the_staff_of_the_professional_grid_of_the_field_are_proposed_first() {
        publish(new RevisionEvents(20, START)
                .with("policy", "governor", GOVERNOR_NEVER_ACTS)
                .with("unit", "U-CG", "{\"code\":\"U-CG\",\"serves\":[\"440399\"]}")
                .with("unit", "U-FIRE", "{\"code\":\"U-FIRE\"}")
                .with("category", "1", "{\"code\":\"1\"}")
                .with("category", "101", "{\"code\":\"101\",\"parent\":\"1\"}")
                .with("area", "440399001001", "{\"code\":\"440399001001\",\"kind\":\"GRID\"}")
                .with("area", "440399001002", "{\"code\":\"440399001002\",\"kind\":\"GRID\"}")
                .with("duty", "D-1", "{\"category\":\"101\",\"answer\":\"DUTY\",\"lead\":\"U-CG\"}")
                .with("overlay", "P-A", grid("医疗", "440399001001", "\"staff\":[\"O-NURSE\"]"))
                .with(
                        "overlay",
                        "P-B",
                        grid("消防", "440399001001", "\"unit\":\"U-FIRE\",\"staff\":[\"O-LEFT\"],\"categories\":[\"1\"]"))
                .with("overlay", "P-C", grid("消防", "440399001002", "\"staff\":[\"O-OTHER\"],\"categories\":[\"1\"]"))
                .with("officer", "O-DISP", "{\"unit\":\"U-CG\",\"roles\":[\"dispatcher\"]}")
                .with("officer", "O-NURSE", officer("U-CG", ""))
                .with("officer", "O-OTHER", officer("U-CG", ""))
                .with("officer", "O-FIRE", officer("U-FIRE", ""))
                .with(
                        "officer",
                        "O-LEFT",
                        officer(
                                "U-FIRE",
                                ",\"ties\":[{\"kind\":\"BELONGS_TO\",\"unit\":\"U-FIRE\",\"until\":\"2020-01-01\"}]")));

        clock.moveTo(START.plusSeconds(1));

        JsonNode proposed = send("/suggestions", "dispatcher__O-DISP", "GET", null, Map.of())
                .body();

        assertThat(proposed.path("staff")
                        .valueStream()
                        .map(one -> one.path("officer").asString()))
                .containsExactly("O-FIRE", "O-NURSE");
        assertThat(proposed.path("staff").path(0).path("ofField").asBoolean()).isTrue();
        assertThat(proposed.path("staff").path(1).path("ofField").asBoolean()).isFalse();
    }

    private static String grid(String field, String basic, String more) {
        return "{\"field\":\"" + field + "\",\"grids\":[\"" + basic + "\"]," + more + "}";
    }

    private static String officer(String unit, String more) {
        return "{\"unit\":\"" + unit + "\",\"roles\":[\"handler\"]" + more + "}";
    }
}
