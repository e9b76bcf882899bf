package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tests an adjustment over REST and in the event log. A case shows a gap, and the adjustment leads to a draft of the
 * list.
 */
class AdjustmentHttpTest extends OnPostgres {
    private static final String ASKED = """
            {"cause": "FIRST_CONTACT", "level": "DUTY", "category": "401004", "area": "440399003",
             "proposedUnit": "U-CG", "cases": ["C44039920261125000013"], "reason": "清单未列夜间搬运噪声"}
            """;

    private final JdbcClient jdbc;
    private final Api unit;
    private final Api centre;
    private final Api office;

    @Autowired
    AdjustmentHttpTest(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.unit = new Api(port, "L-S3/U-S3~unit-liaison");
        this.centre = new Api(port, "O-DISP~dispatcher");
        this.office = new Api(port, "O-KEEP~registry-keeper");
    }

    @Test
    @DisplayName("由争议到新稿：提出、审核、会商、纳入 (REG-8, REG-8d)")
    void a_gap_leads_to_a_draft_of_the_list() {
        String number = propose();
        Api.Reply forwarded = centre.post("/adjustments/" + number + "/forward", "{\"opinion\": \"本月同类七件\"}");
        assertThat(forwarded.body().path("stage").asString())
                .as(forwarded.toString())
                .isEqualTo("FORWARDED");
        int draft = office.post("/revisions", "{\"title\": \"调整稿\"}")
                .body()
                .path("revision")
                .asInt();
        Api.Reply accepted = office.post(
                "/adjustments/" + number + "/accept", "{\"revision\": " + draft + ", \"reason\": \"会商一致\"}");
        assertThat(accepted.body().path("stage").asString())
                .as(accepted.toString())
                .isEqualTo("ACCEPTED");
        assertThat(unit.get("/adjustments/" + number).body().path("revision").asInt())
                .isEqualTo(draft);
        assertThat(jdbc.sql("select type from event where subject = ? order by version")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "registry.adjustment.proposed.v1",
                        "registry.adjustment.forwarded.v1",
                        "registry.adjustment.accepted.v1");
        assertThat(office.get("/adjustments?stage=ACCEPTED")
                        .body()
                        .path("total")
                        .asInt())
                .isPositive();
        assertThat(office.get("/adjustments/counts").body().valueStream())
                .anyMatch(count -> count.path("cause").asString().equals("FIRST_CONTACT"));
    }

    @Test
    @DisplayName("单位只能看到自己提出的调整 (SEC-1e)")
    void a_unit_sees_its_own_adjustments_only() {
        String number = propose();
        Api other = new Api(unit.port(), "L-RQ/U-RQ~unit-liaison");
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
        assertThat(nobody.post("/adjustments", ASKED).code()).isEqualTo("not-your-unit");
        assertThat(nobody.get("/adjustments").code()).isEqualTo("not-your-unit");
        Api nowhere = new Api(unit.port(), "O-KEEP~registry-keeper", List.of());
        assertThat(nowhere.post("/revisions", "{\"title\": \"x\"}").code()).isEqualTo("not-your-district");
        Api ofAStreet = new Api(unit.port(), "O-KEEP~registry-keeper", List.of("440399001"));
        assertThat(ofAStreet.post("/revisions", "{\"title\": \"x\"}").code()).isEqualTo("not-your-district");
        assertThat(centre.post("/revisions", "{\"title\": \"x\"}").code()).isEqualTo("not-your-role");
    }

    @Test
    @DisplayName("单位提出的调整先由分拨中心审核：编办不得先决定，中心可以不予调整 (REG-8d)")
    void a_command_with_the_wrong_role_or_in_the_wrong_stage_is_refused_with_a_remedy() {
        String number = propose();
        String reason = "{\"reason\": \"已有职责\"}";
        assertThat(unit.post("/adjustments/" + number + "/refuse", reason).code())
                .isEqualTo("not-your-role");
        Api.Reply early = office.post("/adjustments/" + number + "/refuse", reason);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("wrong-stage");
        assertThat(early.body().path("remedy").asString()).contains("command centre");
        assertThat(office.post("/adjustments/" + number + "/accept", "{\"revision\": 99999, \"reason\": \"x\"}")
                        .code())
                .isEqualTo("unknown-revision");
        assertThat(centre.post("/adjustments/" + number + "/refuse", reason)
                        .body()
                        .path("stage")
                        .asString())
                .isEqualTo("REFUSED");
        assertThat(centre.post("/adjustments/" + number + "/forward", "{\"opinion\": \"x\"}")
                        .code())
                .isEqualTo("wrong-stage");
    }

    @Test
    @DisplayName("分拨中心审核之前，编办不得采纳 (REG-8d)")
    void the_list_office_may_not_accept_an_adjustment_that_the_centre_has_not_forwarded() {
        String number = propose();
        int draft = office.post("/revisions", "{\"title\": \"未审先纳\"}")
                .body()
                .path("revision")
                .asInt();
        Api.Reply early = office.post(
                "/adjustments/" + number + "/accept", "{\"revision\": " + draft + ", \"reason\": \"会商一致\"}");

        assertThat(early.code()).as(early.toString()).isEqualTo("wrong-stage");
        assertThat(unit.get("/adjustments/" + number).body().path("stage").asString())
                .isEqualTo("PROPOSED");
    }

    @Test
    @DisplayName("不予调整须说明理由，提出的单位看得到 (REG-8g)")
    void a_refusal_has_a_reason_that_the_proposer_sees() {
        String number = propose();
        String refuse = "/adjustments/" + number + "/refuse";

        assertThat(centre.post(refuse, "{\"reason\": \" \"}").code()).isEqualTo("missing-field");
        assertThat(centre.post(refuse, "{\"reason\": \"已有职责\"}").status()).isEqualTo(200);
        assertThat(unit.get("/adjustments/" + number).body().path("decision").asString())
                .isEqualTo("已有职责");
    }

    @Test
    void bad_proposals_are_refused_and_nothing_is_stored() {
        long before = office.get("/adjustments").body().path("total").asLong();
        assertThat(unit.post("/adjustments", ASKED.replace("[\"C44039920261125000013\"]", "[]"))
                        .code())
                .isEqualTo("evidence-missing");
        assertThat(unit.post("/adjustments", ASKED.replace("C44039920261125000013", "13"))
                        .code())
                .isEqualTo("invalid-field");
        assertThat(unit.post("/adjustments", ASKED.replace("\"C44039920261125000013\"", "null"))
                        .code())
                .isEqualTo("missing-field");
        assertThat(unit.post("/adjustments", ASKED.replace("FIRST_CONTACT", "MOOD"))
                        .status())
                .isEqualTo(400);
        assertThat(unit.post("/adjustments", ASKED.replace("\"category\": \"401004\", ", ""))
                        .code())
                .isEqualTo("missing-field");
        assertThat(office.post("/adjustments", ASKED).code()).isEqualTo("not-your-role");
        assertThat(centre.get("/adjustments/A1").code()).isEqualTo("unknown-adjustment");
        assertThat(office.get("/adjustments").body().path("total").asLong()).isEqualTo(before);
    }

    @Test
    void a_repeated_proposal_creates_only_one_adjustment() {
        Api.Reply first = unit.post("/adjustments", ASKED, "the-same-key");
        Api.Reply again = unit.post("/adjustments", ASKED, "the-same-key");
        assertThat(again.body().path("number")).isEqualTo(first.body().path("number"));
    }

    private String propose() {
        Api.Reply proposed = unit.post("/adjustments", ASKED);
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
        assertThat(proposed.body().path("possible").size()).isEqualTo(2);
        return proposed.body().path("number").asString();
    }
}
