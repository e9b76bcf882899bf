package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Separation.NONE;
import static org.fenbo.dispatch.casefile.Separation.ON_THE_SPOT;
import static org.fenbo.dispatch.casefile.Separation.PERSON_ONLY;
import static org.fenbo.dispatch.casefile.Separation.STRICT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.dispatch.routing.SeparationRules.Reports;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SeparationRulesTest {
    private static final String COLLECTOR = "GRID_COLLECTOR";

    private static Reports reports(String category, String channel) {
        return new Reports(
                Optional.of(category).filter(given -> !given.isEmpty()),
                Optional.of(channel).filter(given -> !given.isEmpty()));
    }

    @Test
    @DisplayName("未规定的：网格采集严格分离，其他渠道仅本人回避 (CASE-6b)")
    void without_a_rule_only_reports_of_grid_collectors_are_strict() {
        assertThat(SeparationRules.NONE.of(List.of("201"), COLLECTOR)).isEqualTo(STRICT);
        assertThat(SeparationRules.NONE.of(List.of(), "HOTLINE")).isEqualTo(PERSON_ONLY);
    }

    @Test
    @DisplayName("按最具体的规则：先看事项（含上级大类），再看渠道 (CASE-6a)")
    void the_nearest_category_decides_and_then_the_channel() {
        SeparationRules rules = new SeparationRules(Map.of(
                reports("", ""), NONE,
                reports("", COLLECTOR), PERSON_ONLY,
                reports("2", ""), ON_THE_SPOT,
                reports("2", "PATROL"), STRICT,
                reports("2013", ""), PERSON_ONLY));
        assertThat(rules.of(List.of("101", "1"), "HOTLINE")).isEqualTo(NONE);
        assertThat(rules.of(List.of("101", "1"), COLLECTOR)).isEqualTo(PERSON_ONLY);
        assertThat(rules.of(List.of("201", "2"), COLLECTOR))
                .as("a rule of the category is nearer than a rule of the channel")
                .isEqualTo(ON_THE_SPOT);
        assertThat(rules.of(List.of("201", "2"), "PATROL")).isEqualTo(STRICT);
        assertThat(rules.of(List.of("2013", "201", "2"), "PATROL"))
                .as("the category itself is nearer than the category above it")
                .isEqualTo(PERSON_ONLY);
        assertThat(rules.of(List.of(), COLLECTOR)).isEqualTo(PERSON_ONLY);
    }
}
