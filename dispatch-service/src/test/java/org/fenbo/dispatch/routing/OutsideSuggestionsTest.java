package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.NOON;

import java.util.ArrayList;
import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.UnitCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutsideSuggestionsTest {
    private static final Matter MATTER = new Matter(
            new CaseNumber("C44039920261122000001"),
            "R44039920261122000001",
            "HOTLINE",
            null,
            "COMPLAINT",
            new CategoryCode("101"),
            new AreaCode("440399001001"),
            "NORMAL",
            "王先生电话13812345678反映路灯不亮",
            null,
            NOON);

    private final List<OutsideModel.Question> asked = new ArrayList<>();

    private final class Fake implements OutsideModel {
        @Override
        public String version() {
            return "model-x/3";
        }

        @Override
        public List<Guess> units(Question question) {
            asked.add(question);
            return List.of(new Guess("U-SQ", 1.7), new Guess("U-CG", 0.2));
        }
    }

    @Test
    @DisplayName("接入的外部模型只得到脱敏的内容和类别；其建议注明模型版本，属机器建议 (SEC-3a,d)")
    void an_outside_model_gets_masked_text_only() {
        List<RankedUnit> suggested = new OutsideSuggestions(FixedRouting.EMPTY, new Fake()).of(MATTER, NOON);
        assertThat(asked).containsExactly(new OutsideModel.Question("*先生电话138****5678反映路灯不亮", "101"));
        assertThat(suggested)
                .containsExactly(
                        new RankedUnit(new UnitCode("U-SQ"), 1, 0, "outside-model", "model-x/3"),
                        new RankedUnit(new UnitCode("U-CG"), 0.2, 0, "outside-model", "model-x/3"))
                .allMatch(RankedUnit::machineMade);
    }

    @Test
    @DisplayName("部门已收回的事项，外部模型建议的街道单位同样不列出 (SEC-3d, REG-17d)")
    void a_unit_that_may_not_get_the_case_is_not_suggested() {
        Routing list = new FixedRouting(new Answer.None(7, new Words("依据", "why")))
                .withStreets(new UnitCode("U-SQ"))
                .takenBack();
        assertThat(new OutsideSuggestions(list, new Fake()).of(MATTER, NOON))
                .extracting(RankedUnit::unit)
                .containsExactly(new UnitCode("U-CG"));
    }

    @Test
    @DisplayName("默认不接入外部模型，没有任何内容外送 (SEC-3d)")
    void the_port_is_off_by_default() {
        assertThat(new OutsideSuggestions(FixedRouting.EMPTY, OutsideModel.OFF).of(MATTER, NOON))
                .isEmpty();
    }
}
