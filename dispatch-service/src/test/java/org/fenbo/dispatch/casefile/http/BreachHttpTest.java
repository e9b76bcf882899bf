package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.OrderEvent.OrderAccepted;
import org.fenbo.dispatch.casefile.OrderEvent.OrderAnswered;
import org.fenbo.dispatch.casefile.OrderEvent.OrderVerified;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Plants breaches as events, past all checks of commands, and looks for them in the list. */
class BreachHttpTest extends CaseHttpTest {
    private static final String BREACHES = "/dispatch/v1/separation-breaches";
    private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");
    private static final OfficerId COLLECTOR = new OfficerId("O-COLL");
    private static final OfficerId HANDLER = new OfficerId("O-HAND");
    private static final String AUDITOR = "auditor__O-AUDI";

    @Autowired
    private Aggregates<CaseFile, CaseEvent> cases;

    /** The order 1 was accepted, answered and verified by these officers. */
    private void plant(OfficerId accepts, OfficerId answers, OfficerId verifies) {
        List<CaseEvent> events = List.of(
                new OrderAccepted(1, accepts, NOON),
                new OrderAnswered(1, answers, "done", List.of(), NOON.plusSeconds(60)),
                new OrderVerified(1, verifies, null, NOON.plusSeconds(120)));
        Origin origin = new Origin(new Actor("O-PAST", null, null, null), null, null);
        for (CaseEvent event : events) {
            assertThat(cases.change(number, Aggregates.by(origin, file -> List.of(event))))
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    private JsonNode list(String query) {
        return sendTo(BREACHES + query, AUDITOR, "GET", null, Map.of()).body();
    }

    private List<JsonNode> ofThisCase() {
        return list("?limit=500")
                .path("cases")
                .valueStream()
                .filter(one -> one.path("number").asString().equals(number))
                .toList();
    }

    @Test
    @DisplayName("查得历史上采集人办理、办理人核查的每件案件，写明人、时间、当时的政策及中文名 (CASE-6k)")
    void each_breach_that_happened_is_listed() {
        plant(COLLECTOR, HANDLER, HANDLER);
        assertThat(ofThisCase())
                .singleElement()
                .satisfies(one -> assertThat(one.path("breaches")).hasToString("""
                        [{"kind":"COLLECTOR_HANDLED","kindName":"采集人办理本案","officer":"O-COLL",\
                        "separation":"PERSON_ONLY","separationName":"仅本人回避","at":"2026-11-27T04:00:00Z"},\
                        {"kind":"HANDLER_VERIFIED","kindName":"办理人核查本案","officer":"O-HAND",\
                        "separation":"PERSON_ONLY","separationName":"仅本人回避","at":"2026-11-27T04:02:00Z"}]"""));
    }

    @Test
    @DisplayName("各由不同的人办理的案件不在其中；被拒绝的操作也不在其中 (CASE-6k)")
    void refused_commands_and_cases_of_three_persons_are_not_listed() {
        assertThat(post("orders/1/accept", "handler_U-CG_O-COLL", "{}").status())
                .isEqualTo(422);
        plant(new OfficerId("O-LIAI"), HANDLER, COLLECTOR);
        assertThat(ofThisCase()).isEmpty();
    }

    @Test
    @DisplayName("逐页读取，总数真实；只见本人范围内的案件；没有时明说没有；其他角色不得查看 (CASE-6k)")
    void the_list_has_pages_a_total_a_scope_and_an_empty_state() {
        plant(COLLECTOR, HANDLER, COLLECTOR);
        number = file("101");
        plant(COLLECTOR, HANDLER, COLLECTOR);
        JsonNode all = list("?limit=500");
        long total = all.path("total").asLong();
        assertThat(total).isGreaterThanOrEqualTo(2).isEqualTo(all.path("cases").size());
        assertThat(all.path("zh").asString()).isEqualTo("您的范围内有 " + total + " 件采办不分的案件");
        JsonNode first = list("?limit=1");
        assertThat(first.path("total").asLong()).isEqualTo(total);
        assertThat(first.path("cases").size()).isEqualTo(1);
        JsonNode rest = list("?limit=500&after=" + first.path("next").asString());
        assertThat(rest.path("cases").size()).isEqualTo(total - 1);
        assertThat(rest.path("next").isNull()).isTrue();

        Answer elsewhere = bearing(TestIssuer.tokenOf(List.of("440398"), "O-X", null, "supervisor"), BREACHES);
        assertThat(elsewhere.body()).hasToString("""
                {"cases":[],"total":0,"zh":"您的范围内没有采办不分的案件",\
                "en":"in your areas, no person took two parts of a case","next":null}""");
        assertThat(sendTo(BREACHES, "handler_U-CG_O-HAND", "GET", null, Map.of())
                        .status())
                .isEqualTo(403);
    }
}
