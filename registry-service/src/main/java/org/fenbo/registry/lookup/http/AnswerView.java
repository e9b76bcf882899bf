package org.fenbo.registry.lookup.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.problem.CallerLanguage;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.Explanation;
import org.fenbo.registry.power.GrantedPower;
import org.jspecify.annotations.Nullable;

/**
 * An answer as callers see it.
 *
 * @param parts what the responsible unit and each helping unit owe (REG-2)
 * @param missing names of the facts that would have mattered and aren't known (REG-4)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnswerView(
        Kind answer,
        int revision,
        String category,
        String area,
        Instant at,
        @Nullable String lead,
        List<String> cooperators,
        List<PartView> parts,
        List<RankedUnit> candidates,
        List<String> missing,
        ExplanationView explanation) {

    private static final Words NO_DUTY = new Words(
            "没有职责覆盖该分类或其上级分类、适用该区域或其上级区域", "no duty covers this category or one above it in this area or one above it");

    enum Kind {
        DUTY,
        BY_DECISION,
        NONE
    }

    /** @param owes what the unit has to do; absent if the duty doesn't state it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartView(String unit, Part part, @Nullable String owes) {

        /** Whether the unit is responsible (主办) or helps (协办). */
        enum Part {
            LEAD,
            COOPERATING
        }

        static PartView of(Answer.Part part) {
            return new PartView(
                    part.unit(),
                    part.leads() ? Part.LEAD : Part.COOPERATING,
                    part.owes().orElse(null));
        }
    }

    /**
     * The reasons for an answer: the winning duty with its rule, and the duties that lost.
     *
     * @param list the street's list in which the duty is; absent if it is in none
     * @param item code of the work item that names the responsible unit; absent if no item fits
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExplanationView(
            String sentence,
            @Nullable String duty,
            @Nullable String title,
            @Nullable StreetList list,
            @Nullable String basis,
            @Nullable String power,
            @Nullable String item,
            @Nullable GrantView granted,
            List<LostView> lost) {}

    /**
     * What the grantor gives the team that exercises a power (REG-14).
     *
     * @param grantor code of the unit that grants the power
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GrantView(
            String grantor,
            String basis,
            List<String> templates,
            List<String> cases,
            @Nullable String training) {}

    /** @param unmet the condition that isn't met; absent if the duty lost for another reason */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LostView(
            String duty,
            String rule,
            String reason,
            String sentence,
            @Nullable String unmet) {}

    /** The units that an answer names. */
    private record Named(
            @Nullable String lead, List<String> cooperators, List<PartView> parts, List<RankedUnit> candidates) {}

    static AnswerView of(Answer answer, String category, String area, Instant at, CallerLanguage language) {
        Explanation why = answer.explanation();
        Named named = named(answer);
        return new AnswerView(
                kind(answer),
                why.revision(),
                category,
                area,
                at,
                named.lead(),
                named.cooperators(),
                named.parts(),
                named.candidates(),
                List.copyOf(why.missing()),
                explained(answer, language));
    }

    private static Kind kind(Answer answer) {
        return switch (answer) {
            case Answer.ByDuty _ -> Kind.DUTY;
            case Answer.ByDecision _ -> Kind.BY_DECISION;
            case Answer.None _ -> Kind.NONE;
        };
    }

    private static Named named(Answer answer) {
        return switch (answer) {
            case Answer.ByDuty duty ->
                new Named(
                        duty.lead(),
                        duty.cooperators(),
                        duty.parts().stream().map(PartView::of).toList(),
                        List.of());
            case Answer.ByDecision open -> new Named(null, List.of(), List.of(), open.candidates());
            case Answer.None _ -> new Named(null, List.of(), List.of(), List.of());
        };
    }

    private static ExplanationView explained(Answer answer, CallerLanguage language) {
        return switch (answer) {
            case Answer.ByDuty duty -> explained(duty.explanation(), duty.duty(), language);
            case Answer.ByDecision open -> explained(open.explanation(), open.duty(), language);
            case Answer.None none -> nobody(none.explanation(), language);
        };
    }

    private static ExplanationView explained(Explanation explanation, Duty duty, CallerLanguage language) {
        Explanation.Match winner = explanation.winner();
        GrantedPower power = explanation.power();
        WorkItem item = explanation.item();
        return new ExplanationView(
                winner == null ? "" : language.text(winner.sentence()) + language.text(explanation.itemSentence()),
                duty.code(),
                duty.title(),
                duty.terms().list(),
                duty.basis(),
                power == null ? null : power.code(),
                item == null ? null : item.code(),
                granted(explanation, duty),
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

    private static @Nullable GrantView granted(Explanation explanation, Duty duty) {
        GrantedPower power = explanation.power();
        return power != null && duty.assignment() instanceof Assignment.ToLead(var lead, var _)
                ? new GrantView(
                        lead,
                        power.basis(),
                        power.help().templates(),
                        power.help().cases(),
                        power.help().training())
                : null;
    }

    private static ExplanationView nobody(Explanation explanation, CallerLanguage language) {
        return new ExplanationView(
                language.text(NO_DUTY), null, null, null, null, null, null, null, lost(explanation, language));
    }
}
