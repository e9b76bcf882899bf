package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Tests the files of components, their checks and the look-up by component. */
class ComponentHttpTest extends OnDemoDistrict {
    private static final String MATTER = "/lookup?category=101001&area=440399001001G01";

    @Autowired
    ComponentHttpTest(MovableClock clock, @LocalServerPort int port) {
        super(clock, port);
    }

    private void inForce(int revision) {
        Api.Reply reply = published(revision, now.plusSeconds(60));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(61));
    }

    private JsonNode asked(String component) {
        return handler.getIn("zh", MATTER + "&component=" + component).body();
    }

    @Test
    @DisplayName("部件有编码、位置、权属单位和养护单位，导入、导出、再导入，内容一致 (REG-16a)")
    void components_are_imported_and_exported_without_a_difference() {
        int revision = importDistrict("部件");
        Api.Given file = keeper.file(entries(revision, EntryKind.COMPONENT));
        assertThat(new String(file.content(), StandardCharsets.UTF_8))
                .contains("编码,名称,区域,经度,纬度,权属单位,养护单位")
                .contains("B-0101-001,河湾路污水井盖,440399001001G01,114.70561,22.42113,U-SW,U-S1")
                .contains("B-0101-004,柳溪巷无主井盖,440399001002G01,,,,");
        int copy = open("部件副本");
        assertThat(keeper.sendFile("PUT", entries(copy, EntryKind.COMPONENT), "text/csv", file.content())
                        .status())
                .isEqualTo(200);
        assertThat(keeper.file(entries(copy, EntryKind.COMPONENT)).content()).isEqualTo(file.content());
        inForce(revision);
        assertThat(keeper.get("/revisions/" + revision)
                        .body()
                        .at("/entries/component")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    @DisplayName("部件的位置不完整、不是经纬度，或所列区域、单位不存在：指明行列或条目 (REG-16a)")
    void a_component_with_a_fault_is_refused_and_named() {
        int revision = importDistrict("错部件");
        String path = entries(revision, EntryKind.COMPONENT);
        String heading = "code,name,area,longitude,latitude,owner,maintainer\n";
        assertThat(keeper.putCsv(path, heading + "B,盖,440399001001G01,114.7,,,\n")
                        .body())
                .satisfies(body -> assertThat(body.toString()).contains("latitude", "missing"));
        assertThat(keeper.putCsv(path, heading + "B,盖,440399001001G01,22.4,114.7,,\n")
                        .body())
                .satisfies(body -> assertThat(body.toString()).contains("latitude", "not-degrees"));
        assertThat(keeper.putCsv(path, heading + "B,盖,X,,,U-X,U-Y\n").status()).isEqualTo(200);
        Api.Reply refused = published(revision, now.plusSeconds(60));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("unknown-area", "unknown-unit", "owner", "maintainer");
    }

    @Test
    @DisplayName("查询先问部件，再问事项和区域：养护单位，否则权属单位；无主的由人研判 (REG-16b,d)")
    void the_component_is_asked_before_category_and_area() {
        inForce(importDistrict("问部件"));
        JsonNode maintained = asked("B-0101-001");
        assertThat(maintained.path("answer").asString()).isEqualTo("COMPONENT");
        assertThat(maintained.path("lead").asString()).isEqualTo("U-S1");
        assertThat(maintained.at("/explanation/sentence").asString()).isEqualTo("部件 B-0101-001（河湾路污水井盖）由 U-S1 养护");
        assertThat(asked("B-0101-002").path("lead").asString()).isEqualTo("U-DL");
        assertThat(asked("B-0101-002").at("/explanation/sentence").asString()).endsWith("属 U-DL 所有");
        assertThat(asked("B-0101-004").path("answer").asString()).isEqualTo("BY_DECISION");
        JsonNode without = handler.get(MATTER).body();
        assertThat(asked("B-9").path("answer")).isEqualTo(without.path("answer"));
        assertThat(asked("B-9").at("/explanation/duty")).isEqualTo(without.at("/explanation/duty"));
        assertThat(handler.post("/lookup/batch", """
                        {"questions": [{"category": "101001", "area": "440399001001G01",
                                        "facts": {"component": "B-0101-001"}}]}""")
                        .body()
                        .at("/answers/0/answer/lead")
                        .asString())
                .isEqualTo("U-S1");
    }

    @Test
    @DisplayName("区里定了轮值单位的，无主部件按轮值兜底；轮值单位不存在则拒绝发布 (REG-16d)")
    void an_ownerless_component_goes_by_rota_if_the_district_has_one() {
        int revision = importDistrict("轮值");
        String path = entries(revision, EntryKind.POLICY);
        String policies = file(EntryKind.POLICY).replaceFirst("(?m)$", ",rota");
        String columns = ",".repeat(policies.lines().findFirst().orElseThrow().split(",").length - 1);
        String line = "ownerless" + columns;
        assertThat(keeper.putCsv(path, policies + line + "U-S1;U-X\n").status()).isEqualTo(200);
        Api.Reply refused = published(revision, now.plusSeconds(60));
        assertThat(refused.body().toString()).contains("unknown-unit", "rota", "U-X");
        approver.post("/revisions/" + revision + "/send-back", "{\"reason\": \"轮值单位有误\"}");
        assertThat(keeper.putCsv(path, policies + line + "U-S1;U-SW\n").status())
                .isEqualTo(200);
        inForce(revision);
        JsonNode answer = asked("B-0101-004");
        assertThat(answer.path("answer").asString()).isEqualTo("ROTA");
        assertThat(answer.path("rota").valueStream().map(JsonNode::asString)).containsExactly("U-S1", "U-SW");
        assertThat(answer.at("/explanation/sentence").asString()).endsWith("无主，由 U-S1、U-SW 轮值兜底");
    }
}
