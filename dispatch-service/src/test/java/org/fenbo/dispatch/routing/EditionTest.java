package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.Edition.Area;
import org.fenbo.dispatch.routing.Edition.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EditionTest {
    private static final Facts NOTHING = new Facts(Instant.parse("2026-11-25T04:00:00Z"), Map.of());
    private static final List<Area> AREAS = List.of(
            new Area("D", "DISTRICT", null),
            new Area("S1", "STREET", "D"),
            new Area("S2", "STREET", "D"),
            new Area("K1", "COMMUNITY", "S1"),
            new Area("G1", "GRID", "K1"));

    @Test
    @DisplayName("REG-4 先看更具体的事项, 再看更具体的区域")
    void the_most_specific_category_decides_and_within_it_the_most_specific_area() {
        Edition edition = edition(
                new Line("wide", "type", "G1", "U-WIDE"),
                new Line("street", "leaf", "S1", "U-STREET"),
                new Line("anywhere", "leaf", null, "U-ANY"));
        assertThat(edition.answerFor(new CategoryCode("leaf"), new AreaCode("G1"), NOTHING))
                .isEqualTo(duty("U-STREET", "street"));
        assertThat(edition.answerFor(new CategoryCode("leaf"), new AreaCode("S2"), NOTHING))
                .isEqualTo(duty("U-ANY", "anywhere"));
        assertThat(edition.answerFor(new CategoryCode("leaf"), null, NOTHING)).isEqualTo(duty("U-ANY", "anywhere"));
        assertThat(edition.answerFor(new CategoryCode("main"), new AreaCode("G1"), NOTHING))
                .isEqualTo(duty("U-WIDE", "wide"));
    }

    @Test
    @DisplayName("REG-5 一条职责、由人决定、无, 三者居其一")
    void an_answer_is_a_duty_or_by_decision_or_none() {
        Edition edition = edition(new Line("open", "leaf", null, null));
        assertThat(edition.answerFor(new CategoryCode("leaf"), null, NOTHING))
                .isEqualTo(new Answer.ByDecision("open", 7, List.of()));
        assertThat(edition.answerFor(new CategoryCode("other"), null, NOTHING)).isEqualTo(new Answer.None(7));
        assertThat(edition.answerFor(null, new AreaCode("G1"), NOTHING)).isEqualTo(new Answer.None(7));
    }

    @Test
    void a_place_is_told_by_its_street_and_community() {
        Edition edition = edition();
        assertThat(edition.placeOf(new AreaCode("G1"))).isEqualTo(new ResponsibilityList.Place("S1", "K1"));
        assertThat(edition.placeOf(new AreaCode("S2"))).isEqualTo(new ResponsibilityList.Place("S2", ""));
        assertThat(edition.placeOf(null)).isEqualTo(new ResponsibilityList.Place("", ""));
    }

    private static Answer duty(String unit, String code) {
        return new Answer.ByDuty(new UnitCode(unit), code, 7);
    }

    private static Edition edition(Line... lines) {
        Map<String, @Nullable String> parents = new HashMap<>();
        parents.put("leaf", "main");
        parents.put("main", "type");
        parents.put("type", null);
        return new Edition(
                7,
                new Edition.Content(
                        List.of(lines), List.of(), AREAS, parents, Set.of("U-ANY"), ZoneId.of("Asia/Shanghai")));
    }
}
