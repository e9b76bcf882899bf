package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.MATTER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.helping;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fenbo.backbone.events.revision.KnownAreas;
import org.fenbo.backbone.events.revision.Row;
import org.fenbo.backbone.kernel.AreaTree;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Guidance;
import org.fenbo.dispatch.routing.store.RoutingTables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The team {@code U-CG} exercises the power for the duty {@code D-001} in the street until the end of November. */
class InstructionsTest {
    private static final CaseFile CASE = with(dispatched(1, CLEANING), helping(2, SQUAD));

    private static Row row(String kind, String code, String body) {
        return new Row(kind, code, body);
    }

    private static CurrentPlaces places(Instant now) {
        RoutingTable table = new RoutingTables(JsonMapper.shared())
                .build(
                        7,
                        Stream.of(
                                row("area", "440399001", "{\"kind\":\"STREET\"}"),
                                row("area", "440399001001", "{\"kind\":\"GRID\",\"parent\":\"440399001\"}"),
                                row("category", "CG", "{}"),
                                row("category", "CG-0101", "{\"parent\":\"CG\"}"),
                                power("P-1", "D-001", "440399001", "U-CG"),
                                power("P-2", "D-002", "440399001", "U-CG"),
                                power("P-3", "D-001", "440399002", "U-CG"),
                                power("P-4", "D-001", "440399001", "U-SQ"),
                                standard("ST-2", "CG-0101", ""),
                                standard("ST-1", "CG", ""),
                                standard("ST-3", "CG-0102", ""),
                                standard("ST-4", "CG", ",\"until\":\"2026-01-31\"")));
        return new CurrentPlaces(new InForce(table), () -> new KnownAreas(1, new AreaTree(Map.of())), () -> now);
    }

    private static Row power(String code, String duty, String area, String team) {
        return row("power", code, """
                {"duty":"%s","area":"%s","team":"%s","until":"2026-11-30","basis":"目录第1项","templates":["通知书"],\
                "cases":["典型案例"],"training":"两期"}""".formatted(duty, area, team));
    }

    private static Row standard(String code, String category, String more) {
        return row("standard", code, """
                {"title":"净宽","category":"%s","state":"不少于 4 米","steps":["清走杂物"],"evidence":["照片"],\
                "limit":{"amount":24,"unit":"HOURS"}%s}""".formatted(category, more));
    }

    private static Guidance guidance(Instant now, int order) {
        return places(now).guidance(MATTER, CASE.orders().order(order));
    }

    @Test
    @DisplayName("赋权在期的，工单带该职责、该地区、该单位的赋权内容；到期后不带 (REG-14b)")
    void the_order_of_the_team_shows_the_power_in_force() {
        assertThat(guidance(NOON, 1).power()).hasValueSatisfying(power -> {
            assertThat(power.code()).isEqualTo("P-1");
            assertThat(power.basis()).isEqualTo("目录第1项");
            assertThat(power.templates()).containsExactly("通知书");
            assertThat(power.cases()).containsExactly("典型案例");
            assertThat(power.training()).contains("两期");
        });
        assertThat(guidance(Instant.parse("2026-12-01T04:00:00Z"), 1).power()).isEmpty();
    }

    @Test
    @DisplayName("主办单带本类及上级类在期的整治标准，按编号排列；协办单不带 (REG-19b)")
    void the_lead_order_shows_the_lines_of_the_category_and_of_those_above() {
        assertThat(guidance(NOON, 1).standard()).extracting(Guidance.Line::code).containsExactly("ST-1", "ST-2");
        assertThat(guidance(NOON, 1).standard().getFirst())
                .isEqualTo(new Guidance.Line("ST-1", "净宽", "不少于 4 米", List.of("清走杂物"), List.of("照片"), 24, "HOURS"));
        assertThat(guidance(NOON, 2).standard()).isEmpty();
    }
}
