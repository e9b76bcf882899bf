package org.fenbo.registry.lookup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.component.Component;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.hierarchy.Hierarchy.Span;
import org.fenbo.registry.lookup.Explanation.Lost;
import org.fenbo.registry.lookup.Explanation.Match;
import org.fenbo.registry.lookup.Explanation.Reason;
import org.fenbo.registry.revision.Entries;
import org.jspecify.annotations.Nullable;

/**
 * An index of one revision: all in memory, immutable. An answer takes well under a microsecond.
 *
 * <p>The rule (REG-4): go from the requested category up to its root. For each category, go from the requested area up
 * to its root and then to "anywhere". For each pair, take the duties with more conditions first. The first duty that is
 * valid and whose conditions the facts meet is the answer. So the duty with the most specific category wins. Among the
 * duties of this category, the duty with the most specific area wins. If the area is the same too, the duty with the
 * most conditions wins.
 *
 * <p>Before the rule, the component is asked, if the matter is about one (REG-16): its maintainer, else its owner. The
 * rule applies if the revision has no such component.
 *
 * <p>If a work item of the winner fits, its body is responsible (REG-18). If a street has claimed the power to do the
 * duty, the street's team is responsible instead of the lead (REG-14). In a co-operation the lead stays responsible, and
 * the body of the work item helps (REG-17). If a department took the matter back, only duties
 * whose lead is a department can win, and no unit of a street, town or community is named (REG-17). If a department may
 * have taken the matter back, a duty whose lead is a department still wins; otherwise a person decides. A duty under an
 * admission applies only on the days of the admission (REG-9).
 */
public final class RevisionIndex {

    /** The span of an unknown area: only {@link Span#EVERYWHERE} contains it. */
    private static final Span NOWHERE = new Span(-1, -1, 1);

    private final int revision;
    private final ZoneId zone;
    private final Map<String, Span> areas;
    private final Map<String, List<Option>> options;
    private final Claims claims;
    private final Map<String, Component> components;
    private final List<String> rota;
    private final TakenBack takenBack;
    private final TakeBacks takeBacks;

    /**
     * A question.
     *
     * @param takeBack whether a department took the matter back
     */
    private record Question(Span area, Facts facts, TakeBack takeBack) {}

    /** Builds the index of a revision; its entries must be valid. */
    public RevisionIndex(int revision, Entries entries) {
        this.revision = revision;
        this.zone = entries.zone();
        this.areas =
                Hierarchy.of(entries.areas().values(), Area::code, Area::parent).spans();
        this.options = new OptionsByCategory(entries, areas).all();
        this.components = entries.components();
        this.rota = entries.rota();
        this.takenBack = TakenBack.of(entries.units().values());
        this.takeBacks = new TakeBacks(entries, areas);
        this.claims = new Claims(entries.powers().values(), areas);
    }

    /** Number of the indexed revision. */
    public int revision() {
        return revision;
    }

    /** Whether the revision has the area. */
    boolean hasArea(String code) {
        return areas.containsKey(code);
    }

    /** The facts known about a matter; times are in the district's zone. */
    public Facts facts(Instant at, Map<String, String> values) {
        return new Facts(at, zone, values);
    }

    /** Which unit is responsible for this category in this area, as far as the facts are known. */
    public Answer answer(String category, String area, Facts facts) {
        return byComponent(category, areas.getOrDefault(area, NOWHERE), facts)
                .orElseGet(() -> byDuty(category, area, facts));
    }

    private Answer byDuty(String category, String area, Facts facts) {
        List<Option> covering = options.get(category);
        if (covering == null) {
            return nobody(Answer.Gap.UNKNOWN_CATEGORY, List.of(), facts);
        }
        Span asked = areas.get(area);
        return asked == null
                ? nobody(Answer.Gap.UNKNOWN_AREA, List.of(), facts)
                : first(covering, new Question(asked, facts, takeBacks.of(category, asked, facts)));
    }

    /**
     * The duty that answers for this category in this area, even if a department may have taken the matter back; empty if no
     * duty does (REG-9). A line that certainly takes the matter back counts.
     */
    public Optional<Answer.ByDuty> certainly(String category, String area, Facts facts) {
        Span asked = areas.get(area);
        if (asked == null) {
            return Optional.empty();
        }
        boolean back = takeBacks.of(category, asked, facts).certain();
        Question question = new Question(asked, facts, new TakeBack(back, List.of()));
        return first(options.getOrDefault(category, List.of()), question) instanceof Answer.ByDuty byDuty
                ? Optional.of(byDuty)
                : Optional.empty();
    }

    /** Which unit is responsible for this category if the area isn't known: only duties for all areas apply. */
    public Answer answerAnywhere(String category, Facts facts) {
        return byComponent(category, NOWHERE, facts).orElseGet(() -> byDutyAnywhere(category, facts));
    }

    /**
     * The component's maintainer, else its owner; empty if the revision has no such component. If a department took the
     * matter back, a unit of a street doesn't answer.
     */
    private Optional<Answer> byComponent(String category, Span asked, Facts facts) {
        Component component = components.get(facts.component());
        if (component == null) {
            return Optional.empty();
        }
        Span known = asked.equals(NOWHERE) ? null : asked;
        Question question = new Question(asked, facts, takeBacks.of(category, known, facts));
        Predicate<String> mayAnswer = unit -> mayAnswer(unit, question);
        Explanation why = new Explanation(revision);
        return component.isOwnerless()
                ? Optional.of(new Answer.Ownerless(
                        component, rota.stream().filter(mayAnswer).toList(), why))
                : component.responsible().stream()
                        .filter(mayAnswer)
                        .findFirst()
                        .map(unit -> new Answer.ByComponent(component, unit, why));
    }

    private Answer byDutyAnywhere(String category, Facts facts) {
        List<Option> covering = options.get(category);
        return covering == null
                ? nobody(Answer.Gap.UNKNOWN_CATEGORY, List.of(), facts)
                : first(covering, new Question(NOWHERE, facts, takeBacks.of(category, null, facts)));
    }

    private Answer first(List<Option> covering, Question question) {
        Option winner = null;
        Match match = null;
        List<Lost> lost = new ArrayList<>(4);
        for (Option option : covering) {
            if (!option.area().contains(question.area())) {
                continue;
            }
            Lost failed = option.failed(question.area(), question.facts());
            boolean leaves = question.takeBack().isPossible() && !option.answersWithDepartment(takenBack);
            if (failed != null) {
                lost.add(failed);
            } else if (leaves && question.takeBack().certain()) {
                lost.add(new Lost(option.match(question.area()), Reason.TAKEN_BACK, null));
            } else if (match != null) {
                lost.add(Lost.to(match, option.match(question.area())));
            } else {
                winner = option;
                match = option.match(question.area());
                if (leaves && option.duty().assignment() instanceof Assignment.ToLead) {
                    lost.add(new Lost(match, Reason.PERHAPS_TAKEN_BACK, null));
                }
            }
        }
        return winner == null || match == null || !canAnswer(winner, question.takeBack())
                ? undecided(match, lost, question)
                : answer(winner, match, lost, question);
    }

    private boolean canAnswer(Option winner, TakeBack takeBack) {
        return !takeBack.isPossible() || winner.answersWithDepartment(takenBack);
    }

    // Nobody answers. But if a department may have taken the matter back, a person decides among such departments and
    // the candidates of the duty.
    private Answer undecided(@Nullable Match first, List<Lost> lost, Question question) {
        TakeBack back = question.takeBack();
        if (back.perhaps().isEmpty()) {
            return nobody(Answer.Gap.NO_DUTY, lost, question.facts());
        }
        boolean open = first != null && first.duty().assignment() instanceof Assignment.ByDecision;
        Match winner = open ? first : null;
        Duty duty = winner == null ? back.perhaps().getFirst().duty() : winner.duty();
        SortedSet<String> missing = Explanation.missing(lost, question.facts());
        return new Answer.ByDecision(
                duty,
                back.candidates(duty, takenBack),
                new Explanation(revision, winner, lost, missing, back.sentence()));
    }

    private Answer answer(Option winner, Match match, List<Lost> lost, Question question) {
        SortedSet<String> missing = Explanation.missing(lost, question.facts());
        Option.Item item = item(winner, question, missing);
        return switch (winner.duty().assignment()) {
            case Assignment.ToLead led -> {
                Optional<Claims.Claim> claim =
                        winner.duty().terms().superiorLeads() || !staysWithLead(winner.duty(), led, item)
                                ? Optional.empty()
                                : claims.first(
                                        winner.duty().code(),
                                        question.area(),
                                        question.facts().day(),
                                        unit -> mayAnswer(unit, question));
                Explanation why = new Explanation(
                        revision,
                        match,
                        lost,
                        claim.map(Claims.Claim::power).orElse(null),
                        item == null ? null : item.item(),
                        missing,
                        question.takeBack().sentence());
                yield byDuty(winner.duty(), led, claim.map(Claims.Claim::team).orElse(null), question, why);
            }
            case Assignment.ByDecision(var candidates) ->
                item == null
                        ? new Answer.ByDecision(
                                winner.duty(),
                                candidates,
                                new Explanation(revision, match, lost, missing, Explanation.NOTHING))
                        : new Answer.ByDuty(
                                winner.duty(),
                                item.body(),
                                List.of(),
                                new Explanation(
                                        revision, match, lost, null, item.item(), missing, Explanation.NOTHING));
        };
    }

    // Whether the lead is responsible, as far as the work items decide.
    private static boolean staysWithLead(Duty duty, Assignment.ToLead led, Option.@Nullable Item item) {
        return item == null || duty.terms().leadStays() || item.body().equals(led.lead());
    }

    private Answer byDuty(Duty duty, Assignment.ToLead led, @Nullable String team, Question question, Explanation why) {
        WorkItem item = why.item();
        String body = item == null ? led.lead() : item.body().orElse(led.lead());
        String unit = duty.terms().leadStays() ? led.lead() : body;
        String responsible = team == null ? unit : team;
        return new Answer.ByDuty(
                duty, responsible, helpers(CooperatingUnits.of(duty, led, body), responsible, question), why);
    }

    // A unit that is responsible doesn't help itself.
    private List<String> helpers(List<String> cooperators, String responsible, Question question) {
        boolean all = cooperators.stream().allMatch(unit -> isHelper(unit, responsible, question));
        return all
                ? cooperators
                : cooperators.stream()
                        .filter(unit -> isHelper(unit, responsible, question))
                        .toList();
    }

    private boolean isHelper(String unit, String responsible, Question question) {
        return !unit.equals(responsible) && mayAnswer(unit, question);
    }

    private boolean mayAnswer(String unit, Question question) {
        return !question.takeBack().isPossible() || takenBack.mayAnswer(unit);
    }

    private Option.@Nullable Item item(Option winner, Question question, SortedSet<String> missing) {
        for (Option.Item item : winner.items()) {
            if (item.area().contains(question.area()) && mayAnswer(item.body(), question)) {
                Condition unmet = item.item().unmet(question.facts()).orElse(null);
                if (unmet == null) {
                    return item;
                }
                if (!question.facts().knows(unmet.fact())) {
                    missing.addAll(Explanation.unknown(item.item().conditions(), question.facts()));
                }
            }
        }
        return null;
    }

    private Answer nobody(Answer.Gap gap, List<Lost> lost, Facts facts) {
        return new Answer.None(
                gap, new Explanation(revision, null, lost, Explanation.missing(lost, facts), Explanation.NOTHING));
    }
}
