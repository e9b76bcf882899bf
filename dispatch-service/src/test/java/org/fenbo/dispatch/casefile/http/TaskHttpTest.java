package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tests the queues over HTTP. */
class TaskHttpTest extends CaseHttpTest {
    @Autowired
    private MovableClock clock;

    @AfterEach
    void release_the_clock() {
        clock.release();
    }

    private static final String QUEUE = "/dispatch/v1/tasks?limit=500";

    private List<String> verbs(String caller, String filter) {
        Answer queue = sendTo(QUEUE + filter, caller, "GET", null, Map.of());
        assertThat(queue.status()).as(queue.toString()).isEqualTo(200);
        return queue.body()
                .path("tasks")
                .valueStream()
                .filter(task -> task.path("file").path("number").asString().equals(number))
                .map(task -> task.path("verb").asString())
                .toList();
    }

    private long count(String caller, String verb) {
        return sendTo(QUEUE, caller, "GET", null, Map.of())
                .body()
                .path("counts")
                .path(verb)
                .asLong();
    }

    @Test
    @DisplayName("各角色有自己的待办队列；待办随案件进展出现和消失，且只在本人范围内 (CASE-2)")
    void a_task_is_in_the_queue_of_the_role_that_must_do_the_task_until_the_task_is_done() {
        assertThat(verbs("unit-liaison_U-CG_O-LIAI", "")).containsExactly("accept");
        assertThat(verbs("unit-liaison_U-SQ_O-X", "")).isEmpty();
        assertThat(verbs("verifier__O-VERI", "")).isEmpty();
        post("orders/1/accept", "unit-liaison_U-CG_O-LIAI", "{}");
        assertThat(verbs("handler_U-CG_O-HAND", "")).containsExactly("answer");
        post("orders/1/answer", "handler_U-CG_O-HAND", "{\"result\":\"done\"}");
        assertThat(verbs("handler_U-CG_O-HAND", "")).isEmpty();
        assertThat(verbs("verifier__O-VERI", "")).containsExactly("verify");
        post("orders/1/verify", "verifier__O-VERI", "{}");
        assertThat(verbs("duty-leader__O-LEAD", "")).containsExactly("close");
        post("close", "duty-leader__O-LEAD", "{\"basis\":\"SOLVED\"}");
        assertThat(verbs("duty-leader__O-LEAD", "")).isEmpty();
    }

    @Test
    @DisplayName("采集员在队列中看到自己网格待核查的案件 (CASE-6i)")
    void the_queue_of_a_collector_has_the_cases_to_verify_in_the_grid_of_the_collector() {
        post("orders/1/accept", "unit-liaison_U-CG_O-LIAI", "{}");
        post("orders/1/answer", "handler_U-CG_O-HAND", "{\"result\":\"done\"}");
        String own = TestIssuer.tokenOf(List.of("440399001001"), "O-OTHER", null, "collector");
        String elsewhere = TestIssuer.tokenOf(List.of("440399009"), "O-OTHER", null, "collector");
        assertThat(bearing(own, QUEUE).body().path("tasks").toString()).contains(number);
        assertThat(bearing(own, "/dispatch/v1/cases/" + number).status()).isEqualTo(200);
        assertThat(bearing(elsewhere, QUEUE).body().path("tasks").toString()).doesNotContain(number);
    }

    @Test
    @DisplayName("无法判定的核查人队列中不再有该任务，其他核查人的队列中仍有；办理人兼核查员的队列中没有 (CASE-13f, CASE-6g)")
    void a_task_leaves_only_the_queue_of_the_verifier_who_cannot_judge() {
        post("orders/1/accept", "unit-liaison_U-CG_O-LIAI", "{}");
        post("orders/1/answer", "handler_U-CG_O-HAND", "{\"result\":\"done\"}");
        assertThat(verbs("verifier__O-HAND", "")).isEmpty();
        long before = count("verifier__O-VERI", "verify");
        assertThat(post("orders/1/cannot-judge", "verifier__O-VERI", "{\"reason\":\"too dark\"}")
                        .status())
                .isEqualTo(200);
        assertThat(verbs("verifier__O-VERI", "")).isEmpty();
        assertThat(count("verifier__O-VERI", "verify")).isEqualTo(before - 1);
        assertThat(verbs("verifier__O-VERI-2", "")).containsExactly("verify");
    }

    @Test
    @DisplayName("采集员无法判定后，本网格其他采集员的队列中不再有该任务，中心核查员的队列中仍有 (CASE-13f)")
    void after_a_collector_who_cannot_judge_the_task_is_in_no_queue_of_the_grid() {
        post("orders/1/accept", "unit-liaison_U-CG_O-LIAI", "{}");
        post("orders/1/answer", "handler_U-CG_O-HAND", "{\"result\":\"done\"}");
        String first = TestIssuer.tokenOf(List.of("440399001001"), "O-NEAR-1", null, "collector");
        String second = TestIssuer.tokenOf(List.of("440399001001"), "O-NEAR-2", null, "collector");
        assertThat(bearing(second, QUEUE).body().path("tasks").toString()).contains(number);
        Answer stated = call(
                first,
                "/dispatch/v1/cases/" + number + "/orders/1/cannot-judge",
                "POST",
                "{\"reason\":\"too dark\"}",
                Map.of("Idempotency-Key", "too-dark-" + number));
        assertThat(stated.status()).as(stated.toString()).isLessThan(300);
        assertThat(bearing(second, QUEUE).body().path("tasks").toString()).doesNotContain(number);
        assertThat(verbs("verifier__O-VERI", "")).containsExactly("verify");
    }

    @Test
    @DisplayName("队列可按类别、区域、紧急程度、编号、时间、操作筛选，计数准确 (CASE-2h)")
    void a_queue_can_be_filtered_and_its_counts_are_exact() {
        String liaison = "unit-liaison_U-CG_O-LIAI";
        long before = count(liaison, "accept");
        file("101");
        assertThat(count(liaison, "accept")).isEqualTo(before + 1);
        assertThat(verbs(liaison, "&category=101&area=440399001001&urgency=NORMAL&number=" + number))
                .containsExactly("accept");
        assertThat(verbs(liaison, "&number=R" + number.substring(1) + "&verb=accept&from=2026-11-22T00:00:00Z"))
                .containsExactly("accept");
        for (String other : List.of(
                "&category=102",
                "&area=440399002",
                "&urgency=URGENT",
                "&number=C44039920261122999999",
                "&verb=answer",
                "&until=2026-11-22T00:00:00Z")) {
            assertThat(verbs(liaison, other)).as(other).isEmpty();
        }
    }

    private void clock(int sequence, String clock, String what) {
        receive("dispatch.overdue", number, sequence, "supervision.clock." + what + ".v1", """
                {"case":"%s","clock":"%s"}""".formatted(
                        number, clock));
    }

    @Test
    @DisplayName("队列可按是否超期筛选：工单时钟超期只涉及该工单的待办，全案时钟超期涉及全部待办；办结后不再超期；计数准确 (CASE-2h)")
    void a_queue_can_be_filtered_by_overdue() {
        String liaison = "unit-liaison_U-CG_O-LIAI";
        assertThat(verbs(liaison, "&overdue=true")).isEmpty();
        assertThat(verbs(liaison, "&overdue=false")).containsExactly("accept");
        clock(1, "accept-1", "set");
        assertThat(verbs(liaison, "&overdue=true")).isEmpty();
        clock(2, "accept-1", "passed");
        assertThat(verbs(liaison, "&overdue=true")).containsExactly("accept");
        assertThat(verbs(liaison, "&overdue=false")).isEmpty();
        JsonNode queue = sendTo(QUEUE + "&overdue=true&number=" + number, liaison, "GET", null, Map.of())
                .body();
        assertThat(queue.path("counts").path("accept").asInt()).isEqualTo(1);
        assertThat(queue.path("tasks").path(0).path("overdue").asBoolean()).isTrue();
        post("orders/1/accept", liaison, "{}");
        clock(3, "accept-1", "met");
        assertThat(verbs("handler_U-CG_O-HAND", "&overdue=true")).isEmpty();
        clock(4, "handle-2", "passed");
        assertThat(verbs("handler_U-CG_O-HAND", "&overdue=true")).isEmpty();
        clock(5, "case", "passed");
        assertThat(verbs("handler_U-CG_O-HAND", "&overdue=true")).containsExactly("answer");
        assertThat(sendTo(QUEUE + "&overdue=perhaps", liaison, "GET", null, Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("队列可按来源方自己的编号查找 (CASE-2h)")
    void a_task_is_found_by_the_number_of_the_source() {
        String liaison = "unit-liaison_U-CG_O-LIAI";
        assertThat(verbs(liaison, "&number=72-" + number.substring(1))).containsExactly("accept");
        assertThat(verbs(liaison, "&number=72-0")).isEmpty();
    }

    @Test
    @DisplayName("逐页读取队列，不遗漏、不重复 (CASE-2)")
    void a_queue_is_read_page_by_page() {
        file("101");
        file("101");
        String liaison = "unit-liaison_U-CG_O-LIAI";
        List<String> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = sendTo("/dispatch/v1/tasks?limit=1" + after, liaison, "GET", null, Map.of())
                    .body();
            page.path("tasks")
                    .valueStream()
                    .map(one -> one.path("command").asString())
                    .forEach(all::add);
            after = page.path("next").asString("");
            after = after.isEmpty() ? "" : "&after=" + after;
        } while (!after.isEmpty());
        assertThat(all).doesNotHaveDuplicates();
        assertThat((long) all.size())
                .isEqualTo(count(liaison, "accept")
                        + count(liaison, "answer")
                        + count(liaison, "review")
                        + count(liaison, "resume"));
    }

    private Answer with(String action, String caller, String path) {
        return sendTo(
                "/dispatch/v1/tasks/" + action,
                caller,
                "POST",
                "{\"number\":\"%s\",\"path\":\"%s\"}".formatted(number, path),
                Map.of());
    }

    private JsonNode taken(String caller) {
        return sendTo(QUEUE + "&number=" + number, caller, "GET", null, Map.of())
                .body()
                .path("tasks")
                .path(0)
                .path("taken");
    }

    @Test
    @DisplayName("领取待办后他人可见由谁办理，不能再领；十五分钟未办又可领 (CASE-2k)")
    void a_person_takes_a_task_and_others_see_who_until_it_is_free_again() {
        String first = "unit-liaison_U-CG_O-FIRST";
        String second = "unit-liaison_U-CG_O-SECOND";
        assertThat(taken(second).isNull() || taken(second).isMissingNode()).isTrue();
        assertThat(with("take", first, "orders/1/accept").status()).isEqualTo(200);
        assertThat(taken(second).path("by").asString()).isEqualTo("O-FIRST");
        Answer refused = with("take", second, "orders/1/accept");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asString()).isEqualTo("task-taken");
        assertThat(refused.body().toString()).contains("O-FIRST");
        assertThat(verbs(first, "&mine=true")).containsExactly("accept");
        assertThat(verbs(second, "&mine=true")).isEmpty();

        clock.moveTo(Instant.now().plus(Duration.ofMinutes(16)));
        assertThat(verbs(first, "&mine=true")).isEmpty();
        assertThat(with("take", second, "orders/1/accept").status()).isEqualTo(200);
        assertThat(taken(first).path("by").asString()).isEqualTo("O-SECOND");
        assertThat(with("release", first, "orders/1/accept").body().path("code").asString())
                .isEqualTo("task-not-yours");
        assertThat(with("release", second, "orders/1/accept").status()).isEqualTo(200);
        assertThat(taken(first).path("by").asString("")).isEmpty();
    }

    @Test
    @DisplayName("案件有了变动，已领取的待办又可领：无法判定的核查转给下一位 (CASE-2k, CASE-13f)")
    void a_task_that_goes_to_others_is_free_again() {
        post("orders/1/accept", "unit-liaison_U-CG_O-LIAI", "{}");
        post("orders/1/answer", "handler_U-CG_O-HAND", "{\"result\":\"done\"}");
        assertThat(with("take", "verifier__O-ONE", "orders/1/verify").status()).isEqualTo(200);
        assertThat(post("orders/1/cannot-judge", "verifier__O-ONE", "{\"reason\":\"too dark\"}")
                        .status())
                .isEqualTo(200);
        assertThat(with("take", "verifier__O-TWO", "orders/1/verify").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("案件的行丢失后，下一次操作补全列表与待办 (R2)")
    void a_missing_row_is_written_by_the_next_command() {
        jdbc.update("delete from case_file where number = ?", number);
        jdbc.update("delete from case_reach where number = ?", number);
        post("orders/1/accept", "unit-liaison_U-CG_O-LIAI", "{}");
        assertThat(verbs("handler_U-CG_O-HAND", "")).containsExactly("answer");
    }

    @Test
    @DisplayName("只能领取本人待办中的事项 (CASE-2k, SEC-1)")
    void only_a_task_of_the_own_queue_can_be_taken() {
        assertThat(with("take", "unit-liaison_U-SQ_O-X", "orders/1/accept").status())
                .isEqualTo(404);
        assertThat(with("take", "unit-liaison_U-CG_O-LIAI", "orders/1/answer").status())
                .isEqualTo(404);
        assertThat(taken("unit-liaison_U-CG_O-LIAI").path("by").asString("")).isEmpty();
    }

    @Test
    void a_wrong_cursor_time_or_verb_is_refused_and_a_role_without_tasks_has_an_empty_queue() {
        for (String wrong : List.of("&after=x", "&from=yesterday", "&verb=sell")) {
            Answer refused = sendTo(QUEUE + wrong, "verifier__O-VERI", "GET", null, Map.of());
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.body().path("code").asString()).isNotBlank();
        }
        Answer keeper = sendTo(QUEUE, "registry-keeper__O-KEEP", "GET", null, Map.of());
        assertThat(keeper.body().path("tasks")).isEmpty();
    }
}
