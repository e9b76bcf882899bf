package org.fenbo.dispatch.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LearningTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final Similarity STALL = type("stalls");

    private final SuggestionModel model = new SuggestionModel();

    private static Similarity type(String type) {
        return Similarity.of(type, null, null, null, null, null);
    }

    private static HandledCase handled(String unit, Instant at) {
        return HandledCase.of(STALL, unit, at);
    }

    private Suggestion only() {
        List<Suggestion> suggestions = model.rank(STALL, NOW, 10);
        assertThat(suggestions).hasSize(1);
        return suggestions.getFirst();
    }

    @Test
    @DisplayName("工单获准退回后，撤销从该工单所学：件数和权重都减去 (CASE-3b)")
    void taking_back_a_lesson_does_not_change_the_lessons_of_other_cases() {
        model.learn(handled("squad", NOW));
        model.learn(handled("squad", NOW));
        model.learn(handled("squad", NOW).takenBack());
        assertThat(only().reason()).isEqualTo(new Reason(Level.TYPE, 1, 1, 1, 1));

        model.learn(handled("squad", NOW).takenBack());
        assertThat(model.rank(STALL, NOW, 10)).isEmpty();
    }

    @Test
    @DisplayName("撤销先于所学到达时，不计入，也不影响占比 (CASE-3b)")
    void a_lesson_that_is_taken_back_before_it_is_learned_changes_no_share() {
        Similarity here = Similarity.of("stalls", null, null, null, "Nanbu", null);
        model.learn(HandledCase.of(here, "squad", NOW).takenBack());
        model.learn(handled("works", NOW));
        assertThat(model.rank(here, NOW, 10))
                .containsExactly(new Suggestion("works", 1, new Reason(Level.TYPE, 1, 1, 1, 1)));
    }

    @Test
    @DisplayName("学习的先后不影响建议；越新的权重越大 (CASE-3a)")
    void the_order_of_the_lessons_does_not_change_the_suggestions() {
        HandledCase old = handled("squad", NOW.minus(Duration.ofDays(180)));
        HandledCase recent = handled("works", NOW);
        model.learn(old);
        model.learn(recent);
        SuggestionModel other = new SuggestionModel();
        other.learn(recent);
        other.learn(old);
        assertThat(other.rank(STALL, NOW, 10)).isEqualTo(model.rank(STALL, NOW, 10));
        assertThat(model.rank(STALL, NOW, 10))
                .extracting(Suggestion::unit, Suggestion::share)
                .containsExactly(tuple("works", 2.0 / 3), tuple("squad", 1.0 / 3));
    }

    @Test
    @DisplayName("权重低于千分之一的旧案被忘记")
    void a_case_is_forgotten_when_it_weighs_less_than_a_thousandth() {
        model.learn(new HandledCase(STALL, "kept", NOW, 1, 0.001));
        model.learn(new HandledCase(STALL, "forgotten", NOW, 1, 0.000_9));
        assertThat(only().unit()).isEqualTo("kept");
    }

    @Test
    @DisplayName("R25 达到上限才删除统计，先删除最久没有新案件的一类")
    void only_tallies_above_the_limit_are_forgotten_and_the_oldest_goes_first() {
        // All cases together are one set with one tally. Each type is another set with its own tally.
        SuggestionModel bounded = new SuggestionModel(new ModelWeights(Duration.ofDays(180), 0.2, 0.9, 0.3, 3));
        bounded.learn(HandledCase.of(type("stalls"), "squad", NOW.minusSeconds(60)));
        bounded.learn(HandledCase.of(type("litter"), "cleaning", NOW.minusSeconds(120)));
        assertThat(bounded.size()).isEqualTo(3);
        assertThat(level(bounded, "litter")).isEqualTo(Level.TYPE);

        bounded.learn(HandledCase.of(type("signals"), "traffic", NOW));
        assertThat(bounded.size()).isEqualTo(3);
        assertThat(level(bounded, "litter")).as("forgotten").isEqualTo(Level.ALL);
        assertThat(level(bounded, "stalls")).isEqualTo(Level.TYPE);
        assertThat(level(bounded, "signals")).isEqualTo(Level.TYPE);
    }

    private static Level level(SuggestionModel model, String type) {
        return model.rank(type(type), NOW, 1).getFirst().reason().level();
    }
}
