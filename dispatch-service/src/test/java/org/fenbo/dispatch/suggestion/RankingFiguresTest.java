package org.fenbo.dispatch.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests suggestions from few past cases, so that the expected figures can be computed by hand. */
class RankingFiguresTest {
    private static final Duration HALF_LIFE = Duration.ofDays(180);
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final Instant BEFORE = NOW.minus(HALF_LIFE);
    private static final Instant LONG_BEFORE = BEFORE.minus(HALF_LIFE);
    private static final Offset<Double> EXACTLY = within(1e-9);

    private static final Similarity STALL = Similarity.of("city", null, "stall", null, null, null);
    private static final Similarity LITTER = Similarity.of("city", null, "litter", null, null, null);
    private static final Similarity IN_NANBU = Similarity.of("city", null, null, null, "Nanbu", null);
    private static final Similarity IN_ZHUKENG = Similarity.of("city", null, null, null, "Zhukeng", null);
    private static final Similarity BY_HOTLINE = Similarity.of("city", null, null, null, null, "12345");
    private static final Similarity BY_GRID = Similarity.of("city", null, null, null, null, "grid");

    private SuggestionModel model = new SuggestionModel();

    private void teach(String unit, int cases, Similarity likeness, Instant at) {
        model.learn(new HandledCase(likeness, unit, at, cases, cases));
    }

    private Suggestion suggested(String unit, Similarity likeness) {
        return model.rank(likeness, NOW, 10).stream()
                .filter(suggestion -> suggestion.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("先按大类、再按事项收窄；每一级保留一部分权重给更宽的级别 (CASE-3)")
    void a_narrower_level_leaves_a_part_of_the_weight_to_the_wider_levels() {
        teach("squad", 6, STALL, NOW);
        teach("works", 2, STALL, NOW);
        teach("works", 4, LITTER, NOW);
        // Type: each unit has 6 cases, so each unit has a half. Category: 6 cases, 2 cases and a caution of 2 add up to
        // 10. The doubt of 0.2 is subtracted from each unit: (6 - 0.2) / 10 = 0.58 and (2 - 0.2) / 10 = 0.18. The rest
        // is 0.24; by the result of the type, each unit gets a half of this rest.
        Suggestion squad = suggested("squad", STALL);
        Suggestion works = suggested("works", STALL);
        assertThat(squad.share()).isCloseTo(0.58 + 0.24 / 2, EXACTLY);
        assertThat(works.share()).isCloseTo(0.18 + 0.24 / 2, EXACTLY);
        assertThat(squad.reason()).isEqualTo(new Reason(Level.CATEGORY, 6, 8, 0.75, 1));
        assertThat(works.reason()).isEqualTo(new Reason(Level.CATEGORY, 2, 8, 0.25, 1));
    }

    @Test
    @DisplayName("案件较旧时，较窄级别的权重更小；理由取权重最大的级别 (CASE-3)")
    void old_cases_weaken_a_narrow_level_and_the_reason_is_the_strongest_level() {
        teach("squad", 6, STALL, BEFORE);
        teach("works", 2, STALL, BEFORE);
        teach("works", 4, LITTER, BEFORE);
        // The cases are the same as in the test above, but each case weighs a half. The weights 3 and 1 and the caution
        // of 2 add up to 6. From the category, the units get (3 - 0.2) / 6 and (1 - 0.2) / 6.
        Suggestion squad = suggested("squad", STALL);
        Suggestion works = suggested("works", STALL);
        assertThat(squad.share()).isCloseTo((2.8 + 2.4 / 2) / 6, EXACTLY);
        assertThat(works.share()).isCloseTo((0.8 + 2.4 / 2) / 6, EXACTLY);
        assertThat(squad.reason().level()).isEqualTo(Level.CATEGORY);
        assertThat(works.reason()).isEqualTo(new Reason(Level.TYPE, 6, 12, 0.5, 1));
    }

    @Test
    @DisplayName("在本社区办案比在别处更多的单位排在前面 (CASE-3)")
    void units_with_more_cases_in_this_community_than_elsewhere_are_preferred() {
        model = pulled(1, 0);
        teachTwoPlaces(IN_NANBU, IN_ZHUKENG);
        assertPulled(IN_NANBU);
    }

    @Test
    @DisplayName("办理本渠道案件比其他渠道更多的单位排在前面 (CASE-3)")
    void units_with_more_cases_on_this_channel_than_on_others_are_preferred() {
        model = pulled(0, 1);
        teachTwoPlaces(BY_HOTLINE, BY_GRID);
        assertPulled(BY_HOTLINE);
    }

    private static SuggestionModel pulled(double byCommunity, double byChannel) {
        return new SuggestionModel(new ModelWeights(HALF_LIFE, 0.2, byCommunity, byChannel, 1_000));
    }

    private void teachTwoPlaces(Similarity here, Similarity elsewhere) {
        teach("squad", 1, here, LONG_BEFORE);
        teach("works", 3, here, LONG_BEFORE);
        teach("squad", 3, elsewhere, BEFORE);
        teach("works", 1, elsewhere, BEFORE);
    }

    /**
     * The 4 cases here weigh a quarter each, so their weight is 1. The 4 cases elsewhere weigh a half each, so their
     * weight is 2. So a third of all weight is here.
     */
    private void assertPulled(Similarity here) {
        Suggestion squad = suggested("squad", here);
        Suggestion works = suggested("works", here);
        double squadWeight = 1.0 / 4 + 3.0 / 2;
        double worksWeight = 3.0 / 4 + 1.0 / 2;
        // Two imaginary average cases are added for each unit; a third of their weight is here.
        double squadPresence = (1.0 / 4 + 2.0 / 3) / (squadWeight + 2) * 3;
        double worksPresence = (3.0 / 4 + 2.0 / 3) / (worksWeight + 2) * 3;
        double both = squadWeight * squadPresence + worksWeight * worksPresence;
        assertThat(squad.reason().presence()).isCloseTo(squadPresence, EXACTLY);
        assertThat(works.reason().presence()).isCloseTo(worksPresence, EXACTLY);
        assertThat(squad.share()).isCloseTo(squadWeight * squadPresence / both, EXACTLY);
        assertThat(works.share()).isCloseTo(worksWeight * worksPresence / both, EXACTLY);
    }

    @Test
    @DisplayName("只有一件旧案的单位也附理由 (CASE-3c)")
    void a_unit_with_a_single_old_case_also_has_a_reason() {
        teach("squad", 5, Similarity.of("city", null, null, null, null, null), NOW);
        model.learn(new HandledCase(Similarity.of(null, null, "stall", null, null, null), "works", NOW, 1, 0.1));
        Suggestion works = suggested("works", STALL);
        assertThat(works.share()).isZero();
        assertThat(works.reason()).isEqualTo(new Reason(Level.CATEGORY, 1, 1, 1, 1));
    }

    @Test
    @DisplayName("没有相似案件时，按全部案件建议 (CASE-3)")
    void a_case_without_similar_cases_is_ranked_by_all_cases() {
        teach("squad", 3, STALL, NOW);
        teach("works", 1, LITTER, NOW);
        Suggestion squad = suggested("squad", Similarity.of("traffic", null, "signal", null, null, null));
        assertThat(squad.share()).isCloseTo(0.75, EXACTLY);
        assertThat(squad.reason()).isEqualTo(new Reason(Level.ALL, 3, 4, 0.75, 1));
    }

    @Test
    @DisplayName("并列时按单位编码排列，次序固定")
    void units_with_equal_shares_are_ordered_by_their_codes() {
        teach("works", 1, STALL, NOW);
        teach("office", 1, STALL, NOW);
        teach("squad", 1, STALL, NOW);
        assertThat(model.rank(STALL, NOW, 10)).extracting(Suggestion::unit).containsExactly("office", "squad", "works");
    }
}
