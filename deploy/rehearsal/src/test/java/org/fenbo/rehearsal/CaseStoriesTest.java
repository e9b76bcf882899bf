package org.fenbo.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fenbo.rehearsal.ReformedDistrict.DISPATCHER;
import static org.fenbo.rehearsal.ReformedDistrict.KEEPER;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.Rest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Plays the lives of cases on a whole platform, through REST and events. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CaseStoriesTest {
    private static final String CATEGORY = "202002";
    private static final String GRID = "440399001001G01";
    private static final Person CENTRE = new Person("O-LIAI-S1", "dispatcher", "U-S1");
    private static final Person ARBITER = Person.of("O-ARBI", "arbiter");
    private static final Person VERIFIER = Person.of("O-VERI", "verifier");
    private static final Person LEADER = Person.of("O-LEAD", "duty-leader");
    private static final Person CALL_TAKER = Person.of("O-CALL", "call-taker");

    private ReformedDistrict district;

    @BeforeAll
    void start(@TempDir Path folder) {
        district = new ReformedDistrict(folder);
    }

    @AfterAll
    void stop() {
        district.close();
    }

    @Test
    @DisplayName("派错的工单撤回再派：选理由撤回，原工单时限停止，改派后另起时限 (CASE-12g)")
    void a_wrong_order_is_withdrawn_and_sent_again() {
        String number = district.report(CATEGORY, GRID);
        assertThat(district.command(CENTRE, number, "orders/1/withdraw", Map.of())
                        .status())
                .as("a ground is needed")
                .isEqualTo(400);
        done(district.command(CENTRE, number, "orders/1/withdraw", Map.of("ground", "WRONG_UNIT")));
        assertThat(district.theCase(number).path("stage").asString()).isEqualTo("TO_DISPATCH");
        assertThat(district.theCase(number).at("/queue/ground").asString()).isEqualTo("WITHDRAWN");
        done(district.command(CENTRE, number, "dispatch", Map.of("unit", "U-SW", "reason", "属水务")));

        assertThat(orders(number)).containsExactly("U-CG WITHDRAWN", "U-SW TO_ACCEPT");
        assertThat(district.clocks(number))
                .contains(
                        "accept-1 STOPPED", "handle-1 STOPPED", "accept-2 RUNNING", "handle-2 RUNNING", "case RUNNING");
    }

    @Test
    @DisplayName("推诿扯皮止于裁决：两次同意退回后由仲裁人裁决，所定单位不得再退，裁决自动提出清单调整 (CASE-5d,e,f,h, REG-8h)")
    void a_case_that_two_units_returned_is_ruled_and_the_list_learns() {
        String number = district.report(CATEGORY, GRID);
        returned(number, 1, "U-CG");
        done(district.command(CENTRE, number, "dispatch", Map.of("unit", "U-SW", "reason", "属水务")));
        returned(number, 2, "U-SW");
        assertThat(district.theCase(number).path("stage").asString()).isEqualTo("IN_DISPUTE");
        awaitClocks(number, "decision-1 MET", "decision-2 MET", "ruling RUNNING");
        Map<String, Object> third = Map.of("unit", "U-JT", "reason", "属交通");
        assertThat(district.command(CENTRE, number, "dispatch", third).status())
                .as("the case has left the queue of the street")
                .isEqualTo(403);
        assertThat(district.command(DISPATCHER, number, "dispatch", third).status())
                .as("the command centre doesn't rule")
                .isEqualTo(409);

        done(district.command(ARBITER, number, "rule", Map.of("unit", "U-CG", "reason", "市容由城管局负责")));
        assertThat(orders(number)).containsExactly("U-CG WITHDRAWN", "U-SW WITHDRAWN", "U-CG TO_ACCEPT");
        awaitClocks(number, "ruling MET");
        Rest.Answer again = district.command(
                liaison("U-CG"), number, "orders/3/return", Map.of("groundCode", "NOT_OUR_DUTY", "ground", "not ours"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body().path("code").asString()).isEqualTo("ruling-binds");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(adjustments("RULING")).contains(number));
    }

    @Test
    @DisplayName("街道派不了的案件上交区指挥中心：街道不再派单，退回后仍在区里；经办单位的备注人人可见 (CASE-2d,i, CASE-12e)")
    void a_case_that_a_street_refers_stays_with_the_command_centre() {
        String number = district.report(CATEGORY, GRID);
        done(district.command(liaison("U-CG"), number, "comment", Map.of("text", "跨两个街道")));
        done(district.command(CENTRE, number, "orders/1/withdraw", Map.of("ground", "MATTER_CHANGED")));
        done(district.command(CENTRE, number, "refer", Map.of("reason", "跨两个街道，请区里派单")));

        JsonNode queue = district.theCase(number).path("queue");
        assertThat(queue.path("ground").asString()).isEqualTo("REFERRED");
        assertThat(queue.path("reason").asString()).contains("跨两个街道");
        Map<String, Object> order = Map.of("unit", "U-SW", "reason", "区里统一派");
        assertThat(district.command(CENTRE, number, "dispatch", order).status())
                .as("the case has left the queue of the street")
                .isEqualTo(403);
        done(district.command(DISPATCHER, number, "dispatch", order));

        done(district.command(
                liaison("U-SW"), number, "orders/2/return", Map.of("groundCode", "NOT_OUR_DUTY", "ground", "不属本单位职责")));
        done(district.command(DISPATCHER, number, "orders/2/decide", Map.of("decision", "GRANTED", "reason", "同意退回")));
        assertThat(district.theCase(number).at("/queue/centre").asString()).isEqualTo("U-CMD");
    }

    @Test
    @DisplayName("结案后问题又出现：受理员申请、值班长批准重办，案件回中心待派，全案时限重新起算 (CASE-13e, CASE-18a)")
    void a_closed_case_is_done_again_with_a_clock_of_its_own() {
        String number = district.report(CATEGORY, GRID);
        Person handler = new Person("H-U-CG", "handler", "U-CG");
        done(district.command(liaison("U-CG"), number, "orders/1/accept", Map.of()));
        done(district.command(handler, number, "orders/1/answer", Map.of("result", "已清理")));
        done(district.command(VERIFIER, number, "orders/1/verify", Map.of()));
        done(district.command(LEADER, number, "close", Map.of("basis", "SOLVED")));
        awaitClocks(number, "case MET");

        done(district.command(CALL_TAKER, number, "redo", Map.of("reason", "反映人来电：又堆满了")));
        done(district.command(LEADER, number, "approvals/1/approve", Map.of()));

        assertThat(district.theCase(number).path("stage").asString()).isEqualTo("TO_DISPATCH");
        assertThat(district.theCase(number).at("/queue/ground").asString()).isEqualTo("REDO");
        awaitClocks(number, "case MET", "case-2 RUNNING");
        done(district.command(CENTRE, number, "dispatch", Map.of("unit", "U-CG", "reason", "原单位重办")));
        awaitClocks(number, "handle-2 RUNNING");
    }

    /** Supervision reads the events of the case a moment after the answer of a command. */
    private void awaitClocks(String number, String... clocks) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(district.clocks(number)).contains(clocks));
    }

    private List<String> adjustments(String cause) {
        JsonNode list = district.see(KEEPER, "/adjustments?cause=" + cause)
                .orFail("the adjustments")
                .path("lines");
        return list.valueStream()
                .flatMap(one -> district.see(
                                KEEPER, "/adjustments/" + one.path("number").asString())
                        .orFail("the adjustment")
                        .path("cases")
                        .valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private void returned(String number, int order, String unit) {
        String path = "orders/" + order + "/";
        done(district.command(
                liaison(unit), number, path + "return", Map.of("groundCode", "NOT_OUR_DUTY", "ground", "不属本单位职责")));
        done(district.command(CENTRE, number, path + "decide", Map.of("decision", "GRANTED", "reason", "同意退回")));
    }

    private static Person liaison(String unit) {
        return new Person("L-" + unit, "unit-liaison", unit);
    }

    private static void done(Rest.Answer answer) {
        answer.orFail("the command");
    }

    private List<String> orders(String number) {
        return district.theCase(number)
                .path("orders")
                .valueStream()
                .map(order -> order.path("unit").asString() + " "
                        + order.path("state").asString())
                .toList();
    }
}
