package org.fenbo.registry.lookup.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.problem.CallerLanguage;
import org.fenbo.registry.component.Component;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
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
 * @param component code of the component that gives the answer; absent if it gives none (REG-16)
 * @param rota codes of the units that take turns with the case; absent if no rota is asked (REG-16)
 * @param missing names of the facts that would have mattered and aren't known (REG-4)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnswerView(
        Kind answer,
        int revision,
        String category,
        String area,
        Instant at,
        @Nullable String component,
        @Nullable String lead,
        @Nullable List<String> rota,
        List<String> cooperators,
        List<PartView> parts,
        List<RankedUnit> candidates,
        List<String> missing,
        ExplanationView explanation) {

    private static final Words NO_DUTY = new Words(
            "没有职责覆盖该分类或其上级分类、适用该区域或其上级区域", "no duty covers this category or one above it in this area or one above it");

    private static final Words JOIN = new Words("；", "; ");

    enum Kind {
        DUTY,
        /** A component names its maintainer or owner. */
        COMPONENT,
        /** The units of a rota take turns with ownerless components. */
        ROTA,
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
     * @param kindName the Chinese name of the duty's kind (REG-1)
     * @param list the street's list in which the duty is; absent if it is in none
     * @param item code of the work item that names the responsible unit; absent if no item fits
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExplanationView(
            String sentence,
            @Nullable String duty,
            @Nullable String title,
            @Nullable DutyKind kind,
            @Nullable String kindName,
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
                answer instanceof Answer.OfComponent of ? of.component().code() : null,
                named.lead(),
                answer instanceof Answer.Ownerless ownerless
                                && !ownerless.rota().isEmpty()
                        ? ownerless.rota()
                        : null,
                named.cooperators(),
                named.parts(),
                named.candidates(),
                List.copyOf(why.missing()),
                explained(answer, language));
    }

    private static Kind kind(Answer answer) {
        return switch (answer) {
            case Answer.ByDuty _ -> Kind.DUTY;
            case Answer.ByComponent _ -> Kind.COMPONENT;
            case Answer.Ownerless ownerless -> ownerless.rota().isEmpty() ? Kind.BY_DECISION : Kind.ROTA;
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
            case Answer.ByComponent component -> new Named(component.lead(), List.of(), List.of(), List.of());
            case Answer.ByDecision open -> new Named(null, List.of(), List.of(), open.candidates());
            case Answer.Ownerless _, Answer.None _ -> new Named(null, List.of(), List.of(), List.of());
        };
    }

    private static ExplanationView explained(Answer answer, CallerLanguage language) {
        return switch (answer) {
            case Answer.ByDuty duty -> explained(duty.explanation(), duty.duty(), language);
            case Answer.ByDecision open -> explained(open.explanation(), open.duty(), language);
            case Answer.ByComponent named -> only(byComponent(named), language);
            case Answer.Ownerless ownerless -> only(ownerless(ownerless), language);
            case Answer.None none -> nobody(none.explanation(), language);
        };
    }

    private static Words byComponent(Answer.ByComponent named) {
        Component component = named.component();
        return (named.lead().equals(component.maintainer())
                        ? new Words("部件 %s（%s）由 %s 养护", "%s (%s) is maintained by %s")
                        : new Words("部件 %s（%s）属 %s 所有", "%s (%s) is owned by %s"))
                .with(List.of(component.code(), component.name(), named.lead()));
    }

    private static Words ownerless(Answer.Ownerless ownerless) {
        Component component = ownerless.component();
        return (ownerless.rota().isEmpty()
                        ? new Words("部件 %s（%s）无主，由人研判", "%s (%s) has no owner, so a person decides")
                        : new Words("部件 %s（%s）无主，由 %s 轮值兜底", "%s (%s) has no owner; %s take turns"))
                .with(List.of(component.code(), component.name(), String.join("、", ownerless.rota())));
    }

    private static ExplanationView only(Words sentence, CallerLanguage language) {
        return new ExplanationView(
                language.text(sentence), null, null, null, null, null, null, null, null, null, List.of());
    }

    private static ExplanationView explained(Explanation explanation, Duty duty, CallerLanguage language) {
        GrantedPower power = explanation.power();
        WorkItem item = explanation.item();
        return new ExplanationView(
                sentence(explanation, language),
                duty.code(),
                duty.title(),
                duty.kind(),
                duty.kind().chinese(),
                duty.terms().list(),
                duty.basis(),
                power == null ? null : power.code(),
                item == null ? null : item.code(),
                granted(explanation, duty),
                lost(explanation, language));
    }

    // A line by which a department may have taken the matter back is no rule that won, but it is a reason.
    private static String sentence(Explanation explanation, CallerLanguage language) {
        Explanation.Match winner = explanation.winner();
        String perhaps = language.text(explanation.perhaps());
        return winner == null
                ? perhaps
                : language.text(winner.sentence())
                        + language.text(explanation.itemSentence())
                        + (perhaps.isEmpty() ? "" : language.text(JOIN) + perhaps);
    }

    private static List<LostView> lost(Explanation explanation, CallerLanguage language) {
        return explanation.lost().stream()
                .map(lost -> lost(lost, why(lost, explanation), language))
                .toList();
    }

    private static Words why(Explanation.Lost lost, Explanation explanation) {
        return lost.reason() == Explanation.Reason.PERHAPS_TAKEN_BACK
                ? explanation.perhaps()
                : lost.reason().sentence();
    }

    private static LostView lost(Explanation.Lost lost, Words why, CallerLanguage language) {
        return new LostView(
                lost.match().duty().code(),
                language.text(lost.match().sentence()),
                lost.reason().name(),
                language.text(why),
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
                language.text(NO_DUTY),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                lost(explanation, language));
    }
}
