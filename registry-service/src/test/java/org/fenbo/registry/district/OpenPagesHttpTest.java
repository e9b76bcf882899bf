package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the public page reads: answers without persons, categories with their duties, duties with their categories. */
class OpenPagesHttpTest extends OnDemoDistrict {
    private static final String GRID = "440399003001G01";

    @Autowired
    OpenPagesHttpTest(MovableClock clock, @LocalServerPort int port) {
        super(clock, port);
    }

    private int richDistrict(String title) {
        int revision = importDistrict(title);
        taken(revision, EntryKind.DUTY, file(EntryKind.DUTY) + """
                OP-1,夜市占道的查处,ENFORCEMENT,,H-02-2,301004,440399003,day=01-01~12-31,,,DUTY,U-CG,U-JJ,U-CG:现场查处;U-JJ:疏导交通,,依据
                OP-2,热线投诉的夜市,CORE,,H-02-2,301004,440399003,channel=HOTLINE;cost=100..,,,DUTY,U-SC,,,,依据
                OP-3,已废止的夜市职责,CORE,,H-02-2,301004,440399003,,,2020-12-31,DUTY,U-HB,,,,依据
                """);
        taken(
                revision,
                EntryKind.WORK_ITEM,
                file(EntryKind.WORK_ITEM) + "OP-W,OP-1,大型夜市的整治,U-JJ,,440399003,size=20..\n");
        taken(revision, EntryKind.POWER, file(EntryKind.POWER) + "OP-P,OP-1,440399003,U-S3,,,依据,,\n");
        Api.Reply reply = published(revision, now.plusSeconds(60));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(61));
        return revision;
    }

    private void taken(int revision, EntryKind kind, String csv) {
        Api.Reply reply = keeper.putCsv(entries(revision, kind), csv);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private JsonNode read(String path) {
        Api.Reply reply = keeper.open(path);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.body();
    }

    @Test
    @DisplayName("公开的答复列出单位、职责归口、职责及其种类、适用条件、各单位承担和已认领的赋权 (REG-15b, REG-1c)")
    void an_open_answer_shows_unit_heading_duty_conditions_parts_and_powers() {
        richDistrict("公开答复");
        JsonNode answer = read("/open/answers?category=301004&area=" + GRID).at("/answers/0");
        assertThat(answer.at("/unit").toString()).isEqualTo("{\"code\":\"U-S3\",\"name\":\"桥头街道办事处\"}");
        assertThat(answer.at("/duty/heading").toString()).isEqualTo("{\"code\":\"H-02\",\"name\":\"市容环境\"}");
        assertThat(answer.at("/duty/dutyClass").toString()).isEqualTo("{\"code\":\"H-02-2\",\"name\":\"街面秩序\"}");
        assertThat(answer.at("/duty/code").asString()).isEqualTo("OP-1");
        assertThat(answer.at("/duty/title").asString()).isEqualTo("夜市占道的查处");
        assertThat(answer.at("/duty/kind").asString()).isEqualTo("执法职责");
        assertThat(answer.at("/duty/kindCode").asString()).isEqualTo("ENFORCEMENT");
        assertThat(answer.at("/duty/conditions").toString()).isEqualTo("[\"day=01-01~12-31\"]");
        assertThat(answer.at("/duty/owed").toString()).contains("\"云桥区城市管理局\"},\"what\":\"现场查处\"", "\"what\":\"疏导交通\"");
        assertThat(answer.path("parts")
                        .valueStream()
                        .map(part -> part.at("/unit/code").asString() + " "
                                + part.path("leads").asBoolean() + " "
                                + part.path("owes").asString("")))
                .contains("U-JJ false 疏导交通")
                .anyMatch(part -> part.startsWith("U-S3 true"));
        assertThat(answer.path("power").asString()).isEqualTo("OP-P");
        assertThat(answer.at("/duty/powers").toString())
                .isEqualTo("[{\"code\":\"OP-P\",\"area\":{\"code\":\"440399003\",\"name\":\"桥头街道\"},"
                        + "\"team\":{\"code\":\"U-S3\",\"name\":\"桥头街道办事处\"}}]");
    }

    @Test
    @DisplayName("取决于未知事实的职责和具体工作事项，连同条件和单位列在公开答复中 (REG-15b)")
    void an_open_answer_shows_who_answers_under_conditions_on_facts_that_are_not_known() {
        richDistrict("公开条件");
        JsonNode answer = read("/open/answers?category=301004&area=" + GRID).at("/answers/0");
        assertThat(answer.path("choices").toString())
                .isEqualTo("[{\"code\":\"OP-W\",\"title\":\"大型夜市的整治\","
                        + "\"unit\":{\"code\":\"U-JJ\",\"name\":\"云桥交警大队河湾中队\"},\"conditions\":[\"size=20..\"]},"
                        + "{\"code\":\"OP-2\",\"title\":\"热线投诉的夜市\","
                        + "\"unit\":{\"code\":\"U-SC\",\"name\":\"云桥区市场监管分局\"},"
                        + "\"conditions\":[\"channel=HOTLINE\",\"cost=100..\"]}]");
        JsonNode lamps =
                read("/open/answers?category=101003&area=440399001001G01").at("/answers/0/choices");
        assertThat(lamps.valueStream().map(choice -> choice.path("code").asString()))
                .containsExactly("W-001", "W-002");
        JsonNode elsewhere = read("/open/answers?category=101003&area=" + GRID).at("/answers/0/choices");
        assertThat(elsewhere.valueStream().map(choice -> choice.path("code").asString()))
                .containsExactly("W-002");
    }

    @Test
    @DisplayName("公开的地址不出现任何人员的姓名、编码、职务和电话 (REG-15b)")
    void no_open_address_shows_a_person() {
        richDistrict("公开无人员");
        List<String> persons = new ArrayList<>();
        for (String line : file(EntryKind.OFFICER).lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            Stream.of(cells[0], cells[1], cells[4])
                    .filter(cell -> !cell.isEmpty())
                    .forEach(persons::add);
        }
        assertThat(persons).hasSizeGreaterThan(40).contains("O-SEC-11", "周明德", "社区党委书记");
        for (String category : codes(EntryKind.CATEGORY)) {
            for (String area : List.of("440399001001G01", "440399002001G01", GRID)) {
                free(persons, "/open/answers?category=%s&area=%s".formatted(category, area));
            }
            free(persons, "/open/categories/" + category);
        }
        for (String duty : codes(EntryKind.DUTY)) {
            free(persons, "/open/duties/" + duty);
        }
        for (String path : List.of(
                "/open/answers?word=夜市&area=" + GRID,
                "/open/duties?limit=200",
                "/open/areas?limit=200",
                "/open/standards?limit=200",
                "/open/station-services?limit=200",
                "/open/categories?limit=200")) {
            free(persons, path);
        }
    }

    private static List<String> codes(EntryKind kind) {
        return file(kind)
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private void free(List<String> persons, String path) {
        assertThat(read(path).toString()).as(path).doesNotContain(persons).doesNotContainPattern("\\b1[3-9]\\d{9}\\b");
    }

    @Test
    @DisplayName("事项页列出其职责，职责页列出其事项，不登录可读，不列失效的职责 (REG-11n)")
    void a_category_shows_its_duties_and_a_duty_its_categories() {
        int revision = richDistrict("公开互链");
        JsonNode category = read("/open/categories/301004");
        assertThat(category.path("revision").asInt()).isEqualTo(revision);
        assertThat(category.at("/category/name").asString()).isEqualTo("无证办学");
        assertThat(linked(category, "duties")).containsExactly("OP-1", "OP-2");
        assertThat(linked(read("/open/duties/OP-1"), "categories")).containsExactly("301004");
        assertThat(read("/open/duties/OP-1").at("/duty/title").asString()).isEqualTo("夜市占道的查处");
        assertThat(linked(read("/open/categories/101001"), "duties")).containsExactly("D-002", "D-003", "D-001");
        assertThat(linked(read("/open/duties/D-001"), "categories"))
                .containsExactly("101", "101001", "101002", "101003");
        assertRefused(keeper.open("/open/duties/OP-3"), 404, "unknown-duty");
        assertRefused(keeper.open("/open/duties/moon"), 404, "unknown-duty");
        assertRefused(keeper.open("/open/categories/moon"), 422, "unknown-category");
    }

    private static List<String> linked(JsonNode page, String list) {
        return page.path(list)
                .valueStream()
                .map(one -> one.path("code").asString())
                .toList();
    }
}
