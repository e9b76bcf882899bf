package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.pastcase.PastCases.Step;
import org.junit.jupiter.api.BeforeEach;
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

/**
 * Tests an adjustment over REST and in the event log. A case shows a gap, and the adjustment changes a draft of the
 * list. Each test proposes about a category of its own, because a further case of the same gap is added to the open
 * adjustment.
 */
class AdjustmentHttpTest extends OnDemoDistrict {
    private static final String ASKED = """
            {"cause": "FIRST_CONTACT", "level": "DUTY", "category": "%s", "area": "440399003",
             "proposedUnit": "U-CG", "cases": ["C44039920261125000013"], "reason": "清单未列夜间搬运噪声"}
            """;
    private static final String HEADING =
            "{\"kind\": \"heading\", \"code\": \"H-%s\", \"rows\": [{\"name\": \"%s\", \"tier\": \"DISTRICT\"}]}";
    private static boolean inForce;

    private final JdbcClient jdbc;
    private final PastCases pastCases;
    private final Api unit;
    private final Api centre;
    private final Api leader;

    @Autowired
    AdjustmentHttpTest(MovableClock clock, JdbcClient jdbc, PastCases pastCases, @LocalServerPort int port) {
        super(clock, port);
        this.jdbc = jdbc;
        this.pastCases = pastCases;
        this.unit = new Api(port, "L-S3/U-S3~unit-liaison");
        this.centre = new Api(port, "O-DISP~dispatcher");
        this.leader = new Api(port, "O-LEAD~duty-leader");
    }

    @BeforeEach
    void a_list_is_in_force_and_cases_are_known() {
        if (!inForce) {
            assertThat(published(importDistrict("调整之前"), now.plusSeconds(60)).status())
                    .isEqualTo(200);
            inForce = true;
        }
        clock.moveTo(now.plusSeconds(61));
        pastCases.note(IntStream.range(10, 20)
                .<Step>mapToObj(i -> new Step.Closed("C440399202611250000" + i, now))
                .toList());
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

    private String forwarded(String category) {
        String number = number(unit.post("/adjustments", ASKED.formatted(category)));
        Api.Reply forwarded = centre.post("/adjustments/" + number + "/forward", "{\"opinion\": \"本月同类七件\"}");
        assertThat(forwarded.body().path("stage").asString())
                .as(forwarded.toString())
                .isEqualTo("FORWARDED");
        return number;
    }

    private static String number(Api.Reply proposed) {
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
        assertThat(proposed.body().path("possible").size()).isEqualTo(3);
        return proposed.body().path("number").asString();
    }

    private static String accept(String number) {
        return "/adjustments/" + number + "/accept";
    }

    private static String duty(String code, String category) {
        return """
                {"kind": "duty", "code": "%s", "rows": [{"title": "夜间搬运噪声的处置", "kind": "TERRITORIAL",
                 "heading": "H-51-1", "category": "%s", "area": "440399003", "answer": "DUTY", "lead": "U-S3",
                 "basis": "《云桥区工作职责清单（演示）》第900项"}]}""".formatted(code, category);
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
