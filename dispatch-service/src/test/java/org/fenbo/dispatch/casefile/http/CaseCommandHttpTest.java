package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.backbone.events.log.Head;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Tests the commands on cases over HTTP. */
class CaseCommandHttpTest extends CaseHttpTest {
    @Test
    @DisplayName("一件案件从派单到结案 CASE-1 CASE-2 CASE-13")
    void a_case_goes_through_all_steps_from_dispatch_to_closing() {
        assertThat(get("dispatcher__O-DISP").path("orders").path(0).path("unit").asString())
                .isEqualTo("U-CG");
        assertThat(post("orders/1/accept", "unit-liaison_U-CG_O-LIAI", "{}").status())
                .isEqualTo(200);
        assertThat(post("orders/1/answer", "handler_U-CG_O-HAND", "{\"result\":\"done\"}")
                        .status())
                .isEqualTo(200);
        assertThat(post("orders/1/rework", "verifier__O-VERI", "{\"reason\":\"not all\"}")
                        .status())
                .isEqualTo(200);
        assertThat(post("orders/1/answer", "handler_U-CG_O-HAND", "{\"result\":\"done now\"}")
                        .status())
                .isEqualTo(200);
        assertThat(post("orders/1/verify", "verifier__O-VERI", "{}").status()).isEqualTo(200);
        Answer closed = post("close", "duty-leader__O-LEAD", "{\"basis\":\"SOLVED\"}");
        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.body().path("stage").asString()).isEqualTo("CLOSED");
        assertThat(jdbc.queryForList("select sequence from event where subject = ? order by 1", Long.class, number))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    @DisplayName("已结案件经批准重办：回到待派遣队列，再派、再办、再结，两轮都留在案卷里 (CASE-13e)")
    void a_closed_case_is_done_again_after_an_approval() {
        handleAndClose(1);
        assertThat(post("redo", "call-taker__O-CALL", "{\"reason\":\"still dirty\"}")
                        .status())
                .isEqualTo(200);
        assertThat(get("dispatcher__O-DISP").path("stage").asString()).isEqualTo("CLOSED");
        Answer again = post("approvals/1/approve", "duty-leader__O-LEAD", "{}");
        assertThat(again.body().path("stage").asString()).as(again.toString()).isEqualTo("TO_DISPATCH");
        assertThat(again.body().path("redos").asInt()).isOne();
        assertThat(again.body().at("/queue/ground").asString()).isEqualTo("REDO");

        post("dispatch", "dispatcher__O-DISP", "{\"unit\":\"U-CG\",\"reason\":\"theirs\"}");
        handleAndClose(2);
        JsonNode closed = get("dispatcher__O-DISP");
        assertThat(closed.path("stage").asString()).isEqualTo("CLOSED");
        assertThat(closed.path("orders")
                        .valueStream()
                        .map(order -> order.path("state").asString()))
                .containsExactly("DONE", "DONE");
    }

    @Test
    @DisplayName("提级须写明原因和已采取的措施，缺一不可；案卷页写明提级 (CASE-17a)")
    void a_unit_that_refers_a_case_up_states_why_and_what_it_tried() {
        post("orders/1/accept", "unit-liaison_U-CG_O-LIAI", "{}");
        for (String incomplete : List.of(
                "{\"reason\":\"two owners\"}", "{\"tried\":\"met them\"}", "{\"reason\":\"x\",\"tried\":\" \"}")) {
            assertThat(post("orders/1/refer-up", "unit-liaison_U-CG_O-LIAI", incomplete)
                            .status())
                    .as(incomplete)
                    .isEqualTo(400);
        }
        Answer referred = post(
                "orders/1/refer-up", "unit-liaison_U-CG_O-LIAI", "{\"reason\":\"two owners\",\"tried\":\"met them\"}");
        assertThat(referred.status()).as(referred.toString()).isEqualTo(200);
        assertThat(referred.body().at("/referUp/tried").asString()).isEqualTo("met them");
        assertThat(referred.body().at("/referUp/superior").asString()).isEqualTo("U-SQ");
        assertThat(referred.body().at("/orders/0/state").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    @DisplayName("派遣员改事项须写明理由，事项须在生效的清单中；列表按新事项及其紧急程度，两个事项都在经过里 (CASE-12c, REG-11d)")
    void a_dispatcher_gives_a_case_a_category_of_the_list_in_force() {
        String body = "{\"category\":\"%s\",\"reason\":\"it is litter\"}";
        assertThat(code(post("reclassify", "dispatcher__O-DISP", body.formatted("999"))))
                .isEqualTo("unknown-category");
        assertThat(post("reclassify", "dispatcher__O-DISP", "{\"category\":\"102\"}")
                        .status())
                .isEqualTo(400);
        Answer other = post("reclassify", "dispatcher__O-DISP", body.formatted("102"));
        assertThat(other.status()).as(other.toString()).isEqualTo(200);
        assertThat(other.body().path("category").asString()).isEqualTo("102");
        assertThat(other.body().at("/orders/0/state").asString()).isEqualTo("TO_ACCEPT");
        assertThat(other.body().path("urgency").asString()).isEqualTo("URGENT");
        assertThat(jdbc.queryForObject(
                        "select category || ' ' || urgency from case_file where number = ?", String.class, number))
                .isEqualTo("102 URGENT");
        JsonNode event = send("/timeline", "dispatcher__O-DISP", "GET", null, Map.of())
                .body()
                .path("events")
                .valueStream()
                .filter(one -> one.path("type").asString().equals("dispatch.case.reclassified.v1"))
                .findFirst()
                .orElseThrow()
                .path("fact");
        assertThat(event.path("category").asString()).isEqualTo("102");
        assertThat(event.path("formerCategory").asString()).isEqualTo("101");
        assertThat(code(post("reclassify", "dispatcher__O-DISP", body.formatted("102"))))
                .isEqualTo("same-category");
    }

    @Test
    @DisplayName("关联两件案件，两边案卷都列出对方；从任一边解除，两边都不再列出 (CASE-12b)")
    void both_cases_show_a_link_and_either_removes_it() {
        String first = number;
        number = file("101");
        String second = number;
        String body = "{\"other\":\"%s\",\"reason\":\"the same pipe\"}";
        Answer linked = post("link", "dispatcher__O-DISP", body.formatted(first));
        assertThat(linked.status()).as(linked.toString()).isEqualTo(200);
        assertThat(links()).containsExactly(first);
        assertThat(post("link", "dispatcher__O-DISP", body.formatted(first))
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("linked-already");
        number = first;
        assertThat(links()).containsExactly(second);

        assertThat(post("unlink", "dispatcher__O-DISP", body.formatted(second)).status())
                .isEqualTo(200);
        assertThat(links()).isEmpty();
        assertThat(post("unlink", "dispatcher__O-DISP", body.formatted(second))
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("not-linked");
        number = second;
        assertThat(links()).isEmpty();
    }

    @Test
    @DisplayName("不存在的、本人看不到的案件和案件自己不能关联 (CASE-12b, SEC-1)")
    void a_link_names_another_case_that_the_dispatcher_may_see() {
        String first = number;
        number = file("101");
        String body = "{\"other\":\"%s\",\"reason\":\"the same pipe\"}";
        assertThat(code(post("link", "dispatcher__O-DISP", body.formatted("C44039920261122999999"))))
                .isEqualTo("no-such-case");
        assertThat(code(post("link", "dispatcher__O-DISP", body.formatted(number))))
                .isEqualTo("linked-to-itself");
        jdbc.update("update case_reach set reach = array['AREA 440398'] where number = ?", first);
        assertThat(code(post("link", "dispatcher__O-DISP", body.formatted(first))))
                .isEqualTo("no-such-case");
        assertThat(links()).isEmpty();
    }

    private static String code(Answer answer) {
        return answer.body().path("code").asString();
    }

    private List<String> links() {
        return get("dispatcher__O-DISP")
                .path("links")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private void handleAndClose(int order) {
        String path = "orders/" + order + "/";
        post(path + "accept", "unit-liaison_U-CG_O-LIAI", "{}");
        post(path + "answer", "handler_U-CG_O-HAND", "{\"result\":\"done\"}");
        post(path + "verify", "verifier__O-VERI", "{}");
        assertThat(post("close", "duty-leader__O-LEAD", "{\"basis\":\"SOLVED\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("工单派给该单位的依据按字段给出，由页面组成句子 (CASE-15)")
    void the_reason_for_an_order_is_given_in_separate_fields() {
        JsonNode byDuty = get("dispatcher__O-DISP").at("/orders/0/responsibility");
        post(
                "orders/1/return",
                "unit-liaison_U-CG_O-LIAI",
                "{\"groundCode\":\"NOT_OUR_DUTY\",\"ground\":\"not ours\",\"proposedUnit\":\"U-SQ\"}");
        post("orders/1/decide", "dispatcher__O-DISP", "{\"decision\":\"GRANTED\",\"reason\":\"agreed\"}");
        post("dispatch", "dispatcher__O-DISP", "{\"unit\":\"U-SQ\",\"reason\":\"属地管理\"}");
        JsonNode byDecision = get("dispatcher__O-DISP").at("/orders/1/responsibility");

        assertThat(byDuty.path("ground").asString()).isEqualTo("DUTY");
        assertThat(byDuty.path("duty").asString()).isNotBlank();
        assertThat(byDuty.path("revision").asInt()).isPositive();
        assertThat(byDecision.path("ground").asString()).isEqualTo("DECISION");
        assertThat(byDecision.path("decidedBy").asString()).isEqualTo("O-DISP");
        assertThat(byDecision.path("reason").asString()).isEqualTo("属地管理");
        assertThat(byDecision.at("/explanation/zh").asString()).isNotBlank();
    }

    @Test
    @DisplayName("退回获准后，案件回到待派遣队列 CASE-5")
    void a_return_that_is_granted_brings_the_case_back_to_the_queue() {
        post(
                "orders/1/return",
                "unit-liaison_U-CG_O-LIAI",
                "{\"groundCode\":\"NOT_OUR_DUTY\",\"ground\":\"not ours\",\"proposedUnit\":\"U-SQ\"}");
        post("orders/1/decide", "dispatcher__O-DISP", "{\"decision\":\"GRANTED\",\"reason\":\"agreed\"}");
        assertThat(get("dispatcher__O-DISP").path("queue").path("ground").asString())
                .isEqualTo("RETURNED");
        Answer back = post("dispatch", "dispatcher__O-DISP", "{\"unit\":\"U-CG\",\"reason\":\"again\"}");
        assertThat(back.body().path("code").asString()).isEqualTo("unit-returned-it");
        assertThat(post("dispatch", "dispatcher__O-DISP", "{\"unit\":\"U-SQ\",\"reason\":\"theirs\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("原单位与新单位都能看到退回的理由、决定、经办人和时间 (CASE-5i)")
    void both_units_read_why_an_order_was_returned_and_who_decided() {
        post(
                "orders/1/return",
                "unit-liaison_U-CG_O-LIAI",
                "{\"groundCode\":\"NOT_OUR_DUTY\",\"ground\":\"not ours\",\"proposedUnit\":\"U-SQ\"}");
        post("orders/1/decide", "dispatcher__O-DISP", "{\"decision\":\"GRANTED\",\"reason\":\"agreed\"}");
        post("dispatch", "dispatcher__O-DISP", "{\"unit\":\"U-SQ\",\"reason\":\"theirs\"}");
        for (String unit : List.of("unit-liaison_U-CG_O-LIAI", "unit-liaison_U-SQ_O-X")) {
            JsonNode asked = event("dispatch.return.requested.v1", unit);
            assertThat(asked.at("/fact/ground").asString()).isEqualTo("not ours");
            assertThat(asked.at("/fact/officer").asString()).isEqualTo("O-LIAI");
            assertThat(asked.path("time").asString()).isNotBlank();
            JsonNode decided = event("dispatch.return.granted.v1", unit);
            assertThat(decided.at("/fact/reason").asString()).isEqualTo("agreed");
            assertThat(decided.at("/fact/decidedBy").asString()).isEqualTo("O-DISP");
            assertThat(decided.path("time").asString()).isNotBlank();
        }
    }

    /** The event of this type in the timeline that the caller may read; fails unless there is exactly one event. */
    private JsonNode event(String type, String caller) {
        List<JsonNode> found = send("/timeline", caller, "GET", null, Map.of())
                .body()
                .path("events")
                .valueStream()
                .filter(event -> event.path("type").asString().equals(type))
                .toList();
        assertThat(found).as(type).hasSize(1);
        return found.getFirst();
    }

    @Test
    @DisplayName("全程记录写明每一步的经办人、时间、办理结果与佐证 (CASE-15a)")
    void each_step_has_its_actor_its_time_its_answer_and_its_evidence() {
        post("orders/1/accept", "unit-liaison_U-CG_O-LIAI", "{}");
        post("orders/1/answer", "handler_U-CG_O-HAND", "{\"result\":\"cleared\",\"evidence\":[\"photo:1\"]}");
        JsonNode answered = event("dispatch.order.answered.v1", "dispatcher__O-DISP");
        assertThat(answered.at("/actor/id").asString()).isEqualTo("O-HAND");
        assertThat(answered.at("/actor/unit").asString()).isEqualTo("U-CG");
        assertThat(answered.at("/actor/role").asString()).isEqualTo("handler");
        assertThat(answered.path("time").asString()).isNotBlank();
        assertThat(answered.at("/fact/result").asString()).isEqualTo("cleared");
        assertThat(answered.at("/fact/evidence/0").asString()).isEqualTo("photo:1");
        JsonNode accepted = event("dispatch.order.accepted.v1", "dispatcher__O-DISP");
        assertThat(accepted.at("/actor/id").asString()).isEqualTo("O-LIAI");
    }

    @Test
    @DisplayName("备注在案件经过中：参与人可见，接入系统不可见，也不对外发布 (CASE-12e)")
    void a_comment_is_shown_to_everybody_who_has_a_part_in_the_case_and_not_to_its_sender() {
        post("comment", "handler_U-CG_O-HAND", "{\"text\":\"已联系物业\"}");
        JsonNode comment = event("dispatch.case.commented.v1", "unit-liaison_U-CG_O-LIAI");
        assertThat(comment.at("/fact/text").asString()).isEqualTo("已联系物业");
        assertThat(comment.path("internal").asBoolean()).isTrue();
        assertThat(send("/timeline", "client__M-1", "GET", null, Map.of())
                        .body()
                        .toString())
                .doesNotContain("commented");
    }

    @Test
    @DisplayName("案件页写明查看人现在能办的事 (CASE-15e)")
    void a_case_shows_the_commands_that_its_reader_can_give_now() {
        assertThat(possible("unit-liaison_U-CG_O-LIAI"))
                .containsExactly(
                        "orders/1/accept",
                        "orders/1/return",
                        "orders/1/ask-cooperator",
                        "comment",
                        "orders/1/name-person");
        assertThat(possible("duty-leader__O-LEAD")).containsExactly("comment");
        post("orders/1/accept", "unit-liaison_U-CG_O-LIAI", "{}");
        assertThat(possible("unit-liaison_U-CG_O-LIAI"))
                .containsExactly(
                        "orders/1/return",
                        "orders/1/answer",
                        "orders/1/refer-up",
                        "orders/1/pause",
                        "orders/1/extend",
                        "shelve",
                        "orders/1/ask-cooperator",
                        "comment",
                        "orders/1/name-person");
    }

    private List<String> possible(String caller) {
        JsonNode possible = get(caller).path("possible");
        return possible.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    @DisplayName("免办须写明理由 (CASE-8c)")
    void a_co_operating_order_is_not_waived_without_a_reason() {
        for (String body : List.of("{}", "{\"reason\":\" \"}")) {
            Answer refused = post("orders/1/waive", "unit-liaison_U-CG_O-LIAI", body);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().path("code").asString()).isEqualTo("missing-field");
        }
    }

    @ParameterizedTest(name = "{0} as {1}: {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            orders/1/accept | verifier__O-VERI         | {}                              | 403 | not-your-role
            orders/1/accept | unit-liaison_U-SQ_O-X    | {}                              | 404 | no-such-case
            orders/1/accept | unit-liaison_U-CG_O-COLL | {}                              | 422 | collector-may-not-handle
            orders/9/accept | unit-liaison_U-CG_O-LIAI | {}                              | 404 | no-such-place
            orders/x/accept | unit-liaison_U-CG_O-LIAI | {}                              | 404 | no-such-place
            sell            | dispatcher__O-DISP       | {}                              | 404 | no-such-place
            close           | duty-leader__O-LEAD      | {"basis":"SOLVED"}              | 409 | not-now
            close           | duty-leader__O-LEAD      | {"basis":"WELL"}                | 400 | wrong-type
            close           | duty-leader__O-LEAD      | {}                              | 400 | missing-field
            close           | duty-leader__O-LEAD      | {"basis":"SOLVED","why":1}      | 400 | unknown-field
            close           | duty-leader__O-LEAD      | {"basis":                       | 400 | broken-json
            dispatch        | dispatcher__O-DISP       | {"unit":"U-NO","reason":"r"}    | 409 | not-now
            orders/1/return | unit-liaison_U-CG_O-LIAI | {"groundCode":"NOT_OUR_DUTY","ground":"g","proposedUnit":"U-NO"} | 422 | unknown-unit
            dispatch        | dispatcher__O-DISP       | {"unit":"","reason":"r"}        | 400 | missing-field
            """)
    void a_refused_command_has_a_code_and_a_remedy_and_changes_nothing(
            String command, String token, String body, int status, String code) {
        long before = rows();
        Answer answer = post(command, token, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
        assertThat(answer.body().path("remedy").asString()).isNotBlank();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("处置人不得核查，并看到当前状态和可办的事 (CASE-1f, CASE-6g)")
    void a_handler_may_not_verify_and_the_refusal_names_the_state_and_the_possible_commands() {
        post("orders/1/accept", "unit-liaison_U-CG_O-LIAI", "{}");
        post("orders/1/answer", "handler_U-CG_O-HAND", "{\"result\":\"done\"}");
        JsonNode refused = post("orders/1/verify", "verifier__O-HAND", "{}").body();
        assertThat(refused.path("code").asString()).isEqualTo("handler-may-not-verify");
        assertThat(refused.path("state").asString()).isEqualTo("TO_VERIFY/ANSWERED");
        assertThat(refused.path("possible").isArray()).isTrue();
        assertThat(refused.path("possible").valueStream().map(JsonNode::asString))
                .containsExactly("comment");
        post("orders/1/rework", "verifier__O-VERI", "{\"reason\":\"r\"}");
        JsonNode again = post("orders/1/answer", "handler_U-CG_O-COLL", "{\"result\":\"done\"}")
                .body();
        assertThat(again.path("code").asString()).isEqualTo("collector-may-not-handle");
        assertThat(again.path("state").asString()).isEqualTo("IN_HAND/REWORK");
    }

    @Test
    void a_used_key_gets_the_first_answer_and_is_refused_with_another_body() {
        String key = UUID.randomUUID().toString();
        String path = "orders/1/accept";
        Answer first = post(path, "unit-liaison_U-CG_O-LIAI", "{}", Map.of("Idempotency-Key", key));
        Answer again = post(path, "unit-liaison_U-CG_O-LIAI", "{}", Map.of("Idempotency-Key", key));
        assertThat(again).isEqualTo(first);
        assertThat(post(
                                "orders/1/answer",
                                "unit-liaison_U-CG_O-LIAI",
                                "{\"result\":\"r\"}",
                                Map.of("Idempotency-Key", key))
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("idempotency-key-reused");
        assertThat(post(path, "unit-liaison_U-CG_O-LIAI", "{}", Map.of())
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("idempotency-key-missing");
    }

    @Test
    @DisplayName("拒绝说明状态和本人现在能办的事；语言随 Accept-Language (CASE-1f)")
    void a_refusal_names_the_state_in_the_callers_language_and_the_possible_commands() {
        Map<String, String> headers =
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "Accept-Language", "zh-CN");
        Answer refused = post("orders/1/answer", "unit-liaison_U-CG_O-LIAI", "{\"result\":\"r\"}", headers);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("state").asString()).isEqualTo("IN_HAND/TO_ACCEPT");
        assertThat(refused.body().path("possible").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "orders/1/accept",
                        "orders/1/return",
                        "orders/1/ask-cooperator",
                        "comment",
                        "orders/1/name-person");
        assertThat(refused.body().path("detail").asString()).isEqualTo("当前状态为 IN_HAND/TO_ACCEPT");
    }

    @Test
    void a_command_on_an_older_version_is_refused() {
        Answer stale = post(
                "orders/1/accept",
                "unit-liaison_U-CG_O-LIAI",
                "{}",
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"1\""));
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    @DisplayName("命令入口只收 JSON；空地址与斜杠结尾没有命令 (R13)")
    void commands_must_be_json_and_an_empty_address_has_no_command() {
        Map<String, String> text =
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "Content-Type", "text/plain");
        assertThat(post("orders/1/accept", "unit-liaison_U-CG_O-LIAI", "{}", text)
                        .status())
                .isEqualTo(415);
        assertThat(send("", "dispatcher__O-DISP", "POST", "{}", text(UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        assertThat(send("/", "dispatcher__O-DISP", "POST", "{}", text(UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
    }

    private static Map<String, String> text(UUID key) {
        return Map.of("Idempotency-Key", key.toString());
    }

    @Test
    @DisplayName("列表与单件同一范围：单位、接入系统只列自己的 (SEC-1b,e)")
    void lists_obey_the_same_scope_as_single_reads() {
        assertThat(listed("dispatcher__O-DISP")).contains(number);
        assertThat(listed("handler_U-CG_O-HAND")).contains(number);
        assertThat(listed("handler_U-SQ_O-X")).doesNotContain(number);
        assertThat(listed("client__M-1")).contains(number);
        assertThat(listed("client__M-2")).isEmpty();
        assertThat(listed("collector__O-COLL")).contains(number);
        Answer unitless = sendTo("/dispatch/v1/cases", "handler__O-X", "GET", null, Map.of());
        assertThat(unitless.status()).isEqualTo(403);
        assertThat(unitless.body().path("code").asString()).isEqualTo("not-your-unit");
        assertThat(sendTo("/dispatch/v1/cases", "registry-keeper__O-KEEP", "GET", null, Map.of())
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("not-your-role");
    }

    @Test
    @DisplayName("其他区、其他街道的人员不能查看该案件，列表中也没有该案件 (SEC-1b,c)")
    void a_caller_who_claims_another_area_neither_reads_nor_lists_the_case() {
        for (String area : List.of("440300", "440399009")) {
            String token = TestIssuer.tokenOf(List.of(area), "O-LEAD", null, "duty-leader");
            assertThat(bearing(token, "/dispatch/v1/cases/" + number).status()).isEqualTo(404);
            Answer list = bearing(token, "/dispatch/v1/cases?limit=500");
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.body().path("cases")).isEmpty();
            assertThat(list.body().path("total").asLong()).isZero();
        }
    }

    @Test
    @DisplayName("街道派遣员能查看本街道的案件，但不能派遣其他中心的案件 (CASE-2e)")
    void a_dispatcher_of_a_street_may_not_dispatch_a_case_of_another_centre() {
        String token = TestIssuer.tokenOf(List.of("440399001001"), "O-DS", "U-S1", "dispatcher");
        assertThat(bearing(token, "/dispatch/v1/cases/" + number).status()).isEqualTo(200);
        Answer refused = call(
                token,
                "/dispatch/v1/cases/" + number + "/dispatch",
                "POST",
                "{\"unit\":\"U-CG\",\"reason\":\"r\"}",
                text(UUID.randomUUID()));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("code").asString()).isEqualTo("not-your-centre");
    }

    @Test
    @DisplayName("派遣建议只对派遣员和值班长开放，链校验只对审计员和运维员开放 (SEC-1)")
    void dispatchers_may_read_suggestions_and_auditors_may_check_the_chain() {
        assertThat(send("/suggestions", "dispatcher__O-DISP", "GET", null, Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(send("/suggestions", "handler_U-CG_O-HAND", "GET", null, Map.of())
                        .status())
                .isEqualTo(403);
        String elsewhere = TestIssuer.tokenOf(List.of("440399009"), "O-DS", "U-S9", "dispatcher");
        assertThat(bearing(elsewhere, "/dispatch/v1/cases/" + number + "/suggestions")
                        .status())
                .isEqualTo(404);
        assertThat(send("/chain", "auditor__O-AUDI", "GET", null, Map.of())
                        .body()
                        .path("whole")
                        .asBoolean())
                .isTrue();
        assertThat(send("/chain", "dispatcher__O-DISP", "GET", null, Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("内部事实出现在时间线和校验链中，计入 ETag，不计入对外序号 (SEC-2)")
    void an_internal_fact_is_in_the_timeline_and_the_chain_and_increases_the_version_only() {
        Fact accepted = new Fact(
                "dispatch.order.accepted.v1",
                Instant.parse("2026-11-22T02:00:00Z"),
                "{\"order\":1,\"officer\":\"O-LIAI\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                true);
        Origin origin = new Origin(new Actor("O-LIAI", "U-CG", "unit-liaison", null), null, null);
        log.append(
                List.of(new EventLog.Addition("dispatch.case", number, origin, List.of(accepted))),
                Map.of(number, Head.of(log.of(number))));
        JsonNode last = send("/timeline", "auditor__O-AUDI", "GET", null, Map.of())
                .body()
                .path("events")
                .path(2);
        assertThat(last.path("version").asLong()).isEqualTo(3);
        assertThat(last.path("sequence").asLong()).isEqualTo(2);
        assertThat(last.path("internal").asBoolean()).isTrue();
        assertThat(get("dispatcher__O-DISP").path("version").asLong()).isEqualTo(3);
        assertThat(get("dispatcher__O-DISP").path("sequence").asLong()).isEqualTo(2);
        JsonNode ofClient =
                send("/timeline", "client__M-1", "GET", null, Map.of()).body();
        assertThat(ofClient.path("events")).hasSize(2);
        assertThat(chain()).containsEntry("whole", true);
        byte[] another = "{\"order\":1,\"officer\":\"O-HAND\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        jdbc.update("update event set body = ? where subject = ? and version = 3", another, number);
        assertThat(chain()).containsEntry("whole", false).containsEntry("firstBroken", 3);
        jdbc.update("update event set body = 'no JSON' where subject = ? and version = 2", number);
        assertThat(chain()).containsEntry("whole", false).containsEntry("firstBroken", 2);
        jdbc.update("delete from event where subject = ?", number);
        assertThat(chain()).containsEntry("whole", false).containsEntry("firstBroken", 1);
        jdbc.update(
                "with reached as (delete from case_reach where number = ?)" + " delete from case_file where number = ?",
                number,
                number);
        assertThat(send("/chain", "auditor__O-AUDI", "GET", null, Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("只能校验本区域案件的链；其他区域的案件，答复与案件不存在时相同 (SEC-1b, SEC-1f)")
    void the_chain_of_a_case_in_another_area_is_unknown() {
        String elsewhere = TestIssuer.tokenOf(List.of("440399009"), "O-AUDI", null, "auditor");
        Answer refused = bearing(elsewhere, "/dispatch/v1/cases/" + number + "/chain");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.body().path("code").asString()).isEqualTo("no-such-case");
        String here = TestIssuer.tokenOf(List.of("440399001001"), "O-AUDI", null, "auditor");
        assertThat(bearing(here, "/dispatch/v1/cases/" + number + "/chain").status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("案件的行已删除、事件不可读时，全区的审计员仍可校验链")
    void the_chain_without_a_row_is_open_to_the_whole_district_only() {
        jdbc.update(
                "with reached as (delete from case_reach where number = ?)" + " delete from case_file where number = ?",
                number,
                number);
        String ofStreet = TestIssuer.tokenOf(List.of("440399001"), "O-AUDI", null, "auditor");
        assertThat(bearing(ofStreet, "/dispatch/v1/cases/" + number + "/chain").status())
                .isEqualTo(404);
        assertThat(chain()).containsEntry("whole", true);
        jdbc.update("update event set body = 'no JSON', actor = 'x' where subject = ? and version = 2", number);
        assertThat(chain()).containsEntry("whole", false).containsEntry("firstBroken", 2);
    }

    private Map<String, Object> chain() {
        JsonNode found =
                send("/chain", "auditor__O-AUDI", "GET", null, Map.of()).body();
        return JSON.convertValue(found, new TypeReference<>() {});
    }

    @Test
    @DisplayName("返工次数可见 (CASE-13c)")
    void an_order_shows_the_number_of_its_reworks() {
        post("orders/1/accept", "unit-liaison_U-CG_O-LIAI", "{}");
        for (int round = 0; round < 2; round++) {
            post("orders/1/answer", "handler_U-CG_O-HAND", "{\"result\":\"done\"}");
            post("orders/1/rework", "verifier__O-VERI", "{\"reason\":\"not all\"}");
        }
        post("orders/1/answer", "handler_U-CG_O-HAND", "{\"result\":\"done\"}");
        post("orders/1/verify", "verifier__O-VERI", "{}");
        assertThat(get("dispatcher__O-DISP")
                        .path("orders")
                        .path(0)
                        .path("reworks")
                        .asInt())
                .isEqualTo(2);
    }

    private List<String> listed(String caller) {
        Answer list = sendTo("/dispatch/v1/cases?limit=500", caller, "GET", null, Map.of());
        assertThat(list.status()).isEqualTo(200);
        return list.body()
                .path("cases")
                .valueStream()
                .map(one -> one.path("number").asString())
                .toList();
    }

    @Test
    void a_unit_sees_only_its_own_cases() {
        assertThat(send("", "handler_U-SQ_O-X", "GET", null, Map.of()).status()).isEqualTo(404);
        assertThat(send("", "handler_U-CG_O-HAND", "GET", null, Map.of()).status())
                .isEqualTo(200);
        assertThat(send("/timeline", "handler_U-SQ_O-X", "GET", null, Map.of()).status())
                .isEqualTo(404);
    }
}
