package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.pastcase.PastCases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The decisions of the command centre and of the list's office change a draft of the list. */
class AdjustmentDecisionHttpTest extends OnAdjustments {
    private static final String HEADING =
            "{\"kind\": \"heading\", \"code\": \"H-%s\", \"rows\": [{\"name\": \"%s\", \"tier\": \"DISTRICT\"}]}";

    private final JdbcClient jdbc;

    @Autowired
    AdjustmentDecisionHttpTest(MovableClock clock, JdbcClient jdbc, PastCases pastCases, @LocalServerPort int port) {
        super(clock, pastCases, port);
        this.jdbc = jdbc;
    }

    @Test
    @DisplayName("由争议到新稿：提出、审核、两方同意，改后的条目写入草稿，互相指明 (REG-8d,e,f)")
    void a_gap_changes_a_line_of_a_draft_and_both_name_each_other() {
        String number = forwarded("401004");
        int draft = open("调整稿");
        Api.Reply first = leader.post(accept(number), """
                {"revision": %d, "reason": "同意列入", "line": %s}
                """.formatted(draft, duty("D-901", "401004")));
        assertThat(first.body().path("stage").asString()).as(first.toString()).isEqualTo("CONSENTED");
        assertThat(first.body().at("/consent/office").asString()).isEqualTo("CENTRE");
        String line = "/revisions/" + draft + "/entries/duty/D-901";
        assertRefused(keeper.get(line), 404, "unknown-line");
        assertRefused(leader.post(accept(number), "{\"reason\": \"再次同意\"}"), 422, "other-office-consents");
        Api both = new Api(leader.port(), "O-LEAD~registry-approver");
        assertRefused(both.post(accept(number), "{\"reason\": \"一人两职\"}"), 422, "other-office-consents");
        assertRefused(
                approver.post(accept(number), "{\"revision\": " + (draft + 1_000) + ", \"reason\": \"另一稿\"}"),
                422,
                "consents-differ");
        assertRefused(keeper.get(line), 404, "unknown-line");

        Api.Reply second = approver.post(accept(number), "{\"reason\": \"会商一致\"}");

        assertThat(second.body().path("stage").asString()).as(second.toString()).isEqualTo("ACCEPTED");
        JsonNode adjustment = unit.get("/adjustments/" + number).body();
        assertThat(adjustment.path("revision").asInt()).isEqualTo(draft);
        assertThat(adjustment.path("changed").asString()).isEqualTo("duty/D-901");
        JsonNode written = keeper.get(line + "?words=en").body();
        assertThat(written.at("/rows/0/lead").asString()).isEqualTo("U-S3");
        assertThat(written.at("/edited/cause").asString()).isEqualTo(number);
        assertThat(written.at("/edited/reason").asString()).isEqualTo("同意列入");
        assertThat(keeper.get("/entries/duty/D-901/history")
                        .body()
                        .at("/others/0/cause")
                        .asString())
                .isEqualTo(number);
        assertThat(keeper.get("/adjustments?revision=" + draft)
                        .body()
                        .at("/lines/0/number")
                        .asString())
                .isEqualTo(number);
        assertThat(jdbc.sql("select type from event where subject = ? order by version")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "registry.adjustment.proposed.v1",
                        "registry.adjustment.forwarded.v1",
                        "registry.adjustment.consented.v1",
                        "registry.adjustment.accepted.v1");
    }

    @Test
    @DisplayName("编办先同意、分拨中心后同意亦可；只有一方同意时草稿不变；其间他人改过的条目不被覆盖，先同意的一方看过后可再次同意 (REG-8e, REG-3i)")
    void the_list_office_may_consent_first_and_renew_its_consent_after_an_edit() {
        String number = forwarded("401001");
        int draft = open("先后");
        String line = duty("D-902", "401001");
        assertRefused(
                approver.post(accept(number), "{\"revision\": 99999, \"reason\": \"x\", \"line\": " + line + "}"),
                404,
                "unknown-revision");
        assertRefused(
                approver.post(accept(number), "{\"revision\": " + draft + ", \"reason\": \"x\"}"),
                422,
                "no-changed-line");
        assertRefused(
                approver.post(accept(number), "{\"reason\": \"x\", \"line\": " + line + "}"), 422, "no-draft-named");
        assertRefused(
                approver.post(
                        accept(number),
                        "{\"revision\": " + draft + ", \"reason\": \"x\", \"line\": " + line.replace("DUTY", "MOON")
                                + "}"),
                422,
                "file-not-taken");
        assertThat(approver.post(
                                accept(number),
                                "{\"revision\": " + draft + ", \"reason\": \"同意\", \"line\": " + line + "}")
                        .body()
                        .path("stage")
                        .asString())
                .isEqualTo("CONSENTED");
        assertThat(keeper.post(accept(number), "{\"reason\": \"x\"}").code()).isEqualTo("other-office-consents");
        assertThat(centre.post(accept(number), "{\"reason\": \"x\"}").code()).isEqualTo("not-your-role");
        assertThat(keeper.get("/revisions/" + draft).body().at("/entries/duty").asInt())
                .isZero();
        String place = "/revisions/" + draft + "/entries/duty/D-902";
        String rows = line.substring(line.indexOf("\"rows\""));
        assertThat(keeper.edit("PUT", place, "{" + rows.replace("U-S3", "U-CG"), "")
                        .status())
                .isEqualTo(200);
        Api.Reply late = leader.post(accept(number), "{\"reason\": \"同意\"}");
        assertRefused(late, 412, "line-edited-meanwhile");
        assertThat(keeper.get(place + "?words=en").body().at("/rows/0/lead").asString())
                .isEqualTo("U-CG");
        Api.Reply renewed = approver.post(accept(number), "{\"reason\": \"改后仍同意\"}");
        assertThat(renewed.body().path("stage").asString())
                .as(renewed.toString())
                .isEqualTo("CONSENTED");
        Api.Reply both = leader.post(accept(number), "{\"reason\": \"同意\"}");
        assertThat(both.body().path("stage").asString()).as(both.toString()).isEqualTo("ACCEPTED");
        assertThat(keeper.get(place + "?words=en").body().at("/rows/0/lead").asString())
                .isEqualTo("U-S3");
    }

    @Test
    @DisplayName("一方同意后另一方可以不予调整，草稿不变 (REG-8g)")
    void after_one_consent_the_other_office_may_refuse() {
        String number = forwarded("401001");
        int draft = open("不予");
        String place = "/revisions/" + draft + "/entries/duty/D-902";
        assertThat(approver.post(
                                accept(number),
                                "{\"revision\": " + draft + ", \"reason\": \"同意\", \"line\": " + duty("D-902", "401001")
                                        + "}")
                        .status())
                .isEqualTo(200);
        assertThat(leader.post("/adjustments/" + number + "/refuse", "{\"reason\": \"不妥\"}")
                        .body()
                        .path("stage")
                        .asString())
                .isEqualTo("REFUSED");
        assertThat(keeper.get(place).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "HEADING, heading, H-L1, name=民政事务;tier=DISTRICT",
        "CLASS, heading, H-L2, name=救助;tier=DISTRICT;parent=H-01",
        "KIND, duty, D-041, kind=TERRITORIAL",
        "DUTY, duty, D-041, lead=U-CG",
        "WORK_ITEM, work-item, W-L1, title=更换灯杆;duty=D-005;body=U-DL;category=101003",
        "CATEGORY, category, 401003, name=食品安全举报",
    })
    @DisplayName("可调整职责归口、分类、类别、职责、具体工作事项、事项小类；提案写明改后的条目 (REG-8b)")
    void each_level_of_the_list_can_be_adjusted(String level, String kind, String code, String changes) {
        int base = published();
        int draft = keeper.post("/revisions", "{\"title\": \"" + level + "\", \"basedOn\": " + base + "}")
                .body()
                .path("revision")
                .asInt();
        String path = "/revisions/" + draft + "/entries/" + kind + "/" + code;
        String line = "{\"kind\": \"%s\", \"code\": \"%s\", \"rows\": [%s]}"
                .formatted(kind, code, row(keeper.get(path + "?words=en").body().at("/rows/0"), changes));
        Api.Reply proposed = keeper.post("/adjustments", """
                {"cause": "REFORM", "level": "%s", "cases": [], "reason": "机构改革", "line": %s}
                """.formatted(level, line));
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
        String number = proposed.body().path("number").asString();
        assertThat(centre.post("/adjustments/" + number + "/forward", "{\"opinion\": \"同意\"}")
                        .status())
                .isEqualTo(200);
        Api.Reply consent = leader.post(accept(number), "{\"revision\": " + draft + ", \"reason\": \"机构改革\"}");
        assertThat(consent.status()).as(consent.toString()).isEqualTo(200);
        Api.Reply accepted = approver.post(accept(number), "{\"reason\": \"会商一致\"}");
        assertThat(accepted.body().path("stage").asString())
                .as(accepted.toString())
                .isEqualTo("ACCEPTED");

        String[] change = changes.split(";", -1)[0].split("=", -1);
        assertThat(keeper.get(path + "?words=en")
                        .body()
                        .at("/rows/0/" + change[0])
                        .asString())
                .isEqualTo(change[1]);
    }

    @Test
    @DisplayName("条目与层级不符的，不予受理；改动不属于该层级的，不得同意 (REG-8b)")
    void a_line_of_another_level_is_refused() {
        String proposal = "{\"cause\": \"LAW\", \"level\": \"%s\", \"cases\": [], \"reason\": \"x\", \"line\": %s}";
        assertRefused(
                keeper.post("/adjustments", proposal.formatted("DUTY", HEADING.formatted("L3", "x"))),
                422,
                "line-not-of-level");
        String number = keeper.post("/adjustments", proposal.formatted("CLASS", HEADING.formatted("L4", "x")))
                .body()
                .path("number")
                .asString();
        centre.post("/adjustments/" + number + "/forward", "{\"opinion\": \"同意\"}");
        assertRefused(
                leader.post(accept(number), "{\"revision\": " + open("层级") + ", \"reason\": \"x\"}"),
                422,
                "line-not-of-level");
    }

    @Test
    @DisplayName("单位提出的调整先由分拨中心审核：编办不得先决定，中心可以不予调整 (REG-8d)")
    void a_command_with_the_wrong_role_or_in_the_wrong_stage_is_refused_with_a_remedy() {
        String number = number(unit.post("/adjustments", ASKED.formatted("301002")));
        String reason = "{\"reason\": \"已有职责\"}";
        assertThat(unit.post("/adjustments/" + number + "/refuse", reason).code())
                .isEqualTo("not-your-role");
        Api.Reply early = approver.post("/adjustments/" + number + "/refuse", reason);
        assertRefused(early, 409, "wrong-stage");
        assertThat(early.body().path("remedy").asString()).contains("command centre");
        String consent = "{\"revision\": 1, \"reason\": \"x\", \"line\": " + duty("D-903", "301002") + "}";
        assertRefused(approver.post(accept(number), consent), 409, "wrong-stage");
        assertRefused(leader.post(accept(number), consent), 409, "wrong-stage");
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
    @DisplayName("不予调整须说明理由，提出的单位看得到 (REG-8g)")
    void a_refusal_has_a_reason_that_the_proposer_sees() {
        String number = number(unit.post("/adjustments", ASKED.formatted("301003")));
        String refuse = "/adjustments/" + number + "/refuse";

        assertThat(centre.post(refuse, "{\"reason\": \" \"}").code()).isEqualTo("missing-field");
        assertThat(centre.post(refuse, "{\"reason\": \"已有职责\"}").status()).isEqualTo(200);
        assertThat(unit.get("/adjustments/" + number).body().path("decision").asString())
                .isEqualTo("已有职责");
    }

    /** The latest revision that is in force or was in force. */
    private int published() {
        return keeper.get("/revisions")
                .body()
                .valueStream()
                .filter(one -> one.path("state").asString().equals("IN_FORCE"))
                .map(one -> one.path("revision").asInt())
                .findFirst()
                .orElseThrow();
    }

    /** A row with some cells changed; {@code changes} has the form {@code column=cell;column=cell}. */
    private static String row(JsonNode before, String changes) {
        ObjectNode row = JsonMapper.shared().createObjectNode();
        before.propertyStream().forEach(cell -> row.set(cell.getKey(), cell.getValue()));
        for (String change : changes.split(";", -1)) {
            String[] parts = change.split("=", -1);
            row.put(parts[0], parts[1]);
        }
        return row.toString();
    }
}
