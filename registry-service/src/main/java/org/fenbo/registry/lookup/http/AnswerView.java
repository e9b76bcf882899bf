package org.fenbo.registry.lookup.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.fenbo.registry.duty.Candidate;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.Explanation;
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
        List<Candidate> candidates,
        Because explanation) {

    enum Kind {
        DUTY,
        BY_DECISION,
        NONE
    }

    /** Why: the duty and rule that won, and those that lost. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Because(
            String sentence,
            @Nullable String duty,
            @Nullable String title,
            @Nullable String basis,
            List<LostView> lost) {}

    record LostView(String duty, String rule, String reason, String sentence) {}

    static AnswerView of(Answer answer, String category, String area, Instant at) {
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
                        because(explanation, duty));
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
                        because(explanation, duty));
            case Answer.None _ ->
                new AnswerView(Kind.NONE, revision, category, area, at, null, List.of(), List.of(), nobody());
        };
    }

    private static Because because(Explanation explanation, Duty duty) {
        Explanation.Match winner = explanation.winner();
        return new Because(
                winner == null ? "" : winner.sentence(),
                duty.code(),
                duty.title(),
                duty.basis(),
                explanation.lost().stream().map(AnswerView::lost).toList());
    }

    private static LostView lost(Explanation.Lost lost) {
        return new LostView(
                lost.match().duty().code(),
                lost.match().sentence(),
                lost.reason().name(),
                lost.reason().sentence());
    }

    private static Because nobody() {
        return new Because(
                "no duty covers this category or one above it in this area or one above it",
                null,
                null,
                null,
                List.of());
    }
}
