package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.pastcase.PastCases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who proposes which adjustments, who sees them, and who takes them back. */
class AdjustmentProposalHttpTest extends OnAdjustments {
    @Autowired
    AdjustmentProposalHttpTest(MovableClock clock, PastCases pastCases, @LocalServerPort int port) {
        super(clock, pastCases, port);
    }

    @Test
    @DisplayName("清单或案件中没有的案件、单位、事项、区域，不予受理 (REG-8c)")
    void an_unknown_case_unit_category_or_area_is_refused() {
        long before = keeper.get("/adjustments").body().path("total").asLong();
        String asked = ASKED.formatted("401002");
        assertRefused(
                unit.post("/adjustments", asked.replace("C44039920261125000013", "C99999999999999999999")),
                422,
                "unknown-case");
        assertRefused(unit.post("/adjustments", asked.replace("U-CG", "U-MOON")), 422, "unknown-unit");
        assertRefused(unit.post("/adjustments", asked.replace("401002", "999")), 422, "unknown-category");
        assertRefused(unit.post("/adjustments", asked.replace("440399003", "999")), 422, "unknown-area");
        assertThat(keeper.get("/adjustments").body().path("total").asLong()).isEqualTo(before);
    }

    @Test
    @DisplayName("同一缺口再有案件，增补到未办结的调整；另一单位提出的，也看得到 (REG-8i)")
    void a_further_case_of_the_same_gap_is_added_to_the_open_adjustment() {
        String asked = ASKED.formatted("202002");
        String number = number(unit.post("/adjustments", asked));
        Api other = new Api(unit.port(), "L-RQ/U-RQ~unit-liaison");
        assertThat(other.get("/adjustments/" + number).code()).isEqualTo("unknown-adjustment");

        Api.Reply again = other.post(
                "/adjustments",
                asked.replace("[\"C44039920261125000013\"]", "[\"C44039920261125000013\", \"C44039920261125000014\"]"));

        assertThat(number(again)).isEqualTo(number);
        assertThat(again.body().path("stage").asString()).isEqualTo("PROPOSED");
        assertThat(again.body().path("cases").valueStream().map(JsonNode::asString))
                .containsExactly("C44039920261125000013", "C44039920261125000014");
        assertThat(again.body().at("/further/0/proposer").asString()).isEqualTo("U-RQ");
        assertThat(other.get("/adjustments/" + number).status()).isEqualTo(200);
        long version = again.body().path("version").asLong();
        assertThat(unit.post("/adjustments", asked).body().path("version").asLong())
                .as("nothing new")
                .isEqualTo(version);
        assertThat(number(unit.post("/adjustments", asked.replace("440399003", "440399002"))))
                .as("another area is another gap")
                .isNotEqualTo(number);
        unit.post("/adjustments/" + number + "/withdraw", "{\"reason\": \"已协商\"}");
        assertThat(number(unit.post("/adjustments", asked)))
                .as("the first is no longer open")
                .isNotEqualTo(number);
    }

    @Test
    @DisplayName("提出者可以撤回，其他人不可；撤回后不再办理 (REG-8j)")
    void only_the_proposer_withdraws_an_open_adjustment() {
        String number = forwarded("202001");
        String withdraw = "/adjustments/" + number + "/withdraw";
        Api other = new Api(unit.port(), "L-RQ/U-RQ~unit-liaison");
        assertRefused(other.post(withdraw, "{\"reason\": \"x\"}"), 403, "not-the-proposer");
        assertRefused(keeper.post(withdraw, "{\"reason\": \"x\"}"), 403, "not-the-proposer");

        Api.Reply withdrawn = unit.post(withdraw, "{\"reason\": \"已协商解决\"}");

        assertThat(withdrawn.body().path("stage").asString())
                .as(withdrawn.toString())
                .isEqualTo("WITHDRAWN");
        assertThat(unit.get("/adjustments/" + number).body().path("decision").asString())
                .isEqualTo("已协商解决");
        assertRefused(unit.post(withdraw, "{\"reason\": \"x\"}"), 409, "wrong-stage");
        assertRefused(leader.post(accept(number), "{\"revision\": 1, \"reason\": \"x\"}"), 409, "wrong-stage");
    }

    @Test
    @DisplayName("按阶段、起因、单位、事项筛选 (REG-8k)")
    void the_list_filters_by_stage_cause_unit_and_category() {
        String number =
                number(unit.post("/adjustments", ASKED.formatted("101002").replace("FIRST_CONTACT", "DRIFT")));

        assertThat(listed("?category=101002")).containsExactly(number);
        assertThat(listed("?category=101002&stage=PROPOSED&cause=DRIFT&unit=U-S3"))
                .containsExactly(number);
        assertThat(listed("?category=101002&unit=U-CG")).as("the proposed unit").containsExactly(number);
        assertThat(listed("?category=101002&stage=REFUSED")).isEmpty();
        assertThat(listed("?category=101002&cause=LAW")).isEmpty();
        assertThat(listed("?category=101002&unit=U-RQ")).isEmpty();
        assertThat(listed("?cause=DRIFT")).contains(number);
        assertThat(keeper.get("/adjustments/counts").body().valueStream())
                .anyMatch(count -> count.path("cause").asString().equals("DRIFT"));
    }

    private List<String> listed(String filter) {
        return keeper.get("/adjustments" + filter + (filter.contains("category") ? "" : "&limit=200"))
                .body()
                .path("lines")
                .valueStream()
                .map(line -> line.path("number").asString())
                .toList();
    }

    @Test
    @DisplayName("单位只能看到自己提出的调整 (SEC-1e)")
    void a_unit_sees_its_own_adjustments_only() {
        String number = number(unit.post("/adjustments", ASKED.formatted("301001")));
        Api other = new Api(unit.port(), "L-YJ/U-YJ~unit-liaison");
        assertThat(unit.get("/adjustments/" + number).status()).isEqualTo(200);
        assertThat(unit.get("/adjustments").body().path("total").asInt()).isPositive();
        assertThat(unit.get("/adjustments/counts").body().size()).isPositive();
        assertThat(other.get("/adjustments/" + number).code()).isEqualTo("unknown-adjustment");
        assertThat(other.get("/adjustments").body().path("total").asInt()).isZero();
        assertThat(other.get("/adjustments/counts").body().size()).isZero();
    }

    @Test
    @DisplayName("令牌中没有单位或区域的人员，不得提出或办理 (SEC-1a)")
    void an_empty_claim_allows_nothing() {
        Api nobody = new Api(unit.port(), "L-S3~unit-liaison");
        assertThat(nobody.post("/adjustments", ASKED.formatted("401004")).code())
                .isEqualTo("not-your-unit");
        assertThat(nobody.get("/adjustments").code()).isEqualTo("not-your-unit");
        Api nowhere = new Api(unit.port(), "O-KEEP~registry-keeper", List.of());
        assertThat(nowhere.post("/revisions", "{\"title\": \"x\"}").code()).isEqualTo("not-your-district");
        Api ofAStreet = new Api(unit.port(), "O-KEEP~registry-keeper", List.of("440399001"));
        assertThat(ofAStreet.post("/revisions", "{\"title\": \"x\"}").code()).isEqualTo("not-your-district");
        assertThat(centre.post("/revisions", "{\"title\": \"x\"}").code()).isEqualTo("not-your-role");
    }

    @Test
    void bad_proposals_are_refused_and_nothing_is_stored() {
        String asked = ASKED.formatted("301004");
        long before = keeper.get("/adjustments").body().path("total").asLong();
        assertThat(unit.post("/adjustments", asked.replace("[\"C44039920261125000013\"]", "[]"))
                        .code())
                .isEqualTo("evidence-missing");
        assertThat(unit.post("/adjustments", asked.replace("C44039920261125000013", "13"))
                        .code())
                .isEqualTo("invalid-field");
        assertThat(unit.post("/adjustments", asked.replace("\"C44039920261125000013\"", "null"))
                        .code())
                .isEqualTo("missing-field");
        assertThat(unit.post("/adjustments", asked.replace("FIRST_CONTACT", "MOOD"))
                        .status())
                .isEqualTo(400);
        assertThat(unit.post("/adjustments", asked.replace("\"reason\": \"清单未列夜间搬运噪声\"", "\"reason\": \" \""))
                        .code())
                .isEqualTo("missing-field");
        assertThat(approver.post("/adjustments", asked).code()).isEqualTo("not-your-role");
        assertThat(centre.get("/adjustments/A1").code()).isEqualTo("unknown-adjustment");
        assertThat(keeper.get("/adjustments").body().path("total").asLong()).isEqualTo(before);
    }

    @Test
    @DisplayName("单位、派遣员、清单管理员都可提出，写明起因 (REG-8a)")
    void units_dispatchers_and_keepers_propose_with_a_coded_cause() {
        List<String> causes = List.of("CROSSING", "UNCLEAR", "RULING", "FIRST_CONTACT", "LAW", "REFORM", "DRIFT");
        for (Api proposer : List.of(unit, centre, keeper)) {
            for (String cause : causes) {
                Api.Reply proposed =
                        proposer.post("/adjustments", ASKED.formatted("101001").replace("FIRST_CONTACT", cause));
                assertThat(proposed.status()).as(cause + proposed).isEqualTo(201);
            }
        }
    }

    @Test
    void a_repeated_proposal_creates_only_one_adjustment() {
        Api.Reply first = unit.post("/adjustments", ASKED.formatted("401002"), "the-same-key");
        Api.Reply again = unit.post("/adjustments", ASKED.formatted("401002"), "the-same-key");
        assertThat(again.body().path("number")).isEqualTo(first.body().path("number"));
    }
}
