package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Tests single lines of a draft over REST: edits, ETags, history, and who may approve the draft. */
class LinesHttpTest extends OnDemoDistrict {
    private static final String LINE = "/entries/heading/H-TEST";
    private static final String HISTORY = "/entries/heading/H-HIST";

    private final Api second;

    @Autowired
    LinesHttpTest(MovableClock clock, @LocalServerPort int port) {
        super(clock, port);
        this.second = new Api(port, "O-KEEP2~registry-keeper~registry-approver");
    }

    @Test
    @DisplayName("不用文件，增、改、删一条；填错的列逐一指明，其他条目不动 (REG-6d)")
    void a_keeper_adds_changes_and_removes_one_line_without_a_file() {
        int draft = open("逐条");
        String line = "/revisions/" + draft + LINE;

        Api.Reply added = keeper.edit("PUT", line, heading("综合"), "");
        assertThat(added.status()).as(added.toString()).isEqualTo(200);
        keeper.edit("PUT", "/revisions/" + draft + "/entries/heading/H-OTHER", heading("其他"), "");
        assertThat(keeper.get(line).body().at("/rows/0/名称").asString()).isEqualTo("综合");
        assertThat(keeper.get(line + "?words=en").body().at("/rows/0/tier").asString())
                .isEqualTo("DISTRICT");
        assertThat(keeper.edit("PUT", line, heading("综合事务"), "").status()).isEqualTo(200);
        assertThat(keeper.get(line).body().at("/rows/0/名称").asString()).isEqualTo("综合事务");

        Api.Reply faulty = keeper.edit("PUT", line, "{\"rows\": [{\"name\": \"\", \"tier\": \"MOON\"}]}", "");
        assertRefused(faulty, 422, "file-not-taken");
        assertThat(faulty.body().path("errors").toString()).contains("name").contains("MOON");
        assertRefused(
                keeper.edit(
                        "PUT", line, "{\"rows\": [{\"code\": \"H-X\", \"name\": \"x\", \"tier\": \"DISTRICT\"}]}", ""),
                422,
                "not-this-line");
        assertThat(keeper.get(line).body().at("/rows/0/名称").asString()).isEqualTo("综合事务");

        assertThat(keeper.edit("DELETE", line + "?reason=x", "", "").status()).isEqualTo(200);
        assertRefused(keeper.get(line), 404, "unknown-line");
        assertRefused(keeper.edit("DELETE", line, "", ""), 404, "unknown-line");
        assertThat(keeper.get("/revisions/" + draft)
                        .body()
                        .at("/entries/heading")
                        .asInt())
                .isEqualTo(1);
        assertRefused(handler.edit("PUT", line, heading("x"), ""), 403, "not-your-role");
    }

    @Test
    @DisplayName("两人改同一条，后写的被拒并指明前一人；重读之后可以再改 (REG-3i)")
    void the_second_keeper_is_refused_and_learns_who_was_first() {
        int draft = open("两人");
        String line = "/revisions/" + draft + LINE;
        String before = keeper.get("/revisions/" + draft).tag();
        Api.Reply first = keeper.edit("PUT", line, heading("甲"), before);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);

        Api.Reply late = second.edit("PUT", line, heading("乙"), before);
        assertRefused(late, 412, "line-edited-meanwhile");
        assertThat(late.body().path("detail").asString()).contains("O-KEEP").contains("H-TEST");
        assertRefused(second.edit("DELETE", line, "", ""), 412, "line-edited-meanwhile");
        assertRefused(
                second.putCsv(
                        "/revisions/" + draft + "/entries/heading", "code,name,parent,tier\nH-TEST,丙,,DISTRICT\n"),
                412,
                "line-edited-meanwhile");
        assertThat(keeper.get(line).body().at("/rows/0/名称").asString()).isEqualTo("甲");

        Api.Reply read = second.get(line);
        assertThat(read.body().at("/edited/by").asString()).isEqualTo("O-KEEP");
        assertThat(second.edit("PUT", line, heading("乙"), read.tag()).status()).isEqualTo(200);
        assertThat(second.edit("PUT", line, heading("丁"), "\"x\"").code()).isEqualTo("wrong-version");
    }

    @Test
    @DisplayName("改过草稿的人不得审批；公布时列出缺口与覆盖率 (REG-3f, REG-5e)")
    void who_edited_the_draft_may_not_publish_it_and_publication_lists_the_gaps() {
        int draft = importDistrict("改过的人");
        assertThat(second.edit("PUT", "/revisions/" + draft + LINE, heading("补充"), "")
                        .status())
                .isEqualTo(200);
        keeper.post("/revisions/" + draft + "/submit", "");

        assertRefused(second.post(publish(draft), inForceFrom(now.plusSeconds(60))), 422, "author-may-not-approve");
        Api.Reply published = approver.post(publish(draft), inForceFrom(now.plusSeconds(60)));
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        assertThat(published.body().at("/coverage/gaps").size())
                .isPositive()
                .isEqualTo(published.body().at("/coverage/categoriesWithGaps").asInt());
        assertThat(published.body().at("/coverage/gaps/0/category").asString()).isNotBlank();
        assertThat(published.body().at("/coverage/gaps/0/areas").asInt()).isPositive();
    }

    @Test
    @DisplayName("一条的历次变动：谁、何时、改了什么、为何，包括未公布的草稿 (REG-3h)")
    void the_history_of_a_line_shows_who_changed_it_when_what_and_why() {
        int first = importDistrict("历次之一");
        keeper.edit("PUT", "/revisions/" + first + HISTORY, heading("旧名"), "");
        assertThat(published(first, now.plusSeconds(60)).status()).isEqualTo(200);
        int other = based("历次之二", first);
        assertThat(published(other, now.plusSeconds(120)).status()).isEqualTo(200);
        int later = based("历次之三", other);
        second.edit("PUT", "/revisions/" + later + HISTORY, heading("新名", "机构改革"), "");
        assertThat(published(later, now.plusSeconds(180)).status()).isEqualTo(200);
        int draft = based("历次之四", later);
        keeper.edit("DELETE", "/revisions/" + draft + HISTORY + "?reason=%E6%92%A4%E5%B9%B6", "", "");

        JsonNode history = keeper.get("/entries/heading/H-HIST/history").body();

        assertThat(steps(history, other)).isEmpty();
        JsonNode latest = steps(history, later).getFirst();
        JsonNode earliest = steps(history, first).getFirst();
        assertThat(latest.at("/what/fields/name/before").asString()).isEqualTo("旧名");
        assertThat(latest.at("/what/fields/name/after").asString()).isEqualTo("新名");
        assertThat(latest.at("/edits/0/who").asString()).isEqualTo("O-KEEP2");
        assertThat(latest.at("/edits/0/when").asString())
                .startsWith(now.toString().substring(0, 16));
        assertThat(latest.at("/edits/0/why").asString()).isEqualTo("机构改革");
        assertThat(latest.path("approver").asString()).isEqualTo("O-APPR");
        assertThat(earliest.at("/what/change").asString()).isEqualTo("ADDED");
        assertThat(earliest.at("/edits/0/why").asString()).isEqualTo("历次之一");
        assertThat(history.at("/others/0/change").asString()).isEqualTo("REMOVED");
        assertThat(history.at("/others/0/why").asString()).isEqualTo("撤并");
        assertThat(keeper.get("/entries/moon/H-HIST/history").code()).isEqualTo("unknown-kind");
        assertThat(handler.get("/entries/heading/H-HIST/history").code()).isEqualTo("not-your-role");
    }

    @Test
    @DisplayName("生效之前审批人可以撤销公布：原版本继续生效，撤销后不再改动；生效之后不可撤销 (REG-3d)")
    void the_approver_cancels_a_publication_until_its_effective_time() {
        int first = importDistrict("不撤");
        assertThat(published(first, now.plusSeconds(60)).status()).isEqualTo(200);
        int wrong = based("撤销", first);
        assertThat(published(wrong, now.plusSeconds(120)).status()).isEqualTo(200);
        String cancel = "/revisions/" + wrong + "/cancel";

        assertThat(keeper.post(cancel, "{\"reason\": \" \"}").code()).isEqualTo("missing-field");
        assertRefused(
                approver.post("/revisions/" + open("未公布") + "/cancel", "{\"reason\": \"x\"}"), 409, "not-published");
        Api.Reply cancelled = approver.post(cancel, "{\"reason\": \"责任单位有误\"}");
        assertThat(cancelled.status()).as(cancelled.toString()).isEqualTo(200);
        assertRefused(approver.post(cancel, "{\"reason\": \"x\"}"), 409, "publication-cancelled");
        clock.moveTo(now.plusSeconds(121));

        assertThat(look("202001", "440399001001G01").path("revision").asInt()).isEqualTo(first);
        assertThat(keeper.get("/revisions/" + wrong).body().path("state").asString())
                .isEqualTo("CANCELLED");
        assertThat(keeper.get("/revisions/" + wrong)
                        .body()
                        .at("/cancellation/reason")
                        .asString())
                .isEqualTo("责任单位有误");
        assertRefused(keeper.edit("PUT", "/revisions/" + wrong + LINE, heading("x"), ""), 409, "publication-cancelled");
        assertRefused(approver.post("/revisions/" + first + "/cancel", "{\"reason\": \"x\"}"), 409, "in-force-already");
    }

    private static List<JsonNode> steps(JsonNode history, int revision) {
        return history.path("revisions")
                .valueStream()
                .filter(step -> step.path("revision").asInt() == revision)
                .toList();
    }

    private int based(String title, int on) {
        Api.Reply reply = keeper.post("/revisions", "{\"title\": \"" + title + "\", \"basedOn\": " + on + "}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.body().path("revision").asInt();
    }

    private static String heading(String name) {
        return "{\"rows\": [{\"name\": \"" + name + "\", \"tier\": \"DISTRICT\"}]}";
    }

    private static String heading(String name, String reason) {
        return "{\"rows\": [{\"name\": \"" + name + "\", \"tier\": \"DISTRICT\"}], \"reason\": \"" + reason + "\"}";
    }
}
