package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Tests the names that pages show next to codes. */
class NamesHttpTest extends OnDemoDistrict {
    private final Api hotline;

    @Autowired
    NamesHttpTest(MovableClock clock, @LocalServerPort int port) {
        super(clock, port);
        this.hotline = new Api(port, "M-HOTLINE~client");
    }

    @Test
    @DisplayName("编码旁边的名称以案件所依版本为准 (CASE-15a)")
    void each_revision_has_its_own_names_for_codes() {
        int before = importDistrict("改名之前");
        assertThat(published(before, now.plusSeconds(60)).status()).isEqualTo(200);
        int after = importDistrict("改名之后");
        String units = file(EntryKind.UNIT).replace("云桥区水务局", "云桥区水务和海洋局");
        assertThat(keeper.putCsv(entries(after, EntryKind.UNIT), units).status())
                .isEqualTo(200);
        assertThat(published(after, now.plusSeconds(120)).status()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(121));

        JsonNode then = handler.get("/names?revision=" + before).body();
        JsonNode inForce = handler.get("/names").body();

        assertThat(then.at("/units/U-SW").asString()).isEqualTo("云桥区水务局");
        assertThat(inForce.at("/units/U-SW").asString()).isEqualTo("云桥区水务和海洋局");
        assertThat(inForce.path("revision").asInt()).isEqualTo(after);
        assertThat(then.at("/categories/101001").asString()).isEqualTo("井盖缺失或破损");
        assertThat(then.at("/areas/440399001001G01").asString()).isEqualTo("河湾社区第一网格");
        assertThat(then.at("/officers/O-DISP").asString()).isEqualTo("苏晚晴");
        assertThat(then.at("/duties/D-001").asString()).isNotBlank();
    }

    @Test
    @DisplayName("人员姓名只有人员可读，接入系统不可读；草稿不提供名称")
    void a_connected_system_may_not_read_names_and_a_draft_offers_no_names() {
        int draft = open("未发布");

        assertRefused(hotline.get("/names"), 403, "not-your-role");
        assertRefused(handler.get("/names?revision=" + draft), 404, "unknown-revision");
    }
}
