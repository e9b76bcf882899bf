package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The list gives category 102 to the department {@code U-JT}. {@code U-SQ} is a unit of a street. */
class AgainstListHttpTest extends CaseHttpTest {
    private static final String COUNTS = "/dispatch/v1/against-list";
    private static final String CENTRE = "dispatcher__O-DISP";

    @BeforeEach
    void a_case_that_its_department_returned() {
        number = file("102");
        post(
                "orders/1/return",
                "unit-liaison_U-JT_O-LIAI",
                "{\"groundCode\":\"NOT_OUR_DUTY\",\"ground\":\"not ours\"}");
        post("orders/1/decide", CENTRE, "{\"decision\":\"GRANTED\",\"reason\":\"agreed\"}");
    }

    @Test
    @DisplayName("部门的事项派给街道须说明理由：拒绝时写明职责、部门与字段，说明后照派，案件写明所违职责与理由 (CASE-21a)")
    void an_order_against_the_list_needs_a_reason_and_shows_it() {
        Answer refused = post("dispatch", CENTRE, "{\"unit\":\"U-SQ\",\"reason\":\"就近\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("code").asString()).isEqualTo("state-why");
        assertThat(refused.body().path("field").asString()).isEqualTo("againstList");
        assertThat(refused.body().path("detail").asString()).contains("D-2", "U-JT", "U-SQ");

        Answer ordered =
                post("dispatch", CENTRE, "{\"unit\":\"U-SQ\",\"reason\":\"就近\",\"againstList\":\"部门退回，街道先行\"}");
        assertThat(ordered.status()).as(ordered.toString()).isEqualTo(200);
        JsonNode responsibility = get(CENTRE).at("/orders/1/responsibility");
        assertThat(responsibility.path("reason").asString()).isEqualTo("就近");
        assertThat(responsibility.path("againstList")).hasToString("""
                {"ground":"DUTY","entry":"D-2","department":"U-JT","revision":1,"reason":"部门退回，街道先行"}""");
        assertThat(jdbc.queryForList(
                        "select convert_from(body, 'UTF8') from event where subject = ? order by version",
                        String.class,
                        number))
                .last()
                .asString()
                .contains("\"againstList\":{\"ground\":\"DUTY\",\"entry\":\"D-2\"");
    }

    @Test
    @DisplayName("不按清单派单的每次尝试，被拒的和说明理由的分别按派单人和职责计数；重发同一请求只计一次；只计本范围；联络员不得查看 (CASE-21c)")
    void orders_against_the_list_are_counted_per_person_and_duty_in_the_scope_of_the_caller() {
        long before = counted(CENTRE, "orders");
        long refused = counted(CENTRE, "refused");
        Map<String, String> key = Map.of("Idempotency-Key", "against-" + number);
        post("dispatch", CENTRE, "{\"unit\":\"U-SQ\",\"reason\":\"就近\"}", key);
        post("dispatch", CENTRE, "{\"unit\":\"U-SQ\",\"reason\":\"就近\"}", key);
        post("dispatch", CENTRE, "{\"unit\":\"U-NONE\",\"reason\":\"就近\"}");
        assertThat(counted(CENTRE, "orders")).as("refused").isEqualTo(before);
        assertThat(counted(CENTRE, "refused")).isEqualTo(refused + 1);
        post("dispatch", CENTRE, "{\"unit\":\"U-SQ\",\"reason\":\"就近\",\"againstList\":\"部门退回，街道先行\"}");
        assertThat(counted(CENTRE, "orders")).isEqualTo(before + 1);
        assertThat(counted(CENTRE, "refused")).isEqualTo(refused + 1);

        Answer elsewhere = bearing(TestIssuer.tokenOf(List.of("440398"), "O-X", null, "supervisor"), COUNTS);
        assertThat(elsewhere.body()).hasToString("{\"counts\":[]}");
        assertThat(sendTo(COUNTS, "unit-liaison_U-JT_O-LIAI", "GET", null, Map.of())
                        .status())
                .isEqualTo(403);
    }

    private long counted(String caller, String what) {
        return sendTo(COUNTS, caller, "GET", null, Map.of())
                .body()
                .path("counts")
                .valueStream()
                .filter(one -> one.path("decidedBy").asString().equals("O-DISP")
                        && one.path("entry").asString().equals("D-2")
                        && one.path("department").asString().equals("U-JT"))
                .mapToLong(one -> one.path(what).asLong())
                .sum();
    }
}
