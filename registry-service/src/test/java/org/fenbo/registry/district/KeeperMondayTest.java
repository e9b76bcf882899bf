package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A Monday of the list keeper: a department becomes part of another, and a wrong line is corrected. */
class KeeperMondayTest extends OnDemoDistrict {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String LAMP = "101003";
    private static final String GRID = "440399003001G01";

    private final Lookup lookup;

    @Autowired
    KeeperMondayTest(Lookup lookup, MovableClock clock, @LocalServerPort int port) {
        super(clock, port);
        this.lookup = lookup;
    }

    private Api.Reply merge(int draft, String unit, String into, LocalDate lastDay) {
        return keeper.post(
                "/revisions/" + draft + "/units/" + unit + "/merge",
                "{\"into\": \"" + into + "\", \"lastDay\": \"" + lastDay + "\", \"reason\": \"机构改革\"}");
    }

    private String export(int draft, EntryKind kind) {
        return new String(keeper.file(entries(draft, kind) + "?words=en").content(), StandardCharsets.UTF_8);
    }

    private JsonNode at(Instant instant) {
        return handler.get("/lookup?category=" + LAMP + "&area=" + GRID + "&at=" + instant)
                .body();
    }

    @Test
    @DisplayName("机构改革：某日起一个部门并入另一部门，职责、准入、赋权、人员角色随之改为承接单位；旧答复仍可解释；周末错行几分钟内改正生效 (ORG-3)")
    void a_department_becomes_part_of_another_and_a_wrong_line_is_corrected() {
        int before = importDistrict("并入之前");
        assertThat(published(before, now.plusSeconds(60)).status()).isEqualTo(200);
        Instant monday = now.plus(Duration.ofDays(3));
        LocalDate firstDay = monday.atZone(ZONE).toLocalDate();
        Instant start = firstDay.atStartOfDay(ZONE).toInstant();

        int draft = importDistrict("城管局并入住建局");
        Api.Reply merged = merge(draft, "U-CG", "U-ZJ", firstDay.minusDays(1));
        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
        assertThat(merged.body().at("/changed/duty").valueStream().map(JsonNode::asString))
                .contains("D-005");
        assertThat(merged.body().at("/changed/officer").valueStream().map(JsonNode::asString))
                .contains("O-LIAI");
        for (EntryKind kind : EntryKind.values()) {
            List<String> naming = Arrays.stream(export(draft, kind).split("\\R"))
                    .filter(line -> line.matches(".*\\bU-CG\\b.*"))
                    .toList();
            assertThat(naming).as(kind.code()).hasSize(kind == EntryKind.UNIT ? 1 : 0);
        }
        assertThat(export(draft, EntryKind.UNIT)).contains("U-CG,").contains("," + firstDay.minusDays(1) + ",U-ZJ");
        assertThat(export(draft, EntryKind.OFFICER)).contains("U-ZJ,unit-liaison");
        Api.Reply published = published(draft, start);
        assertThat(published.status()).as(published.toString()).isEqualTo(200);

        clock.moveTo(start.plusSeconds(60));
        lookup.refresh();
        assertThat(at(start.plusSeconds(60)).at("/lead").asString("")).isEqualTo("U-ZJ");
        JsonNode earlier = at(start.minusSeconds(1));
        assertThat(earlier.toString()).contains("U-CG").doesNotContain("U-ZJ");
        assertThat(earlier.at("/revision").asInt()).isEqualTo(before);
        assertThat(keeper.open("/open/duties?word=照明").body().toString())
                .contains("U-ZJ")
                .doesNotContain("U-CG");
    }

    @Test
    @DisplayName("承接单位自己的条目也不再写被并入的单位 (ORG-3)")
    void the_line_of_the_successor_names_the_ended_unit_no_more() {
        int draft = importDistrict("承接单位的条目");
        String units = file(EntryKind.UNIT)
                .replace("U-ZJ,云桥区住房和建设局,DISTRICT,DEPARTMENT,,", "U-ZJ,云桥区住房和建设局,DISTRICT,DEPARTMENT,U-CG,");
        assertThat(keeper.putCsv(entries(draft, EntryKind.UNIT), units).status())
                .isEqualTo(200);
        assertThat(export(draft, EntryKind.UNIT)).contains("DEPARTMENT,U-CG,");
        assertThat(merge(draft, "U-CG", "U-ZJ", LocalDate.of(2036, 1, 1)).status())
                .isEqualTo(200);
        assertThat(export(draft, EntryKind.UNIT)).doesNotContain("DEPARTMENT,U-CG,");
    }

    @Test
    @DisplayName("部件的权属、养护单位和轮值兜底单位也改为承接单位 (ORG-3)")
    void the_components_and_the_rota_name_the_successor() {
        int draft = importDistrict("部件与轮值");
        String components = export(draft, EntryKind.COMPONENT);
        assertThat(components).contains("U-SW,U-S1").contains(",U-SW");
        put(draft, EntryKind.POLICY, export(draft, EntryKind.POLICY) + "ownerless,,,,,,,U-DL;U-SW\n");
        assertThat(merge(draft, "U-SW", "U-ZJ", LocalDate.of(2036, 1, 1)).status())
                .isEqualTo(200);
        assertThat(export(draft, EntryKind.COMPONENT)).isEqualTo(components.replace("U-SW", "U-ZJ"));
        assertThat(export(draft, EntryKind.POLICY)).contains("U-DL;U-ZJ");
    }

    private void put(int draft, EntryKind kind, String csv) {
        Api.Reply reply = keeper.putCsv(entries(draft, kind), csv);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    @Test
    @DisplayName("同一职责的两个单位合为一家：各自的职责内容并为一项，候选单位不重复、案件数相加 (ORG-3)")
    void what_two_units_owe_and_their_past_cases_become_one() {
        int joint = importDistrict("协办并入主办");
        assertThat(merge(joint, "U-SC", "U-CG", LocalDate.of(2036, 1, 1)).status())
                .isEqualTo(200);
        assertThat(line(joint, "D-043")).contains("U-CG:牵头清理并查处占道，检查食品安全").doesNotContain("U-SC");
        int ranked = importDistrict("候选单位合并");
        assertThat(merge(ranked, "U-CG", "U-ZJ", LocalDate.of(2036, 1, 1)).status())
                .isEqualTo(200);
        assertThat(line(ranked, "D-037")).contains("U-ZJ:0.74:45;U-YJ:0.26:16");
    }

    private String line(int draft, String code) {
        return Arrays.stream(export(draft, EntryKind.DUTY).split("\\R"))
                .filter(one -> one.startsWith(code + ","))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("并入的单位不在草案中，或并入自己，被拒且草案不变；重复发送只办一次")
    void an_impossible_merger_changes_nothing() {
        int draft = importDistrict("不能并入");
        String units = export(draft, EntryKind.UNIT);
        LocalDate day = LocalDate.of(2036, 1, 1);
        assertRefused(merge(draft, "U-NONE", "U-ZJ", day), 404, "unknown-line");
        assertRefused(merge(draft, "U-CG", "U-NONE", day), 404, "unknown-line");
        assertRefused(merge(draft, "U-CG", "U-CG", day), 404, "unknown-line");
        assertRefused(
                keeper.post("/revisions/" + draft + "/units/U-CG/merge", "{\"into\": \"U-ZJ\"}"), 400, "missing-field");
        assertThat(handler.post("/revisions/" + draft + "/units/U-CG/merge", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(export(draft, EntryKind.UNIT)).isEqualTo(units);
        String body = "{\"into\": \"U-ZJ\", \"lastDay\": \"2036-01-01\"}";
        Api.Reply first = keeper.post("/revisions/" + draft + "/units/U-CG/merge", body, "merge-once");
        Api.Reply again = keeper.post("/revisions/" + draft + "/units/U-CG/merge", body, "merge-once");
        assertThat(again.body()).isEqualTo(first.body());
    }
}
