package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests at each door that no person is handler and answers for a grid. The test uses its own officers and grid. */
class HandlersApartHttpTest extends OnDemoDistrict {
    private static final String GRID = "440399002003G02";
    private static final String HEADER = "code,name,unit,roles,title,leads\n";
    private static final String BOTH = "O-APART-1,陆一,U-C23,collector;handler,,\n";
    private final Api leader;

    @Autowired
    HandlersApartHttpTest(MovableClock clock, @LocalServerPort int port) {
        super(clock, port);
        this.leader = new Api(port, "O-LEAD~duty-leader");
    }

    private Api.Reply edit(int revision, String code, String roles) {
        return keeper.edit(
                "PUT",
                entries(revision, EntryKind.OFFICER) + "/" + code,
                "{\"rows\": [{\"name\": \"陆\", \"unit\": \"U-C23\", \"roles\": \"" + roles + "\"}]}",
                "");
    }

    private Api.Reply assign(String officer) {
        return leader.post(
                "/roster/assignments",
                "{\"grid\": \"" + GRID + "\", \"officer\": \"" + officer + "\", \"from\": \"" + now + "\"}");
    }

    private static void assertTaken(Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isBetween(200, 201);
    }

    private static void assertApart(Api.Reply reply, String code) {
        assertRefused(reply, 422, code);
        assertThat(reply.body().path("errors").toString()).contains("handler-has-grid", "O-APART-1", GRID);
    }

    @Test
    @DisplayName("办者不采：指派、逐条修改、文件导入、公布前检查和公布都不让处置员负责网格 (CASE-6l)")
    void each_door_keeps_handlers_off_the_grids() {
        int inForce = importDistrict("办者不采");
        assertTaken(edit(inForce, "O-APART-1", "collector"));
        assertTaken(edit(inForce, "O-APART-2", "collector;handler"));
        assertTaken(published(inForce, now.plusSeconds(60)));
        now = now.plusSeconds(3_600);
        clock.moveTo(now);

        assertRefused(assign("O-APART-2"), 422, "handler-has-no-grid");
        Api.Reply assigned = assign("O-APART-1");
        assertTaken(assigned);

        int draft = importDistrict("办者不采之后");
        assertTaken(edit(draft, "O-APART-1", "collector"));
        assertApart(edit(draft, "O-APART-1", "collector;handler"), "file-not-taken");
        assertApart(keeper.putCsv(entries(draft, EntryKind.OFFICER), HEADER + BOTH), "file-not-taken");

        String policy = entries(draft, EntryKind.POLICY) + "/handling-apart";
        assertTaken(keeper.edit("PUT", policy, "{\"rows\": [{\"separation\": \"仅本人回避\"}]}", ""));
        assertTaken(edit(draft, "O-APART-1", "collector;handler"));
        assertTaken(keeper.edit("DELETE", policy, "", ""));
        String faults = keeper.get("/revisions/" + draft + "/faults?effectiveAt=" + now.plusSeconds(60))
                .body()
                .toString();
        assertThat(faults).contains("handler-has-grid", "O-APART-1", GRID);
        assertApart(published(draft, now.plusSeconds(60)), "revision-not-sound");

        String end = "/roster/assignments/" + assigned.body().path("number").asLong() + "/end";
        assertTaken(leader.post(end, "{\"at\": \"" + now.plusSeconds(30) + "\"}"));
        assertTaken(approver.post(publish(draft), inForceFrom(now.plusSeconds(60))));
    }

    @Test
    @DisplayName("撤销公布会使前一版的处置员负责网格的，不予撤销；先结束任务再撤销 (REG-3d, CASE-6l)")
    void a_cancellation_makes_no_handler_of_a_person_who_has_a_grid() {
        int before = importDistrict("撤销之前");
        assertTaken(edit(before, "O-APART-1", "collector;handler"));
        assertTaken(published(before, now.plusSeconds(60)));
        int next = importDistrict("将撤销");
        assertTaken(edit(next, "O-APART-1", "collector"));
        Instant later = now.plusSeconds(7_200);
        assertTaken(published(next, later));
        now = now.plusSeconds(120);
        clock.moveTo(now);
        Api.Reply assigned = leader.post(
                "/roster/assignments",
                "{\"grid\": \"" + GRID + "\", \"officer\": \"O-APART-1\", \"from\": \"" + later + "\"}");
        assertTaken(assigned);

        String cancel = "/revisions/" + next + "/cancel";
        Api.Reply refused = approver.post(cancel, "{\"reason\": \"有误\"}");
        assertRefused(refused, 422, "revision-before-not-sound");
        assertThat(refused.body().path("errors").toString()).contains("handler-has-grid", "O-APART-1");

        String end = "/roster/assignments/" + assigned.body().path("number").asLong() + "/end";
        assertTaken(leader.post(end, "{\"at\": \"" + later + "\"}"));
        assertTaken(approver.post(cancel, "{\"reason\": \"有误\"}"));
    }
}
