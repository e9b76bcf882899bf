package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Tests the governor. The policy of category G, which has G1 and G2 below it, needs 70 % of at least three automatic orders;
 * for all other categories the governor never acts.
 */
class GovernorHttpTest extends CaseHttpTest {
    private static final String PAGE = "/dispatch/v1/automatic-dispatch";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String LIAISON = "unit-liaison_U-CG_O-LIAI";
    private static final String DISPATCHER = "dispatcher__O-DISP";

    private String returned(String category) {
        number = file(category);
        post("orders/1/return", LIAISON, "{\"groundCode\":\"NOT_OUR_DUTY\",\"ground\":\"not ours\"}");
        Answer granted = post("orders/1/decide", DISPATCHER, "{\"decision\":\"GRANTED\",\"reason\":\"agreed\"}");
        assertThat(granted.status()).as(granted.toString()).isEqualTo(200);
        return number;
    }

    private void handled(String category) {
        number = file(category);
        post("orders/1/accept", LIAISON, "{}");
        post("orders/1/answer", "handler_U-CG_O-HAND", "{\"result\":\"done\"}");
        post("orders/1/verify", "verifier__O-VERI", "{}");
        Answer closed = post("close", "duty-leader__O-LEAD", "{\"basis\":\"SOLVED\"}");
        assertThat(closed.status()).as(closed.toString()).isEqualTo(200);
    }

    private JsonNode page(String category) {
        return sendTo(PAGE, "supervisor__O-SUP", "GET", null, Map.of())
                .body()
                .path("categories")
                .valueStream()
                .filter(one -> one.path("category").asString().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode filed(String category) {
        number = file(category);
        return get(DISPATCHER);
    }

    private Answer resume(String category, String caller, String body) {
        return resume(category, caller, body, UUID.randomUUID().toString());
    }

    private Answer resume(String category, String caller, String body, String key) {
        return sendTo(PAGE + "/" + category + "/resume", caller, "POST", body, Map.of("Idempotency-Key", key));
    }

    @Test
    @DisplayName("派对率跌破门槛即停用：发布事件并附派错的案件，其后该事项的案件等派遣员派单；有人说明理由后恢复，同一请求重发得到同一答复，每次开关有记录、可查看 (CASE-22a,c,e,f)")
    void a_category_stops_when_its_rate_falls_and_goes_on_when_a_person_switches_it_on() {
        handled("G1");
        handled("G1");
        assertThat(page("G1").path("state").asString()).isEqualTo("ON");
        assertThat(page("G1").has("rightShare")).as("two orders are no rate").isFalse();
        String wrong = returned("G1");
        await().atMost(SOON).until(() -> page("G1").path("state").asString().equals("OFF"));
        assertThat(page("G1").toString())
                .contains(
                        "\"cases\":3,\"sent\":3,\"sentShare\":1.0,\"judged\":3,\"right\":2,\"rightShare\":0.6667",
                        "\"share\":0.7,\"window\":50,\"fewest\":3",
                        "\"to\":\"OFF\"");
        assertThat(jdbc.queryForObject(
                        "select convert_from(body, 'UTF8') from event where subject = 'category:G1'"
                                + " and topic = 'dispatch.governor' and type = 'dispatch.governor.stopped.v1'",
                        String.class))
                .isEqualTo(
                        "{\"category\":\"G1\",\"right\":2,\"judged\":3,\"percent\":70,\"cases\":[\"" + wrong + "\"]}");

        await().atMost(SOON).until(() -> filed("G1").toString().contains("SWITCHED_OFF"));
        JsonNode waiting = get(DISPATCHER);
        assertThat(waiting.toString()).contains("TO_DISPATCH");
        assertThat(waiting.at("/queue/candidates/0/unit").asString()).isEqualTo("U-CG");
        assertThat(sendTo("/dispatch/v1/tasks?limit=500&number=" + number, DISPATCHER, "GET", null, Map.of())
                        .body()
                        .toString())
                .contains("\"verb\":\"dispatch\"");
        assertThat(post("dispatch", DISPATCHER, "{\"unit\":\"U-CG\",\"reason\":\"清单所定\"}")
                        .status())
                .isEqualTo(200);
        assertThat(filed("101").toString()).doesNotContain("SWITCHED_OFF");

        resumed();
    }

    private void resumed() {
        assertThat(resume("G1", DISPATCHER, "{\"reason\":\" \"}").status()).isEqualTo(400);
        assertThat(resume("G1", "verifier__O-VERI", "{\"reason\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(call(
                                TestIssuer.tokenOf(List.of("440399001"), "O-STREET", null, "dispatcher"),
                                PAGE + "/G1/resume",
                                "POST",
                                "{\"reason\":\"x\"}",
                                Map.of())
                        .status())
                .as("a dispatcher of a street")
                .isEqualTo(403);
        assertThat(sendTo(PAGE + "/G1/resume", "duty-leader__O-LEAD", "POST", "{\"reason\":\"x\"}", Map.of())
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("idempotency-key-missing");
        String key = UUID.randomUUID().toString();
        Answer on = resume("G1", "duty-leader__O-LEAD", "{\"reason\":\"清单已更正\"}", key);
        assertThat(on.status()).isEqualTo(200);
        Answer repeated = resume("G1", "duty-leader__O-LEAD", "{\"reason\":\"清单已更正\"}", key);
        assertThat(repeated.status())
                .as("the answer was lost, and the call is repeated")
                .isEqualTo(200);
        assertThat(repeated.body()).isEqualTo(on.body());
        Answer again = resume("G1", DISPATCHER, "{\"reason\":\"x\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("code").asString()).isEqualTo("automatic-already");

        await().atMost(SOON)
                .until(() -> filed("G1").at("/orders/0/unit").asString().equals("U-CG"));
        JsonNode one = sendTo(PAGE + "/G1", DISPATCHER, "GET", null, Map.of()).body();
        assertThat(one.at("/category/state").asString()).isEqualTo("ON");
        assertThat(one.at("/category/judged").asInt())
                .as("orders before the switch don't count")
                .isZero();
        assertThat(one.path("switches")
                        .valueStream()
                        .map(each -> each.path("to").asString() + " "
                                + each.path("by").asString() + " "
                                + each.path("reason").asString("")))
                .containsExactly("OFF dispatch ", "ON O-LEAD 清单已更正");
        assertThat(jdbc.queryForObject(
                        "select actor from event where subject = 'category:G1' and type like '%resumed%'",
                        String.class))
                .contains("O-LEAD");
    }

    @Test
    @DisplayName("所定单位不再属实的职责随退回列出，附退回次数、首件与末件 (CASE-22d)")
    void a_duty_whose_orders_are_returned_is_listed_with_its_first_and_last_case() {
        String first = returned("G2");
        returned("G2");
        String last = returned("G2");
        await().atMost(SOON).until(() -> page("G2").path("state").asString().equals("OFF"));
        JsonNode duties = sendTo(PAGE + "/doubtful-duties", DISPATCHER, "GET", null, Map.of())
                .body();
        JsonNode duty = duties.path("duties")
                .valueStream()
                .filter(one -> one.path("categories").toString().contains("G2"))
                .findFirst()
                .orElseThrow();
        assertThat(duty.path("duty").asString()).isEqualTo("D-G");
        assertThat(duty.path("categories").toString()).isEqualTo("[\"G2\"]");
        assertThat(duty.path("returns").asInt()).isEqualTo(3);
        assertThat(duty.at("/first/number").asString()).isEqualTo(first);
        assertThat(duty.at("/last/number").asString()).isEqualTo(last);
        assertThat(sendTo(PAGE, "unit-liaison_U-CG_O-LIAI", "GET", null, Map.of())
                        .status())
                .isEqualTo(403);
    }
}
