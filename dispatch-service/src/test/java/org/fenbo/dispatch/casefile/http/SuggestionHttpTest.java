package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.fenbo.dispatch.suggestion.SuggestionModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Suggestions of the model are marked, logged, and reported with what persons decided. */
class SuggestionHttpTest extends CaseHttpTest {
    private static final String CENTRE = "dispatcher__O-DISP";
    private static final String REPORT = "/dispatch/v1/suggestions";

    /** The model has learned from an accepted order of unit {@code U-CG}. No duty covers category 103. */
    @BeforeEach
    void a_case_that_waits_after_the_model_has_learned() {
        post("orders/1/accept", "unit-liaison_U-CG_O-LIAI", "{}");
        number = file("103");
    }

    private JsonNode first(String caller) {
        return send("/suggestions", caller, "GET", null, Map.of())
                .body()
                .path("candidates")
                .path(0);
    }

    /** What became of the suggestions of the present model. */
    private List<Integer> counts() {
        return sendTo(REPORT, CENTRE, "GET", null, Map.of())
                .body()
                .path("models")
                .valueStream()
                .filter(one -> one.path("model").asString().equals(SuggestionModel.VERSION))
                .map(one -> List.of(
                        one.path("shown").asInt(),
                        one.path("taken").asInt(),
                        one.path("overruled").asInt()))
                .findFirst()
                .orElse(List.of(0, 0, 0));
    }

    @Test
    @DisplayName("每条建议标明由机器生成并写明模型版本，事件中也有版本 (SEC-3a)")
    void each_suggestion_is_marked_and_logged_with_the_version_of_the_model() {
        JsonNode suggested = first(CENTRE);
        assertThat(suggested.path("unit").asString()).isEqualTo("U-CG");
        assertThat(suggested.path("machineMade").asBoolean()).isTrue();
        assertThat(suggested.path("model").asString()).isEqualTo(SuggestionModel.VERSION);
        JsonNode waiting = get(CENTRE).at("/queue/candidates/0");
        assertThat(waiting.path("machineMade").asBoolean()).isTrue();
        assertThat(waiting.path("model").asString()).isEqualTo(SuggestionModel.VERSION);
        assertThat(jdbc.queryForList(
                        "select convert_from(body, 'UTF8') from event where subject = ? and type like '%queued%'",
                        String.class, number))
                .last()
                .asString()
                .contains("\"model\":\"" + SuggestionModel.VERSION + "\"");
    }

    @Test
    @DisplayName("建议被展示、采纳各记一次；重复查看不重复计数 (SEC-3b)")
    void a_suggestion_is_recorded_as_shown_and_taken() {
        List<Integer> before = counts();
        first(CENTRE);
        first(CENTRE);
        get(CENTRE);
        assertThat(counts()).containsExactly(before.get(0) + 1, before.get(1), before.get(2));
        jdbc.update("delete from suggestion_shown where number = ?", number);
        get(CENTRE);
        assertThat(counts()).as("the page of a waiting case").first().isEqualTo(before.get(0) + 1);
        String suggested = first(CENTRE).path("unit").asString();
        Answer given = post("dispatch", CENTRE, "{\"unit\":\"" + suggested + "\",\"reason\":\"theirs\"}");
        assertThat(given.status()).as(given.toString()).isEqualTo(200);
        assertThat(counts()).containsExactly(before.get(0) + 1, before.get(1) + 1, before.get(2));
    }

    @Test
    @DisplayName("派给首条建议以外的单位记为不采纳并附理由；只有看过建议的人的决定才算；报告按模型版本，只计本范围 (SEC-3b)")
    void a_suggestion_is_recorded_as_overruled_with_the_reason() {
        List<Integer> before = counts();
        first(CENTRE);
        first("dispatcher__O-OTHER");
        post("dispatch", CENTRE, "{\"unit\":\"U-SQ\",\"reason\":\"就近处置\"}");
        assertThat(counts()).containsExactly(before.get(0) + 2, before.get(1), before.get(2) + 1);
        JsonNode overruled = sendTo(REPORT, CENTRE, "GET", null, Map.of())
                .body()
                .path("overruled")
                .path(0);
        assertThat(overruled.path("number").asString()).isEqualTo(number);
        assertThat(overruled.path("suggested").asString()).isEqualTo("U-CG");
        assertThat(overruled.path("unit").asString()).isEqualTo("U-SQ");
        assertThat(overruled.path("reason").asString()).isEqualTo("就近处置");
        assertThat(overruled.path("officer").asString()).isEqualTo("O-DISP");
        String elsewhere = TestIssuer.tokenOf(List.of("440398"), "O-X", null, "supervisor");
        assertThat(bearing(elsewhere, REPORT).body()).hasToString("{\"models\":[],\"overruled\":[]}");
        assertThat(sendTo(REPORT, "handler_U-CG_O-HAND", "GET", null, Map.of()).status())
                .isEqualTo(403);
    }
}
