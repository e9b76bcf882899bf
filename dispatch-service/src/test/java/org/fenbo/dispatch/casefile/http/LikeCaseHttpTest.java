package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Shows to handlers how like cases were solved. Unit {@code U-CG} answers for category 101. */
class LikeCaseHttpTest extends CaseHttpTest {
    private static final String HANDLER = "handler_U-CG_O-HAND";
    private static final String CENTRE = "dispatcher__O-DISP";

    private String solved = "";

    @BeforeEach
    void a_case_that_was_solved_and_another_one_of_the_same_category() {
        solved = number;
        post("orders/1/accept", "unit-liaison_U-CG_O-LIAI", "{}");
        post("orders/1/answer", HANDLER, "{\"result\":\"已清运，业主王先生电话13812345678已确认\"}");
        post("orders/1/verify", "verifier__O-VERI", "{}");
        assertThat(post("close", "duty-leader__O-LEAD", "{\"basis\":\"SOLVED\"}")
                        .status())
                .isEqualTo(200);
        number = file("101");
    }

    private Answer like(String caller) {
        return send("/like-cases", caller, "GET", null, Map.of());
    }

    private List<String> numbers(String caller) {
        return like(caller)
                .body()
                .path("cases")
                .valueStream()
                .map(one -> one.path("number").asString())
                .toList();
    }

    @Test
    @DisplayName("处置员看到同类已结案件的办法、结案依据与时间，办法已脱敏；最多五件 (CASE-26b)")
    void a_handler_sees_how_like_cases_were_solved_with_masked_text() {
        Answer found = like(HANDLER);
        assertThat(found.status()).as(found.toString()).isEqualTo(200);
        assertThat(numbers(HANDLER)).hasSizeLessThanOrEqualTo(5);
        JsonNode first = found.body().path("cases").path(0);
        assertThat(first.path("number").asString()).isEqualTo(solved);
        assertThat(first.path("solution").asString()).isEqualTo("已清运，业主*先生电话138****5678已确认");
        assertThat(first.path("basis").asString()).isEqualTo("SOLVED");
        assertThat(first.path("likeness").asString()).isEqualTo("category");
        assertThat(first.path("closedAt").asString()).isNotEmpty();
        assertThat(first.path("receivedAt").asString()).isEqualTo("2026-11-22T01:00:00Z");
        assertThat(first.path("redos").asInt()).isZero();
    }

    @Test
    @DisplayName("只出现查看者范围内的案件；案件本身不在范围内的，按不存在回答 (CASE-26b)")
    void only_cases_in_the_scope_of_the_viewer_appear() {
        post("orders/1/withdraw", CENTRE, "{\"ground\":\"WRONG_UNIT\"}");
        Answer again = post("dispatch", CENTRE, "{\"unit\":\"U-SQ\",\"reason\":\"theirs\"}");
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(like("handler_U-SQ_O-X").status()).isEqualTo(200);
        assertThat(numbers("handler_U-SQ_O-X")).isEmpty();
        assertThat(numbers(CENTRE)).contains(solved);
        assertThat(like("handler_U-JT_O-X").status()).isEqualTo(404);
        String elsewhere = TestIssuer.tokenOf(List.of("440398"), "O-X", null, "supervisor");
        assertThat(bearing(elsewhere, "/dispatch/v1/cases/" + number + "/like-cases")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("重办的案件在再次结案前不再作为参考；其他类别的案件不出现 (CASE-26b)")
    void a_case_that_is_open_again_and_a_case_of_another_category_do_not_appear() {
        String like = number;
        number = solved;
        post("redo", "call-taker__O-CALL", "{\"reason\":\"still dirty\"}");
        post("approvals/1/approve", "duty-leader__O-LEAD", "{}");
        number = like;
        assertThat(numbers(CENTRE)).doesNotContain(solved);
        number = file("102");
        assertThat(numbers(CENTRE)).isEmpty();
    }
}
