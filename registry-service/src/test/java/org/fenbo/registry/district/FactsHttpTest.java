package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.pastcase.PastCases.Ground;
import org.fenbo.registry.pastcase.PastCases.Step;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Tests forms, granted powers, figures of past cases, and all facts except category and area. */
class FactsHttpTest extends OnDemoDistrict {
    private static final Path FORMS = Path.of("src/test/resources/forms");

    private final PastCases pastCases;
    private final JdbcClient jdbc;

    @Autowired
    FactsHttpTest(MovableClock clock, PastCases pastCases, JdbcClient jdbc, @LocalServerPort int port) {
        super(clock, port);
        this.pastCases = pastCases;
        this.jdbc = jdbc;
    }

    private void inForce(int revision) {
        Api.Reply reply = published(revision, now.plusSeconds(60));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(61));
    }

    @Test
    @DisplayName("查询可带已知事实：重点单位、时段；答复写明职责和未满足的条件 (REG-4, REG-4a)")
    void a_fact_decides_which_unit_is_responsible_and_an_unmet_condition_is_named() {
        inForce(importDistrict("演示区条件版"));
        String lookup = "/lookup?category=301001&area=440399001001G01";
        assertThat(handler.get(lookup).body().path("lead").asString()).isEqualTo("U-S1");
        JsonNode atStation = handler.get("/lookup?category=301001&area=440399002001G01&fact=keyPlace=SCHOOL")
                .body();
        assertThat(atStation.path("lead").asString()).isEqualTo("U-S2");
        assertThat(atStation.at("/explanation/lost/0/reason").asString()).isEqualTo("CONDITION_NOT_MET");
        assertThat(atStation.at("/explanation/lost/0/unmet").asString()).isEqualTo("keyPlace=FUEL_STATION");
        Api.Reply batch = handler.post("/lookup/batch", """
                {"questions": [{"category": "202001", "area": "440399003001G01", "at": "%s",
                                "facts": {"keyPlace": "SCHOOL"}}]}
                """.formatted(now.plusSeconds(61)));
        assertThat(batch.body().at("/answers/0/answer/explanation/duty").asString())
                .as(batch.toString())
                .isEqualTo("D-043");
        assertRefused(handler.get(lookup + "&fact=keyPlace"), 400, "invalid-field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"questions\": [null]}",
                "{\"questions\": [{\"category\": \"301001\", \"area\": \"440399001001G01\", \"facts\": {\"keyPlace\": null}}]}"
            })
    void a_question_or_fact_that_is_null_is_refused(String body) {
        inForce(importDistrict("演示区空值版"));
        assertRefused(handler.post("/lookup/batch", body), 400, "missing-field");
    }

    @Test
    @DisplayName("查询答复的说明按 Accept-Language 给中文或英文，代码不变")
    void a_look_up_is_explained_in_the_language_of_the_caller() {
        inForce(importDistrict("演示区双语版"));
        String lookup = "/lookup?category=301001&area=440399002001G01&fact=keyPlace=SCHOOL";
        JsonNode chinese = handler.getIn("zh-CN", lookup).body().path("explanation");
        JsonNode english = handler.getIn("en", lookup).body().path("explanation");
        assertThat(chinese.path("sentence").asString()).startsWith("职责 ").doesNotContain("duty");
        assertThat(english.path("sentence").asString()).startsWith("duty ").doesNotContain("职责");
        assertThat(chinese.at("/lost/0/sentence").asString()).isEqualTo("有一项条件不满足");
        assertThat(english.at("/lost/0/sentence").asString()).isEqualTo("a condition of it isn't met");
        assertThat(chinese.at("/lost/0/rule").asString()).contains("条件为");
        assertThat(chinese.path("duty")).isEqualTo(english.path("duty"));
        assertThat(chinese.at("/lost/0/reason")).isEqualTo(english.at("/lost/0/reason"));
        String unknown = "/lookup?category=nothing&area=440399002001G01";
        assertThat(handler.getIn("zh", unknown).body().path("detail").asString())
                .contains("没有事项分类 nothing");
        assertThat(handler.getIn("en", unknown).body().path("detail").asString())
                .contains("no category");
    }

    @Test
    @DisplayName("随附的八种表单可读取，可核对答案，路由字段成为事实 (REG-12, REG-12e)")
    void forms_are_shown_and_answers_are_checked() throws IOException {
        int revision = importDistrict("演示区表单版");
        assertThat(keeper.delete(entries(revision, EntryKind.FORM)).status()).isEqualTo(200);
        assertThat(keeper.put("/revisions/" + revision + "/forms/supplied", "")
                        .body()
                        .size())
                .isEqualTo(8);
        inForce(revision);
        assertThat(handler.get("/forms").body().size()).isEqualTo(8);
        assertThat(handler.get("/forms/hazard").body().at("/schema/title").asString())
                .isEqualTo("安全隐患");
        JsonNode good = handler.post("/forms/hazard/check", Files.readString(FORMS.resolve("hazard.good.json")))
                .body();
        assertThat(good.path("wrong").size()).as(good.toString()).isZero();
        assertThat(good.path("facts").has("answer.hazardKind")).isTrue();
        JsonNode bad = handler.post("/forms/hazard/check", Files.readString(FORMS.resolve("hazard.bad.json")))
                .body();
        assertThat(bad.path("wrong").size()).as(bad.toString()).isPositive();
        assertThat(bad.path("facts").size()).isZero();
        assertRefused(handler.get("/forms/moon"), 404, "unknown-form");
    }

    @Test
    @DisplayName("赋权：期内由承接单位负责，期外由原单位负责；按赋权统计使用件数与本队退回件数，后续单位的退回不计 (REG-14c)")
    void a_power_is_offered_claimed_and_handed_back() {
        int offered = importDistrict("赋权提出版");
        inForce(offered);
        String asked = "/lookup?category=202001&area=440399003001G01";
        assertThat(handler.get(asked).body().path("lead").asString()).isEqualTo("U-CG");

        String heading = "code,duty,area,team,from,until,basis,templates,training\n";
        String first = now.plusSeconds(86_400).toString().substring(0, 10);
        int claimed = keeper.post("/revisions", "{\"title\": \"赋权承接版\", \"basedOn\": " + offered + "}")
                .body()
                .path("revision")
                .asInt();
        keeper.putCsv(
                entries(claimed, EntryKind.POWER),
                heading + "P-001,D-020,440399003,U-S3," + first + "," + first + ",《赋权目录》第1项,责令改正通知书,已培训\n");
        Api.Reply reply = published(claimed, now.plusSeconds(180));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        JsonNode before = handler.get(asked + "&at=" + now.plusSeconds(200)).body();
        JsonNode during = handler.get(asked + "&at=" + now.plusSeconds(86_400)).body();
        JsonNode after =
                handler.get(asked + "&at=" + now.plusSeconds(2 * 86_400)).body();
        assertThat(before.path("lead").asString()).isEqualTo("U-CG");
        assertThat(during.path("lead").asString()).isEqualTo("U-S3");
        assertThat(during.at("/explanation/power").asString()).isEqualTo("P-001");
        assertThat(after.path("lead").asString()).isEqualTo("U-CG");

        clock.moveTo(now.plusSeconds(200));
        jdbc.sql("delete from heard_case").update();
        pastCases.note(List.of(
                new Step.Filed(new PastCase("C1", "202001", "440399003001G01", null, null, now, null)),
                new Step.Filed(new PastCase("C2", "202001", "440399003001G01", null, null, now, null)),
                new Step.Filed(new PastCase("C3", "202001", "440399003001G01", null, null, now, null)),
                new Step.Filed(new PastCase("C4", "202001", "440399001001G01", null, null, now, null)),
                new Step.Dispatched("C1", "U-S3", Ground.DUTY, "D-020"),
                new Step.Returned("C1", 1),
                new Step.Dispatched("C1", "U-CG", Ground.DECISION, null),
                new Step.Dispatched("C2", "U-S3", Ground.DUTY, "D-020"),
                new Step.Dispatched("C3", "U-S3", Ground.DUTY, "D-020"),
                new Step.Dispatched("C4", "U-S3", Ground.DUTY, "D-020")));
        // A later unit returns its own order; this is no return of the team.
        pastCases.note(List.of(new Step.Dispatched("C3", "U-JT", Ground.DECISION, null), new Step.Returned("C3", 2)));
        JsonNode power = keeper.get("/powers").body().get(0);
        assertThat(power.path("cases").asInt()).as(power.toString()).isEqualTo(3);
        assertThat(power.path("returned").asInt()).isEqualTo(1);
        jdbc.sql("delete from heard_case").update();
    }

    @Test
    @DisplayName("覆盖统计：职责、研判、首问各自的比例，按单位与街道；首单正确率不计作废；缺口件数含待首问 (REG-10a,b,c)")
    void figures_show_how_cases_were_answered() {
        inForce(importDistrict("覆盖统计版"));
        Instant at = Instant.parse("2031-01-01T00:00:00Z");
        String first = "440399001001G01";
        String second = "440399002001G01";
        pastCases.note(IntStream.range(0, 7)
                .mapToObj(i -> new PastCase(
                        "C-F" + i, i < 5 ? "301004" : null, i < 4 ? first : second, "HOTLINE", "REQUEST", at, null))
                .<Step>map(Step.Filed::new)
                .toList());
        pastCases.note(List.of(
                new Step.Dispatched("C-F0", "U-A", Ground.DUTY, "D-1"),
                new Step.Closed("C-F0", at),
                new Step.Dispatched("C-F1", "U-A", Ground.DECISION, null),
                new Step.Returned("C-F1", 1),
                new Step.Dispatched("C-F1", "U-B", Ground.DECISION, null),
                new Step.Closed("C-F1", at),
                new Step.Dispatched("C-F2", "U-A", Ground.FIRST_CONTACT, null),
                new Step.Dispatched("C-F3", "U-B", Ground.DUTY, "D-1"),
                new Step.Dropped("C-F3", at),
                new Step.Queued("C-F4", Ground.FIRST_CONTACT),
                new Step.Queued("C-F5", Ground.DECISION)));
        JsonNode figures = keeper.get("/figures?from=" + at + "&until=" + at.plusSeconds(1))
                .body();

        assertThat(figures.at("/all/cases").asInt()).as(figures.toString()).isEqualTo(7);
        assertThat(figures.at("/all/answered").asInt()).isEqualTo(6);
        assertThat(figures.at("/all/byDuty").asDouble()).isEqualTo(2 / 6d);
        assertThat(figures.at("/all/byDecision").asDouble()).isEqualTo(2 / 6d);
        assertThat(figures.at("/all/byFirstContact").asDouble()).isEqualTo(2 / 6d);
        assertThat(figures.at("/all/closed").asInt()).isEqualTo(2);
        assertThat(figures.at("/all/firstRight").asDouble()).isEqualTo(0.5);
        assertThat(codes(figures.path("units"))).containsExactly("U-A", "U-B");
        assertThat(figures.at("/units/0/cases").asInt()).isEqualTo(3);
        assertThat(figures.at("/units/0/byDuty").asDouble()).isEqualTo(1 / 3d);
        assertThat(figures.at("/units/1/byDuty").asDouble()).isEqualTo(1);
        assertThat(codes(figures.path("areas"))).containsExactly("440399001", "440399002");
        assertThat(figures.at("/areas/0/cases").asInt()).isEqualTo(4);
        assertThat(figures.at("/areas/1/byFirstContact").asDouble()).isEqualTo(0.5);
        assertThat(figures.path("gaps").toString()).isEqualTo("[{\"category\":\"301004\",\"cases\":2,\"waiting\":1}]");
        assertThat(codes(keeper.get("/figures?level=3&from=" + at + "&until=" + at.plusSeconds(1))
                        .body()
                        .path("areas")))
                .containsExactly(first, second);
        assertRefused(handler.get("/figures?from=" + at), 403, "not-your-role");
    }

    private static List<String> codes(JsonNode shares) {
        return shares.valueStream().map(one -> one.path("code").asString()).toList();
    }
}
