package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Tests over REST that the catalogue in force is read as people need it. */
class CatalogueHttpTest extends OnDemoDistrict {

    @Autowired
    CatalogueHttpTest(MovableClock clock, @LocalServerPort int port) {
        super(clock, port);
    }

    @Test
    @DisplayName("事项清单：按国标和第二编码导入、导出、查询，按季节和采集员提供，季节外在办的仍可派出 (REG-11a,c,f,o)")
    void the_catalogue_shows_what_is_offered() {
        int draft = importDistrict("事项清单版");
        String more = """
                code,name,parent,urgency,collection,other_codes,season,national,older
                900,季节事项,,NORMAL,,,,,
                900001,道路结冰,900,URGENT,,DB44/T 2479:01030901,12-01~12-31,,
                900002,燃气站巡检,900,NORMAL,grid:EXPERT_ONLY,DB44/T 2479:%s,,E01001,0103
                """;
        for (EntryKind kind : List.of(
                EntryKind.DUTY,
                EntryKind.WORK_ITEM,
                EntryKind.POWER,
                EntryKind.ADMISSION,
                EntryKind.STANDARD,
                EntryKind.OVERLAY)) {
            assertThat(keeper.delete(entries(draft, kind)).status()).isEqualTo(200);
        }
        Api.Reply bad = keeper.putCsv(
                entries(draft, EntryKind.CATEGORY), more.formatted("01030902").replace("12-01~12-31", "13-01~12-31"));
        assertRefused(bad, 422, "file-not-taken");
        assertThat(bad.body().at("/errors/0/code").asString()).isEqualTo("not-a-season");
        keeper.putCsv(entries(draft, EntryKind.CATEGORY), more.formatted("01030901"));
        Api.Reply twice = published(draft, now.plusSeconds(60));
        assertRefused(twice, 422, "revision-not-sound");
        assertThat(twice.body().at("/errors/0/code").asString()).isEqualTo("code-twice");
        approver.post("/revisions/" + draft + "/send-back", "{\"reason\": \"编码重复\"}");
        keeper.putCsv(entries(draft, EntryKind.CATEGORY), more.formatted("01030902"));
        Api.Reply duty = keeper.putCsv(entries(draft, EntryKind.DUTY), """
                code,title,kind,heading,category,answer,lead,basis
                D-990,道路除冰,CORE,H-01-1,DB44/T 2479:01030901,DUTY,U-JT,依据
                """);
        assertThat(duty.status()).as(duty.toString()).isEqualTo(200);
        Api.Reply published = published(draft, now.plusSeconds(60));
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(61));

        assertThat(codes("?day=2026-12-01")).containsExactly("900", "900001", "900002");
        assertThat(codes("?day=2027-01-01")).containsExactly("900", "900002");
        assertThat(codes("?day=2026-12-01&collector=grid")).containsExactly("900", "900001");
        JsonNode found = handler.get("/catalogue?day=2026-12-01&system=DB44/T%202479&code=01030901")
                .body();
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.at("/lines/0/season").asString()).isEqualTo("12-01~12-31");
        assertThat(codes("?day=2026-12-01&system=GB/T%2047678.5&code=E01001")).containsExactly("900002");
        assertThat(codes("?day=2026-12-01&system=GB/T%2030428.2&code=0103")).containsExactly("900002");
        String byCode = "/lookup?area=440399001001&system=DB44/T%202479&category=";
        JsonNode answer = handler.get(byCode + "01030901").body();
        assertThat(answer.path("lead").asString()).as(answer.toString()).isEqualTo("U-JT");
        assertThat(answer.path("category").asString()).isEqualTo("900001");
        assertRefused(handler.get(byCode + "900001"), 422, "unknown-category");
        assertThat(look("900001", "440399001001").path("lead").asString())
                .as("an open case out of season")
                .isEqualTo("U-JT");
        String exported = new String(
                keeper.file(entries(draft, EntryKind.CATEGORY) + "?words=en").content(), StandardCharsets.UTF_8);
        assertThat(exported).contains("DB44/T 2479:01030901");
    }

    private List<String> codes(String question) {
        return handler.get("/catalogue" + question).body().path("lines").findValuesAsString("category");
    }
}
