package org.fenbo.dispatch.routing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.backbone.events.revision.FixedRevisions;
import org.fenbo.backbone.events.revision.Row;
import org.fenbo.backbone.kernel.AreaTree;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.Answer;
import org.fenbo.dispatch.routing.Facts;
import org.fenbo.dispatch.routing.Routing;
import org.fenbo.dispatch.routing.RoutingTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Tests the answers for an area that an earlier revision had. Its grid {@code G0} was in street {@code S}. */
class EndedAreaTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final CategoryCode CATEGORY = new CategoryCode("C");

    private final RoutingTable table = new RoutingTables(JsonMapper.shared())
            .build(
                    2,
                    Stream.of(
                            new Row("area", "D", "{\"kind\":\"DISTRICT\"}"),
                            new Row("area", "S", "{\"kind\":\"STREET\",\"parent\":\"D\"}"),
                            new Row("category", "C", "{}"),
                            new Row("policy", "first-contact", "{\"fallback\":\"AREA_OFFICE\"}"),
                            new Row("unit", "U-OFFICE", "{\"tier\":\"STREET\",\"kind\":\"CENTRE\",\"serves\":[\"S\"]}"),
                            duty("STREET", "\"area\":\"S\","),
                            duty("ANYWHERE", "")));
    private final Routing routing = new RoutingCopy(
            new FixedRevisions<RoutingTable>(new AreaTree(Map.of("G0", "S", "S", "D"))).with(2, NOW, table));

    private static Row duty(String code, String area) {
        return new Row("duty", code, """
                {"category":"C",%s"answer":"DUTY","lead":"U-%s"}""".formatted(area, code));
    }

    private Answer answer(String area) {
        return routing.answerFor(CATEGORY, new AreaCode(area), new Facts(NOW, Map.of()));
    }

    @Test
    @DisplayName("已撤销的网格由其上级区域的职责和中心负责 (ORG-2)")
    void the_duties_and_the_centre_of_the_area_above_answer_for_an_ended_area() {
        assertThat(answer("G0"))
                .isInstanceOfSatisfying(
                        Answer.ByDuty.class, found -> assertThat(found.duty()).isEqualTo("STREET"));
        UnitCode office = new UnitCode("U-OFFICE");
        assertThat(routing.centreFor(CATEGORY, new AreaCode("G0"), QueueGround.BY_DECISION, NOW))
                .contains(office);
        assertThat(routing.fallbackFor(new AreaCode("G0"), NOW)).contains(office);
    }

    @Test
    @DisplayName("从未有过的区域无人负责，不套用全区适用的职责 (REG-4)")
    void nobody_is_responsible_in_an_area_that_no_revision_had() {
        assertThat(answer("X")).isEqualTo(new Answer.None(2, new Words("清单第 2 版没有区域 X", "revision 2 has no area X")));
        assertThat(routing.fallbackFor(new AreaCode("X"), NOW)).isEqualTo(Optional.empty());
    }
}
