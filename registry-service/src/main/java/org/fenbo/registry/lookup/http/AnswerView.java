package org.fenbo.registry.lookup.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.problem.CallerLanguage;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.Explanation;
import org.fenbo.registry.power.GrantedPower;
import org.jspecify.annotations.Nullable;

/** An answer as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnswerView(
        Kind answer,
        int revision,
        String category,
        String area,
        Instant at,
        @Nullable String lead,
        List<String> cooperators,
        List<RankedUnit> candidates,
        ExplanationView explanation) {

    private static final Words NO_DUTY = new Words(
            "没有职责覆盖该分类或其上级分类、适用该区域或其上级区域", "no duty covers this category or one above it in this area or one above it");

    enum Kind {
        DUTY,
        BY_DECISION,
        NONE
    }

    /** The reasons for an answer: the winning duty with its rule, and the duties that lost. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExplanationView(
            String sentence,
            @Nullable String duty,
            @Nullable String title,
            @Nullable String basis,
            @Nullable String power,
            List<LostView> lost) {}

    /** @param unmet the condition that isn't met; absent if the duty lost for another reason */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LostView(
            String duty,
            String rule,
            String reason,
            String sentence,
            @Nullable String unmet) {}

    static AnswerView of(Answer answer, String category, String area, Instant at, CallerLanguage language) {
        int revision = answer.explanation().revision();
        return switch (answer) {
            case Answer.ByDuty(var duty, var lead, var cooperators, var explanation) ->
                new AnswerView(
                        Kind.DUTY,
                        revision,
                        category,
                        area,
                        at,
                        lead,
                        cooperators,
                        List.of(),
                        explained(explanation, duty, language));
            case Answer.ByDecision(var duty, var candidates, var explanation) ->
                new AnswerView(
                        Kind.BY_DECISION,
                        revision,
                        category,
                        area,
                        at,
                        null,
                        List.of(),
                        candidates,
                        explained(explanation, duty, language));
            case Answer.None(var _, var explanation) ->
                new AnswerView(
                        Kind.NONE,
                        revision,
                        category,
                        area,
                        at,
                        null,
                        List.of(),
                        List.of(),
                        nobody(explanation, language));
        };
    }

    private static ExplanationView explained(Explanation explanation, Duty duty, CallerLanguage language) {
        Explanation.Match winner = explanation.winner();
        return new ExplanationView(
                winner == null ? "" : language.text(winner.sentence()),
                duty.code(),
                duty.title(),
                duty.basis(),
                power(explanation),
                lost(explanation, language));
    }

    private static List<LostView> lost(Explanation explanation, CallerLanguage language) {
        return explanation.lost().stream().map(lost -> lost(lost, language)).toList();
    }

    private static LostView lost(Explanation.Lost lost, CallerLanguage language) {
        return new LostView(
                lost.match().duty().code(),
                language.text(lost.match().sentence()),
                lost.reason().name(),
                language.text(lost.reason().sentence()),
                lost.unmet() == null ? null : Conditions.text(lost.unmet()));
    }

    private static @Nullable String power(Explanation explanation) {
        GrantedPower power = explanation.power();
        return power == null ? null : power.code();
    }

    private static ExplanationView nobody(Explanation explanation, CallerLanguage language) {
        return new ExplanationView(language.text(NO_DUTY), null, null, null, null, lost(explanation, language));
    }
}
