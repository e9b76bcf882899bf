package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Tests the answers of the list in force: for a batch of questions, for the public, and for points on the map. */
class AnswersTest extends OnDemoDistrict {

    @Autowired
    AnswersTest(MovableClock clock, @LocalServerPort int port) {
        super(clock, port);
    }

    @Test
    @DisplayName("REG-4 批量查询：答复次序与问题一致，一个问题有误不影响其他问题")
    void a_batch_answers_every_good_question_even_if_another_question_is_bad() {
        int revision = importDistrict("演示区批量版");
        published(revision, now.plusSeconds(60));
        clock.moveTo(now.plusSeconds(60));
        Api.Reply replies = handler.post("/lookup/batch", """
                {"questions": [{"category": "201001", "area": "440399001001G01"},
                               {"category": "moon", "area": "440399001001G01"},
                               {"category": "201001", "area": "440399002001G01", "at": "1999-01-01T00:00:00Z"},
                               {"category": "301004", "area": "440399002001G01"}]}
                """);
        JsonNode answers = replies.body().path("answers");
        assertThat(answers.at("/0/answer/lead").asString())
                .as(replies.toString())
                .isEqualTo("U-C11");
        assertThat(answers.at("/1/problem").asString()).isEqualTo("unknown-category");
        assertThat(answers.at("/2/problem").asString()).isEqualTo("no-revision-in-force");
        assertThat(answers.at("/3/answer/answer").asString()).isEqualTo("NONE");
        assertRefused(handler.post("/lookup/batch", "{\"questions\": []}"), 400, "invalid-field");
        assertRefused(handler.post("/lookup/batch", "{\"questions\": [{\"area\": \"1\"}]}"), 400, "missing-field");
    }

    @Test
    @DisplayName("REG-15 清单公开：不登录即可查询，不列人员")
    void the_list_in_force_is_open_to_everybody_and_names_no_person() {
        int revision = importDistrict("演示区公开版");
        published(revision, now.plusSeconds(60));
        clock.moveTo(now.plusSeconds(60));
        Api.Reply found = keeper.open("/open/duties?word=井盖");
        assertThat(found.status()).as(found.toString()).isEqualTo(200);
        assertThat(found.body().path("revision").asInt()).isEqualTo(revision);
        assertThat(found.body().path("total").asInt()).isEqualTo(2);
        assertThat(found.body().at("/found/0/lead").isMissingNode()
                        || found.body().at("/found/0/lead").isNull())
                .isTrue();
        assertThat(found.body().at("/found/1/lead/name").asString()).isEqualTo("云桥区水务局");
        assertThat(found.body().at("/found/1/area/name").asString()).isEqualTo("河湾街道");
        Api.Reply first = keeper.open("/open/duties?limit=10");
        Api.Reply second = keeper.open(
                "/open/duties?limit=10&after=" + first.body().path("next").asString());
        assertThat(second.body().at("/found/0/code").asString())
                .isGreaterThan(first.body().at("/found/9/code").asString());
        assertThat(keeper.open("/open/areas?word=河湾").body().path("total").asInt())
                .isPositive();
        assertThat(keeper.open("/open/categories?word=101001")
                        .body()
                        .at("/found/0/name")
                        .asString())
                .isNotBlank();
        assertThat(first.body().toString()).doesNotContain("O-");
        assertRefused(keeper.open("/open/duties?limit=0"), 400, "invalid-field");
        assertRefused(keeper.open("/open/duties?limit=many"), 400, "invalid-field");
        assertRefused(keeper.open("/open/areas?word=" + "x".repeat(101)), 400, "invalid-field");
        assertThat(keeper.open("/revisions").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("不登录即可问某事在某处由谁负责：按事项或文字，按区域或坐标；答复列单位、归口、条件、各自职责与已认领的赋权 (REG-15)")
    void everybody_may_ask_who_answers_for_a_matter_at_a_place() {
        int revision = importDistrict("演示区公开问答版");
        taken(revision, EntryKind.POWER, """
                code,duty,area,team,basis
                P-001,D-020,440399003,U-S3,《云桥区镇街赋权目录（演示）》第1项
                """);
        inForce(revision);
        Api.Reply asked = keeper.open("/open/answers?category=101001&area=440399001001G01");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
        JsonNode answer = asked.body().at("/answers/0");
        assertThat(asked.body().path("revision").asInt()).isEqualTo(revision);
        assertThat(answer.path("answer").asString()).isEqualTo("DUTY");
        assertThat(answer.at("/unit/name").asString()).isEqualTo("云桥区水务局");
        assertThat(answer.at("/category/name").asString()).isNotBlank();
        assertThat(answer.at("/duty/code").asString()).isEqualTo("D-003");
        assertThat(answer.at("/duty/heading/name").asString()).isNotBlank();
        assertThat(answer.at("/duty/kind").asString()).isEqualTo("主责主业");
        assertThat(answer.at("/parts/0/leads").asBoolean()).isTrue();
        assertThat(answer.at("/parts/1/unit/code").asString()).isEqualTo("U-S1");
        JsonNode decided = keeper.open("/open/answers?category=101001&area=440399002001G01")
                .body()
                .at("/answers/0");
        assertThat(decided.path("answer").asString()).isEqualTo("BY_DECISION");
        assertThat(decided.at("/candidates/0/name").asString()).isEqualTo("云桥区水务局");
        JsonNode words =
                keeper.open("/open/answers?word=路灯坏了&area=440399001001G01").body();
        assertThat(words.at("/answers/0/category/code").asString())
                .as(words.toString())
                .isEqualTo("101003");
        assertThat(words.at("/answers/0/unit/code").asString()).isEqualTo("U-CG");
        assertThat(words.at("/answers/0/missing/0").asString()).isEqualTo("size");
        JsonNode claimed = keeper.open("/open/answers?category=202001&area=440399003001G01")
                .body()
                .at("/answers/0");
        assertThat(claimed.path("power").asString()).as(claimed.toString()).isEqualTo("P-001");
        assertThat(claimed.at("/unit/code").asString()).isEqualTo("U-S3");
        assertThat(claimed.at("/duty/powers/0/team/code").asString()).isEqualTo("U-S3");
        String grid = file(EntryKind.AREA)
                .lines()
                .filter(line -> line.contains(",GRID,") && line.contains("[[["))
                .findFirst()
                .orElseThrow();
        String corner = grid.replaceAll(".*?\\[\\[\\[([0-9.]+),([0-9.]+)\\].*", "longitude=$1&latitude=$2");
        JsonNode there = keeper.open("/open/answers?category=101001&" + corner).body();
        assertThat(there.path("area").asString()).as(there.toString()).startsWith("440399");
        for (JsonNode body : List.of(asked.body(), decided, words, claimed, there)) {
            assertThat(body.toString()).doesNotContain("O-");
        }
        assertRefused(keeper.open("/open/answers?category=moon&area=440399001001G01"), 422, "unknown-category");
        assertRefused(keeper.open("/open/answers?category=101001&area=moon"), 422, "unknown-area");
        assertRefused(keeper.open("/open/answers?category=101001"), 400, "missing-field");
        assertRefused(keeper.open("/open/answers?area=440399001001G01"), 400, "missing-field");
        assertRefused(keeper.open("/open/answers?category=101001&longitude=1&latitude=1"), 422, "outside-the-district");
    }

    private void inForce(int revision) {
        Api.Reply reply = published(revision, now.plusSeconds(60));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(60));
    }

    private void taken(int revision, EntryKind kind, String csv) {
        Api.Reply reply = keeper.putCsv(entries(revision, kind), csv);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    @Test
    @DisplayName("公开清单可读可查，不列未生效和已失效的条目 (REG-15c)")
    void the_open_list_shows_no_expired_line() {
        int revision = importDistrict("演示区公开有效期版");
        String today = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")).toString();
        String before = LocalDate.parse(today).minusDays(1).toString();
        String after = LocalDate.parse(today).plusDays(1).toString();
        taken(revision, EntryKind.DUTY, file(EntryKind.DUTY) + """
                D-801,时效甲,CORE,,H-01-1,,,,,%s,DUTY,U-JT,,,,依据
                D-802,时效乙,CORE,,H-01-1,,,,%s,,DUTY,U-JT,,,,依据
                D-803,时效丙,CORE,,H-01-1,,,,%s,%s,DUTY,U-JT,,,,依据
                """.formatted(before, after, today, today));
        inForce(revision);
        JsonNode found = keeper.open("/open/duties?word=时效").body();
        assertThat(found.path("total").asInt()).as(found.toString()).isEqualTo(1);
        assertThat(found.at("/found/0/code").asString()).isEqualTo("D-803");
        JsonNode answers =
                keeper.open("/open/answers?word=时效&area=440399001001G01").body();
        assertThat(answers.path("services")
                        .valueStream()
                        .map(one -> one.path("code").asString()))
                .containsExactly("D-803");
    }

    @Test
    @DisplayName("ORG-1 坐标定位；重叠的图形不予发布")
    void a_point_is_found_in_its_grid_and_overlapping_outlines_are_not_published() {
        int revision = importDistrict("演示区图形版");
        published(revision, now.plusSeconds(60));
        clock.moveTo(now.plusSeconds(60));
        String grid = file(EntryKind.AREA)
                .lines()
                .filter(line -> line.startsWith("440399001001G01"))
                .findFirst()
                .orElseThrow();
        String corner = grid.replaceAll(".*?\\[\\[\\[([0-9.]+),([0-9.]+)\\].*", "longitude=$1&latitude=$2");
        Api.Reply around = handler.get("/areas/at?" + corner);
        assertThat(around.status()).as(around.toString()).isEqualTo(200);
        assertThat(around.body().at("/areas/0/kind").asString()).isEqualTo("GRID");
        assertThat(around.body()
                        .path("areas")
                        .valueStream()
                        .map(area -> area.path("kind").asString()))
                .containsExactly("GRID", "COMMUNITY", "STREET", "DISTRICT");
        assertRefused(handler.get("/areas/at?longitude=10&latitude=10"), 422, "outside-the-district");
        assertRefused(handler.get("/areas/at?longitude=10&latitude=100"), 400, "invalid-field");

        int overlapping = importDistrict("重叠");
        keeper.putCsv(entries(overlapping, EntryKind.AREA), file(EntryKind.AREA) + grid.replace("G01,", "G09,") + "\n");
        Api.Reply refused = published(overlapping, now.plusSeconds(90));
        assertRefused(refused, 422, "revision-not-sound");
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("outlines-overlap");
    }
}
