package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The three lists of a street, the links of categories and duties, and crossing work items, through REST. */
class ThreeListsHttpTest extends OnDemoDistrict {
    private static final String HEADING =
            "code,title,kind,heading,category,area,answer,lead,cooperators,owed,basis,list\n";
    private static final String STREET = "440399001";

    private final PastCases pastCases;
    private final JdbcClient jdbc;

    @Autowired
    ThreeListsHttpTest(MovableClock clock, PastCases pastCases, JdbcClient jdbc, @LocalServerPort int port) {
        super(clock, port);
        this.pastCases = pastCases;
        this.jdbc = jdbc;
    }

    @Test
    @DisplayName("街道三张清单（117、99、124 项）照原样导入、公布、导出，按日可查 (REG-17a,e)")
    void the_three_lists_of_a_street_are_imported_and_read_on_any_day() {
        int revision = demo("三张清单");
        String lists = HEADING
                + lines(
                        117,
                        i -> "L-B%03d,基本履职%d,TERRITORIAL,H-51-1,,%s,DUTY,U-S1,,,清单第%d项,BASIC"
                                .formatted(i, i, STREET, i))
                + lines(
                        99,
                        i ->
                                "L-C%03d,配合履职%d,COOPERATION,H-51-1,,%s,DUTY,U-CG,U-S1,U-CG:牵头%d;U-S1:配合%d,清单第%d项,COOPERATION"
                                        .formatted(i, i, STREET, i, i, i))
                + lines(
                        124,
                        i -> "L-T%03d,收回%d,CORE,H-51-1,,%s,DUTY,U-ZJ,,U-ZJ:委托专业机构%d,清单第%d项,TAKEN_BACK"
                                .formatted(i, i, STREET, i, i));
        taken(revision, EntryKind.DUTY, lists);
        inForce(revision);

        JsonNode all = handler.get("/street-lists/" + STREET).body();
        assertThat(all.path("counts").toString()).isEqualTo("{\"BASIC\":117,\"COOPERATION\":99,\"TAKEN_BACK\":124}");
        assertThat(all.path("total").asInt()).isEqualTo(340);
        JsonNode back = handler.get("/street-lists/" + STREET + "?list=TAKEN_BACK&limit=500")
                .body();
        assertThat(back.path("lines").size()).isEqualTo(124);
        assertThat(back.at("/lines/7/owed/U-ZJ").asString()).isEqualTo("委托专业机构7");
        assertThat(handler.get("/street-lists/440399002").body().path("total").asInt())
                .isZero();
        assertRefused(handler.get("/street-lists/moon"), 422, "unknown-area");

        String out = new String(
                keeper.file("/revisions/" + revision + "/entries/duty?words=en").content(), StandardCharsets.UTF_8);
        int copy = open("再导入");
        taken(copy, EntryKind.DUTY, out.substring(1));
        assertThat(keeper.get("/revisions/" + copy + "/difference?from=" + revision)
                        .body()
                        .path("changes")
                        .valueStream()
                        .filter(change -> change.path("kind").asString().equals("duty")))
                .isEmpty();

        String day = now.plusSeconds(61).toString();
        int later = basedOn(revision, "次日的清单");
        taken(later, EntryKind.DUTY, lists.replace("L-B000,", "L-B900,"));
        assertThat(published(later, now.plusSeconds(200)).status()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(201));
        assertThat(codes("")).contains("L-B900").doesNotContain("L-B000");
        assertThat(codes("&at=" + day)).contains("L-B000").doesNotContain("L-B900");
    }

    private String codes(String at) {
        return handler.get("/street-lists/" + STREET + "?list=BASIC" + at)
                .body()
                .toString();
    }

    @Test
    @DisplayName("事项换清单须经动态调整采纳到该版本 (REG-1e, REG-17e)")
    void a_line_changes_its_list_and_its_wording_only_through_an_adjustment() {
        int revision = demo("换清单之前");
        String line = "L-1,燃气检查,CORE,H-51-1,103002,%s,DUTY,U-S1,,,清单第1项,BASIC\n".formatted(STREET);
        taken(revision, EntryKind.DUTY, HEADING + line);
        inForce(revision);
        assertThat(look("103002", "440399001001G01").path("lead").asString()).isEqualTo("U-S1");

        String back = "L-1,燃气设施的检查,CORE,H-51-1,103002,%s,DUTY,U-ZJ,,U-ZJ:每季度检查,清单第1项,TAKEN_BACK\n".formatted(STREET);
        int next = basedOn(revision, "换清单");
        taken(next, EntryKind.DUTY, HEADING + back);
        Api.Reply refused = published(next, now.plusSeconds(200));
        assertRefused(refused, 422, "revision-not-sound");
        assertThat(refused.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("code").asString()))
                .containsExactlyInAnyOrder("fixed-wording", "fixed-list");

        int covered = basedOn(revision, "经调整换清单");
        taken(covered, EntryKind.DUTY, HEADING + back);
        adjusted(covered);
        String draft = "/revisions/" + covered;
        String rows = keeper.get(draft + "/entries/duty/L-1?words=en")
                .body()
                .path("rows")
                .toString();
        Api.Reply edited = keeper.edit(
                "PUT",
                draft + "/entries/duty/L-1",
                "{\"rows\": %s}".formatted(rows.replace("燃气设施的检查", "另一种表述")),
                keeper.get(draft).tag());
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        assertRefused(published(covered, now.plusSeconds(230)), 422, "revision-not-sound");
        covered = basedOn(revision, "再经调整换清单");
        taken(covered, EntryKind.DUTY, HEADING + back);
        adjusted(covered);
        Api.Reply reply = published(covered, now.plusSeconds(260));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(261));
        JsonNode answer = look("103002", "440399001001G01");
        assertThat(answer.path("lead").asString()).isEqualTo("U-ZJ");
        assertThat(answer.at("/explanation/list").asString()).isEqualTo("TAKEN_BACK");
        assertThat(answer.at("/parts/0/owes").asString()).isEqualTo("每季度检查");
    }

    @Test
    @DisplayName("试算显示收回带来的变化：哪些案件由街道改归部门 (REG-17f)")
    void a_what_if_shows_what_taking_back_changes() {
        int revision = demo("收回之前");
        String line = "L-2,燃气巡检,CORE,H-51-1,103002,%s,DUTY,U-S1,,,清单第2项,\n".formatted(STREET);
        taken(revision, EntryKind.DUTY, HEADING + line);
        inForce(revision);
        pastCases.note(IntStream.range(0, 7)
                .mapToObj(i -> new PastCase(
                        "C-TB" + i,
                        i < 5 ? "103002" : "301004",
                        "440399001001G01",
                        "HOTLINE",
                        "REQUEST",
                        now.plusSeconds(62 + i),
                        null))
                .<PastCases.Step>map(PastCases.Step.Filed::new)
                .toList());
        clock.moveTo(now.plusSeconds(100));
        int draft = basedOn(revision, "收回试算");
        taken(
                draft,
                EntryKind.DUTY,
                HEADING + line + "L-3,燃气检查,CORE,H-51-1,103,440399001,DUTY,U-ZJ,,U-ZJ:每季度检查,清单第3项,TAKEN_BACK\n");
        Api.Reply begun = keeper.post(
                "/revisions/" + draft + "/what-if",
                "{\"from\": \"%s\", \"until\": \"%s\"}".formatted(now.plusSeconds(62), now.plusSeconds(69)));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        String path = "/revisions/" + draft + "/what-if/"
                + begun.body().path("number").asInt();
        await().until(() -> keeper.get(path).body().path("state").asString().equals("DONE"));
        JsonNode result = keeper.get(path).body().path("result");
        assertThat(result.path("elsewhere").asInt()).as(result.toString()).isEqualTo(5);
        assertThat(result.at("/moves/0/from").asString()).isEqualTo("U-S1");
        assertThat(result.at("/moves/0/to").asString()).isEqualTo("U-ZJ");
        assertThat(result.at("/units/U-S1/after").asInt()).isZero();
        jdbc.sql("delete from heard_case where number like 'C-TB%'").update();
    }

    private void adjusted(int revision) {
        Api unit = new Api(keeper.port(), "O-LIAI/U-S1~unit-liaison");
        Api centre = new Api(keeper.port(), "O-DISP/U-CMD~dispatcher");
        String number = unit.post("/adjustments", """
                        {"cause": "LAW", "level": "DUTY", "category": "103002", "area": "%s", "proposedUnit": "U-ZJ",
                         "cases": [], "reason": "上级收回"}
                        """.formatted(STREET))
                .body()
                .path("number")
                .asString();
        assertThat(centre.post("/adjustments/" + number + "/forward", "{\"opinion\": \"同意\"}")
                        .status())
                .isEqualTo(200);
        JsonNode rows = keeper.get("/revisions/" + revision + "/entries/duty/L-1?words=en")
                .body()
                .path("rows");
        Api leader = new Api(keeper.port(), "O-LEAD~duty-leader");
        Api.Reply consent = leader.post("/adjustments/" + number + "/accept", """
                {"revision": %d, "reason": "收回", "line": {"kind": "duty", "code": "L-1", "rows": %s}}
                """.formatted(revision, rows));
        assertThat(consent.status()).as(consent.toString()).isEqualTo(200);
        Api.Reply accepted = approver.post("/adjustments/" + number + "/accept", "{\"reason\": \"收回\"}");
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
    }

    @Test
    @DisplayName("事项页列出其职责，职责页列出其事项和具体工作事项 (REG-11, REG-18b)")
    void a_category_shows_its_duties_and_a_duty_its_categories() {
        inForce(importDistrict("互相链接"));
        JsonNode category = handler.get("/categories/101003").body();
        assertThat(category.at("/duties/0/code").asString())
                .as(category.toString())
                .isEqualTo("D-005");
        JsonNode duty = handler.get("/duties/D-005").body();
        assertThat(duty.at("/categories/0/code").asString()).as(duty.toString()).isEqualTo("101003");
        assertThat(duty.at("/items/0/code").asString()).isEqualTo("W-001");
        assertThat(duty.path("kindName").asString()).isEqualTo("主责主业");
        JsonNode wide = handler.get("/duties/D-001").body();
        assertThat(category.path("duties")
                        .valueStream()
                        .map(one -> one.path("code").asString()))
                .as("a duty of the category above")
                .contains("D-001");
        assertThat(wide.path("categories")
                        .valueStream()
                        .map(one -> one.path("code").asString()))
                .contains("101", "101003");
        assertRefused(handler.get("/duties/moon"), 404, "unknown-duty");
        assertRefused(handler.get("/categories/moon"), 422, "unknown-category");
        JsonNode small = handler.get("/lookup?category=101003&area=440399001001G01&fact=size=1")
                .body();
        assertThat(small.path("lead").asString()).as(small.toString()).isEqualTo("U-S1");
        assertThat(small.at("/explanation/item").asString()).isEqualTo("W-001");
        JsonNode unknown = look("101003", "440399001001G01");
        assertThat(unknown.path("lead").asString()).isEqualTo("U-CG");
        assertThat(unknown.at("/missing/0").asString()).isEqualTo("size");
    }

    @Test
    @DisplayName("草案中交叉的具体工作事项可列出 (REG-18c)")
    void the_crossing_work_items_of_a_draft_are_listed() {
        int revision = importDistrict("职责交叉");
        taken(revision, EntryKind.WORK_ITEM, """
                code,duty,title,body,category,area,conditions
                W-1,D-005,更换路灯,U-DL,101003,,
                W-2,D-001,更换路灯,U-JT,101003,,
                """);
        JsonNode crossings = keeper.get("/revisions/" + revision + "/crossings").body();
        assertThat(crossings.size()).as(crossings.toString()).isEqualTo(1);
        assertThat(crossings.at("/0/claims/1/unit").asString()).isEqualTo("U-JT");
        assertRefused(keeper.get("/revisions/9999/crossings"), 404, "unknown-revision");
    }

    private int demo(String title) {
        int revision = importDistrict(title);
        keeper.delete(entries(revision, EntryKind.POWER));
        keeper.delete(entries(revision, EntryKind.WORK_ITEM));
        return revision;
    }

    private int basedOn(int revision, String title) {
        return keeper.post("/revisions", "{\"title\": \"" + title + "\", \"basedOn\": " + revision + "}")
                .body()
                .path("revision")
                .asInt();
    }

    private void inForce(int revision) {
        Api.Reply reply = published(revision, now.plusSeconds(60));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(61));
    }

    private void taken(int revision, EntryKind kind, String csv) {
        Api.Reply reply = keeper.putCsv(entries(revision, kind), csv);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }
}
