package org.fenbo.dispatch.routing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.RoutingContent.Assignment;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Power;
import org.fenbo.dispatch.routing.RoutingContent.Where;
import org.fenbo.dispatch.routing.RoutingContent.WorkItem;

/**
 * The rule by which a line of the registry answers (REG-4). The nearest category decides, then the nearest area, then the
 * number of conditions. If a work item of the line fits, its unit is responsible (REG-18). If a team has claimed the power
 * to do the duty, the team is responsible instead of the lead (REG-14). In a co-operation the lead stays responsible, and
 * the unit of the work item helps (REG-17). If a department took the matter back, only lines whose lead is a department
 * can answer, and no unit of a street, town or community is named (REG-17). If a department may have taken the matter
 * back, a line whose lead is a department still answers; otherwise a person decides. A line under an admission applies
 * only on the days of the admission (REG-9).
 */
final class DutyRule {
    private final int revision;
    private final Map<Key, List<DutyEntry>> lines = new HashMap<>();
    private final WorkItems items;
    private final Map<String, List<Power>> powers = new HashMap<>();
    private final AdmittedDays admitted;
    private final Set<String> ofStreets;
    private final TakeBacks takeBacks;

    private record Key(String category, Where where) {}

    DutyRule(int revision, RoutingContent content) {
        this.revision = revision;
        this.admitted = new AdmittedDays(content);
        this.ofStreets = Set.copyOf(content.ofStreets());
        this.takeBacks = new TakeBacks(content);
        content.lines()
                .forEach(line -> lines.computeIfAbsent(new Key(line.category(), line.where()), key -> new ArrayList<>())
                        .add(line));
        lines.values()
                .forEach(those -> those.sort(
                        Comparator.comparingInt(line -> -line.conditions().size())));
        this.items = new WorkItems(content.items());
        content.powers()
                .forEach(power -> powers.computeIfAbsent(power.duty(), duty -> new ArrayList<>())
                        .add(power));
    }

    Answer answerFor(List<String> categories, List<String> areas, LocalDateTime local, Map<String, String> values) {
        TakeBack takeBack = takeBack(categories, areas, local, values);
        return answer(new RoutingQuestion(categories, areas, local, values, takeBack));
    }

    /** The units that the list names as helpers, whether a department may have taken the matter back or not. */
    Set<UnitCode> helpers(
            List<String> categories, List<String> areas, LocalDateTime local, Map<String, String> values) {
        return answer(new RoutingQuestion(categories, areas, local, values, TakeBack.NONE))
                        instanceof Answer.ByDuty duty
                ? duty.cooperators().stream().map(Answer.Cooperator::unit).collect(Collectors.toSet())
                : Set.of();
    }

    private Answer answer(RoutingQuestion question) {
        List<DutyEntry> covering = covering(question.categories(), question.areas());
        TakeBack takeBack = question.takeBack();
        Optional<DutyEntry> first = covering.stream()
                .filter(line ->
                        admitted.include(line, question.local()) && line.applies(question.local(), question.values()))
                .filter(line -> !takeBack.certain() || isLedByDepartment(line))
                .findFirst();
        return first.filter(line -> !takeBack.isPossible() || isLedByDepartment(line))
                .map(line -> answer(line, covering, question))
                .orElseGet(() -> undecided(first, covering, question));
    }

    // Nobody answers. But if a department may have taken the matter back, a person decides among such departments and
    // the
    // candidates of the line.
    private Answer undecided(Optional<DutyEntry> first, List<DutyEntry> covering, RoutingQuestion question) {
        TakeBack takeBack = question.takeBack();
        DutyExplanation why = explanation(covering, question, Set.of());
        if (takeBack.perhaps().isEmpty()) {
            return new Answer.None(revision, why.nobody());
        }
        Optional<DutyEntry> open = first.filter(line -> line.assignment() instanceof Assignment.ByDecision);
        DutyEntry entry = open.orElse(takeBack.perhaps().getFirst().line());
        return new Answer.ByDecision(
                entry.code(),
                revision,
                takeBack.candidates(entry, unit -> !ofStreets.contains(unit)),
                open.map(why::byDecision).orElseGet(() -> why.perhapsTakenBack(first)));
    }

    /** The conditions on facts of the lines, of their work items, and of the lines that may take the matter back. */
    List<Condition> conditionsOnFacts(
            List<String> categories, List<String> areas, LocalDateTime local, Map<String, String> values) {
        List<DutyEntry> covering = covering(categories, areas);
        TakeBack takeBack = takeBack(categories, areas, local, values);
        RoutingQuestion question = new RoutingQuestion(categories, areas, local, values, takeBack);
        return Stream.of(
                        covering.stream().flatMap(line -> line.conditions().stream()),
                        covering.stream().flatMap(line -> items.conditions(line.code(), question)),
                        takeBack.perhaps().stream().flatMap(one -> one.line().conditions().stream()))
                .flatMap(conditions -> conditions)
                .filter(condition -> condition.asks().isPresent())
                .distinct()
                .toList();
    }

    private DutyExplanation explanation(List<DutyEntry> covering, RoutingQuestion question, Set<String> missing) {
        return new DutyExplanation(
                revision,
                covering,
                question,
                new DutyExplanation.Barred(
                        line -> !admitted.include(line, question.local()),
                        line -> question.takeBack().certain() && !isLedByDepartment(line)),
                missing);
    }

    /** Whether a department took the matter back, or may have taken it back (REG-17d). */
    TakeBack takeBack(List<String> categories, List<String> areas, LocalDateTime local, Map<String, String> values) {
        return takeBacks.of(categories, areas, local, values);
    }

    // All lines that cover the matter, in the order of the rule; a duty occurs with its nearest category only.
    private List<DutyEntry> covering(List<String> categories, List<String> areas) {
        List<Where> places = Stream.concat(areas.stream().map(Where.In::new), Stream.of(Where.ANYWHERE))
                .toList();
        Set<String> seen = new HashSet<>();
        return categories.stream()
                .flatMap(one -> places.stream().map(place -> new Key(one, place)))
                .flatMap(key -> lines.getOrDefault(key, List.of()).stream())
                .filter(line -> seen.add(line.code()))
                .toList();
    }

    // An entry by decision leaves the unit open, so it can't answer for a matter that a department took back.
    private boolean isLedByDepartment(DutyEntry line) {
        return line.assignment() instanceof Assignment.ToLead duty && !ofStreets.contains(duty.lead());
    }

    private boolean mayAnswer(String unit, RoutingQuestion question) {
        return !question.takeBack().isPossible() || !ofStreets.contains(unit);
    }

    private Answer answer(DutyEntry line, List<DutyEntry> covering, RoutingQuestion question) {
        WorkItems.Chosen chosen = items.of(line.code(), question, unit -> mayAnswer(unit, question));
        Optional<WorkItem> item = chosen.item();
        DutyExplanation why = explanation(covering, question, chosen.missing());
        return switch (line.assignment()) {
            case Assignment.ToLead duty -> byDuty(line, duty, item, question, why);
            case Assignment.ByDecision(var candidates) ->
                item.<Answer>map(part -> new Answer.ByDuty(
                                new UnitCode(part.body()),
                                line.code(),
                                revision,
                                List.of(),
                                part.title(),
                                why.byDuty(line, item, Optional.empty())))
                        .orElseGet(
                                () -> new Answer.ByDecision(line.code(), revision, candidates, why.byDecision(line)));
        };
    }

    private Answer byDuty(
            DutyEntry line,
            Assignment.ToLead duty,
            Optional<WorkItem> item,
            RoutingQuestion question,
            DutyExplanation explanation) {
        String body = item.map(WorkItem::body).orElse(duty.lead());
        String named = line.terms().leadStays() ? duty.lead() : body;
        Optional<Power> power =
                named.equals(duty.lead()) && !line.terms().superiorLeads() ? power(line, question) : Optional.empty();
        UnitCode unit = new UnitCode(power.map(Power::team).orElse(named));
        List<Answer.Cooperator> cooperators = cooperators(line, duty, item).stream()
                .filter(helper -> !helper.unit().equals(unit))
                .filter(helper -> mayAnswer(helper.unit().value(), question))
                .toList();
        return new Answer.ByDuty(
                unit,
                line.code(),
                revision,
                cooperators,
                item.filter(part -> part.body().equals(named))
                        .map(WorkItem::title)
                        .orElse(duty.owes()),
                explanation.byDuty(line, item, power));
    }

    // The units that help. If the unit of a work item helps anyway, it and the lead change places, unless the lead
    // stays.
    private static List<Answer.Cooperator> cooperators(
            DutyEntry line, Assignment.ToLead duty, Optional<WorkItem> item) {
        if (item.isEmpty() || item.get().body().equals(duty.lead())) {
            return duty.cooperators();
        }
        Answer.Cooperator body = new Answer.Cooperator(
                new UnitCode(item.get().body()), item.get().title());
        boolean helps = duty.cooperators().stream().anyMatch(one -> one.unit().equals(body.unit()));
        List<Answer.Cooperator> all = new ArrayList<>(duty.cooperators());
        if (line.terms().leadStays()) {
            all.replaceAll(one -> one.unit().equals(body.unit()) ? body : one);
        }
        if (line.terms().leadStays() && !helps) {
            all.add(body);
        }
        if (!line.terms().leadStays() && helps) {
            all.addFirst(new Answer.Cooperator(new UnitCode(duty.lead()), duty.owes()));
        }
        return List.copyOf(all);
    }

    private Optional<Power> power(DutyEntry line, RoutingQuestion question) {
        return powers.getOrDefault(line.code(), List.of()).stream()
                .filter(power -> question.areas().contains(power.area())
                        && power.days().holds(question.local(), Map.of())
                        && mayAnswer(power.team(), question))
                .min(Comparator.comparingInt(power -> question.areas().indexOf(power.area())));
    }

    static int steps(Where where, List<String> areas) {
        return where instanceof Where.In(var area) ? areas.indexOf(area) : areas.size();
    }
}
