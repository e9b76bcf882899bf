package org.fenbo.registry.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.lookup.Explanation.Lost;
import org.fenbo.registry.lookup.Explanation.Match;
import org.fenbo.registry.lookup.Explanation.Reason;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {

    private static Match match(@Nullable String area, int categorySteps, int areaSteps, String... conditions) {
        DutyScope scope = new DutyScope(
                "C",
                area,
                Stream.of(conditions)
                        .map(text -> Conditions.parse(text).orElseThrow())
                        .toList(),
                Validity.ALWAYS);
        DutyWording terms = new DutyWording(DutyKind.CORE, null, null, "依据", new TreeMap<>());
        Assignment lead = new Assignment.ToLead("U", List.of());
        return new Match(new Duty("D", "清扫", terms, scope, lead, false), "C", categorySteps, areaSteps);
    }

    @Test
    @DisplayName("胜出的规则写明分类、区域的远近和条件 (REG-4a)")
    void the_rule_that_won_is_a_sentence_in_both_languages() {
        assertThat(match("A", 0, 0).sentence())
                .isEqualTo(new Words("职责 D 覆盖该分类本身，适用该区域本身", "duty D covers the category itself, in the area itself"));
        assertThat(match(null, 2, 3).sentence())
                .isEqualTo(new Words(
                        "职责 D 覆盖上 2 级的分类 C，适用全区", "duty D covers category C, 2 steps above, anywhere in the district"));
        assertThat(match("A", 0, 1, "size=..5", "channel=MEDIA").sentence())
                .isEqualTo(
                        new Words(
                                "职责 D 覆盖该分类本身，适用上 1 级的区域 A，条件为 size=..5 且 channel=MEDIA",
                                "duty D covers the category itself, in area A, 1 step above, where size=..5 and channel=MEDIA"));
    }

    @Test
    @DisplayName("落选的理由依次是分类更远、区域更远、条件更少 (REG-4a)")
    void a_duty_loses_by_category_then_area_then_conditions() {
        Match winner = match("A", 1, 1);
        assertThat(Lost.to(winner, match("A", 2, 0)).reason()).isEqualTo(Reason.LESS_SPECIFIC_CATEGORY);
        assertThat(Lost.to(winner, match("A", 1, 2)).reason()).isEqualTo(Reason.LESS_SPECIFIC_AREA);
        assertThat(Lost.to(winner, match("A", 1, 1)).reason()).isEqualTo(Reason.LESS_SPECIFIC_CONDITIONS);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    @DisplayName("每种落选理由都有中英文说明 (REG-4a)")
    void every_reason_has_words_in_both_languages(Reason reason) {
        assertThat(reason.sentence().chinese().codePoints()).anyMatch(Character::isIdeographic);
        assertThat(reason.sentence().english()).isNotBlank();
    }

    @Test
    @DisplayName("命中的具体工作事项写明编码、名称和承担单位 (REG-18b)")
    void the_work_item_that_fits_is_a_sentence() {
        WorkItem item = new WorkItem("W", "D", "小修", List.of("U-S"), List.of(), null, List.of());
        Explanation none = new Explanation(1);
        assertThat(none.itemSentence()).isEqualTo(new Words("", ""));
        Explanation fits =
                new Explanation(1, match("A", 0, 0), List.of(), null, item, new TreeSet<>(), new Words("", ""));
        assertThat(fits.itemSentence())
                .isEqualTo(new Words("；具体工作事项 W（小修）由 U-S 承担", "; work item W (小修) is the work of U-S"));
    }
}
