package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

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
