package org.fenbo.dispatch.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SuggestionModelTest {

    private static final Instant NOON = Instant.parse("2018-10-09T04:00:00Z");
    private static final Similarity STALL =
            new Similarity("city", "street order", "stall", "Longtian", "Nanbu", "12345");

    private final SuggestionModel experience = new SuggestionModel();

    @Test
    void a_model_without_lessons_suggests_nothing() {
        assertThat(experience.rank(STALL, NOON, 3)).isEmpty();
    }

    @Test
    @DisplayName("同类案件由谁办结，就首先建议谁 (CASE-3a)")
    void the_unit_that_handled_most_similar_cases_comes_first() {
        teach("squad", 3, STALL, NOON);
        teach("works", 1, STALL, NOON);

        assertThat(suggested(STALL)).containsExactly("squad", "works");
    }

    @Test
    @DisplayName("越新的案件权重越大 (CASE-3a)")
    void newer_cases_weigh_more() {
        teach("squad", 6, STALL, NOON.minus(Duration.ofDays(720)));
        teach("works", 3, STALL, NOON);

        assertThat(suggested(STALL)).containsExactly("works", "squad");
    }

    @Test
    @DisplayName("案件改由其他单位办理后，撤销先前所学，与先后次序无关 (CASE-3)")
    void a_lesson_that_is_taken_back_does_not_count_even_if_it_is_learned_later() {
        HandledCase first = HandledCase.of(STALL, "squad", NOON);

        experience.learn(first.takenBack());
        experience.learn(HandledCase.of(STALL, "works", NOON.plusSeconds(60)));
        assertThat(suggested(STALL)).containsExactly("works");

        experience.learn(first);
        assertThat(suggested(STALL)).containsExactly("works");
        assertThat(experience.rank(STALL, NOON, 1).getFirst().reason().of()).isOne();
    }

    @Test
    void a_sum_of_cases_teaches_the_same_as_the_single_cases() {
        teach("squad", 7, STALL, NOON.minus(Duration.ofDays(180)));
        teach("works", 3, STALL, NOON);
        var summed = new SuggestionModel();
        summed.learn(new HandledCase(STALL, "squad", NOON.minus(Duration.ofDays(90)), 7, 7 * Math.sqrt(0.5)));
        summed.learn(new HandledCase(STALL, "works", NOON, 3, 3));

        assertThat(summed.rank(STALL, NOON, 2))
                .usingRecursiveComparison()
                .withComparatorForType(
                        (one, other) -> Math.abs(one - other) < 1e-9 ? 0 : Double.compare(one, other), Double.class)
                .isEqualTo(experience.rank(STALL, NOON, 2));
    }

    @Test
    void a_case_without_a_unit_teaches_nothing() {
        experience.learn(HandledCase.of(STALL, "", NOON));

        assertThat(experience.rank(STALL, NOON, 3)).isEmpty();
    }

    @Test
    @DisplayName("建议附理由：相似层级、件数、占比 (CASE-2, CASE-3c)")
    void a_suggestion_names_its_level_and_the_number_of_its_cases() {
        teach("squad", 30, STALL, NOON);
        teach("works", 10, STALL, NOON);

        var elsewhere = new Similarity("city", "street order", "stall", "Longtian", "Zhukeng", "12345");
        var reason = experience.rank(elsewhere, NOON, 1).getFirst().reason();

        assertThat(reason.level()).isEqualTo(Level.CATEGORY_AND_STREET);
        assertThat(reason.cases()).isEqualTo(30);
        assertThat(reason.of()).isEqualTo(40);
        assertThat(reason.share()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void for_a_category_that_is_new_in_a_street_the_unit_that_works_there_comes_first() {
        teach("Longtian squad", 20, STALL, NOON);
        var litter = new Similarity("city", "street order", "litter", "Biling", "Tangkeng", "12345");
        teach("Biling squad", 20, litter, NOON);
        var stallInBiling = new Similarity("city", "street order", "stall", "Biling", "Tangkeng", "12345");

        var first = experience.rank(stallInBiling, NOON, 1).getFirst();

        assertThat(first.unit()).isEqualTo("Biling squad");
        assertThat(first.reason().presence()).isGreaterThan(1);
    }

    @Test
    void if_facts_are_unknown_the_wider_levels_are_used() {
        teach("squad", 2, STALL, NOON);

        assertThat(suggested(Similarity.of(null, null, "stall", null, null, null)))
                .containsExactly("squad");
        assertThat(suggested(Similarity.of(null, null, null, null, null, null))).containsExactly("squad");
    }

    @Test
    void all_shares_add_up_to_one_and_the_limit_shortens_the_list() {
        List.of("a", "b", "c", "d").forEach(unit -> teach(unit, 2, STALL, NOON));

        var all = experience.rank(STALL, NOON, 10);

        assertThat(all.stream().mapToDouble(Suggestion::share).sum()).isCloseTo(1, within(1e-9));
        assertThat(experience.rank(STALL, NOON, 3)).isEqualTo(all.subList(0, 3));
    }

    @Test
    @DisplayName("R25 模型占用的内存有上限；先删除最久没有新案件的一类")
    void the_number_of_tallies_is_limited_and_the_oldest_are_forgotten_first() {
        var bounded = new SuggestionModel(new ModelWeights(Duration.ofDays(180), 0.2, 0.9, 0.3, 1_000));
        for (int i = 0; i < 20_000; i++) {
            bounded.learn(HandledCase.of(
                    new Similarity("city", "order", "category " + i % 2_000, "street", "community " + i, "12345"),
                    "unit " + i % 50,
                    NOON.plusSeconds(i)));
            assertThat(bounded.size()).isLessThanOrEqualTo(1_000);
        }
        assertThat(bounded.rank(
                        new Similarity("city", "order", "category 1999", "street", "community 19999", "12345"),
                        NOON.plusSeconds(20_000),
                        1))
                .extracting(Suggestion::unit)
                .containsExactly("unit 49");
    }

    private void teach(String unit, int cases, Similarity likeness, Instant at) {
        for (int i = 0; i < cases; i++) {
            experience.learn(HandledCase.of(likeness, unit, at));
        }
    }

    private List<String> suggested(Similarity likeness) {
        return experience.rank(likeness, NOON, 3).stream().map(Suggestion::unit).toList();
    }
}
