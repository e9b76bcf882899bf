package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class LedgerHttpTest extends CaseHttpTest {
    private static final String UNIT = "unit-liaison_U-CG_O-LIAI";
    private static final Instant START = Instant.parse("2096-12-01T02:00:00Z");
    private static final Instant REVIEW = Instant.parse("2097-01-01T02:00:00Z");

    @Autowired
    private MovableClock clock;

    @AfterEach
    void release_the_clock() {
        clock.release();
    }

    private String shelve() {
        number = file("101");
        post("orders/1/accept", UNIT, "{}");
        assertThat(post("shelve", UNIT, "{\"plan\":\"rebuild\",\"reviewBy\":\"%s\"}".formatted(REVIEW))
                        .status())
                .isEqualTo(200);
        assertThat(post("approvals/1/approve", "duty-leader__O-LEAD", "{}").status())
                .isEqualTo(200);
        return number;
    }

    private JsonNode ledger(String caller, String query) {
        return sendTo("/dispatch/v1/shelved" + query, caller, "GET", null, Map.of())
                .body();
    }

    private List<String> numbers(String caller) {
        List<String> numbers = new ArrayList<>();
        ledger(caller, "?limit=500")
                .path("cases")
                .forEach(one -> numbers.add(one.path("number").asString()));
        return numbers;
    }

    @Test
    @DisplayName("挂账案件列入台账：单位、方案、复核时间；只见自己范围内的，逐页读取，总数真实 (CASE-18d, SEC-1b)")
    void the_ledger_lists_the_shelved_cases_that_the_caller_may_see() {
        clock.moveTo(START);
        String first = shelve();
        String second = shelve();

        assertThat(get(UNIT).path("stage").asString()).isEqualTo("SHELVED");
        assertThat(get(UNIT).at("/shelving/plan").asString()).isEqualTo("rebuild");
        assertThat(numbers(UNIT)).contains(first, second);
        assertThat(numbers("unit-liaison_U-JT_O-OTHER")).isEmpty();
        JsonNode page = ledger("supervisor__O-SUP", "?unit=U-CG&limit=1");
        assertThat(page.path("total").asLong()).isGreaterThanOrEqualTo(2);
        JsonNode line = page.at("/cases/0");
        assertThat(line.path("unit").asString()).isEqualTo("U-CG");
        assertThat(line.path("reviewBy").asString()).isEqualTo(REVIEW.toString());
        assertThat(line.path("reviewMissed").asBoolean()).isFalse();
        JsonNode next = ledger(
                "supervisor__O-SUP",
                "?unit=U-CG&limit=1&after=" + page.path("next").asString());
        assertThat(next.at("/cases/0/number").asString())
                .isGreaterThan(line.path("number").asString());
        assertThat(ledger("supervisor__O-SUP", "?unit=U-SQ").path("total").asLong())
                .isZero();
        assertThat(sendTo("/dispatch/v1/shelved", "verifier__O-V", "GET", null, Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("过了复核时间的，台账标明未复核；复核后写明次数；销账后不在台账 (CASE-18d)")
    void a_missed_review_is_marked_and_a_case_that_is_taken_up_leaves_the_ledger() {
        clock.moveTo(START);
        String one = shelve();
        clock.moveTo(REVIEW);
        assertThat(line(one).path("reviewMissed").asBoolean()).isTrue();

        post(
                "review",
                UNIT,
                "{\"decision\":\"CONTINUE\",\"finding\":\"designed\",\"plan\":\"build\",\"reviewBy\":\"2097-02-01T02:00:00Z\"}");
        assertThat(line(one).path("reviewMissed").asBoolean()).isFalse();
        assertThat(line(one).path("reviews").asInt()).isOne();
        assertThat(line(one).path("plan").asString()).isEqualTo("build");

        post("review", UNIT, "{\"decision\":\"TAKE_UP\",\"finding\":\"built\"}");
        assertThat(numbers(UNIT)).doesNotContain(one);
        assertThat(get(UNIT).path("stage").asString()).isEqualTo("IN_HAND");
    }

    private JsonNode line(String wanted) {
        for (JsonNode one : ledger(UNIT, "?limit=500").path("cases")) {
            if (one.path("number").asString().equals(wanted)) {
                return one;
            }
        }
        throw new AssertionError(wanted + " isn't in the ledger");
    }
}
