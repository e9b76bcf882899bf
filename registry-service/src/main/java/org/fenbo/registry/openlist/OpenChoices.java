package org.fenbo.registry.openlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.Explanation;
import org.fenbo.registry.lookup.Explanation.Lost;
import org.fenbo.registry.lookup.Explanation.Match;
import org.fenbo.registry.lookup.Explanation.Reason;
import org.fenbo.registry.openlist.OpenAnswer.OpenChoice;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.unit.Unit;

/**
 * Finds who answers instead if more is known about a matter. The public states no facts, so duties and work items with
 * conditions on facts never answer an open question; the reader sees their conditions here (REG-15b).
 */
final class OpenChoices {
    /** The order of the rule (REG-4): the nearest category, then the nearest area, then the most conditions. */
    private static final Comparator<Match> RANK = Comparator.comparingInt(Match::categorySteps)
            .thenComparingInt(Match::areaSteps)
            .thenComparingInt(match -> -match.duty().scope().conditions().size());

    private final OpenList list;
    private final Entries entries;
    private final Hierarchy areas;
    private final Hierarchy categories;

    OpenChoices(OpenList list, Entries entries) {
        this.list = list;
        this.entries = entries;
        this.areas = Hierarchy.of(entries.areas().values(), Area::code, Area::parent);
        this.categories = Hierarchy.of(entries.categories().values(), Category::code, Category::parent);
    }

    /** A matter and the day of the question. */
    record Matter(String category, String area, LocalDate day) {}

    List<OpenChoice> of(Matter matter, Answer answer) {
        Explanation why = answer.explanation();
        Match winner = why.winner();
        boolean back = mayBeTakenBack(matter);
        List<OpenChoice> choices = new ArrayList<>();
        if (answer instanceof Answer.ByDuty found) {
            entries.workItems().values().stream()
                    .filter(item -> item.duty().equals(found.duty().code()) && fits(item, matter))
                    .filter(item -> item.conditions().stream()
                            .map(Condition::fact)
                            .anyMatch(fact -> why.missing().contains(fact)))
                    .filter(item -> !(back && item.bodies().stream().anyMatch(this::isOfStreet)))
                    .forEach(item -> choices.add(new OpenChoice(
                            item.code(),
                            item.title(),
                            item.body().map(list::unit).orElse(null),
                            texts(item.conditions()))));
        }
        why.lost().stream()
                .filter(lost -> lost.reason() == Reason.FACT_NOT_KNOWN)
                .map(Lost::match)
                .filter(match -> winner == null || RANK.compare(match, winner) < 0)
                .map(Match::duty)
                .filter(duty ->
                        !(back && unit(duty, matter).filter(this::isOfStreet).isPresent()))
                .forEach(duty -> choices.add(new OpenChoice(
                        duty.code(),
                        duty.title(),
                        unit(duty, matter).map(list::unit).orElse(null),
                        texts(duty.scope().conditions()))));
        return List.copyOf(choices);
    }

    private boolean fits(WorkItem item, Matter matter) {
        return (item.area() == null || areas.chain(matter.area()).contains(item.area()))
                && (item.categories().isEmpty()
                        || categories.chain(matter.category()).stream().anyMatch(item.categories()::contains));
    }

    // Whether a department took the matter back in the area or in a part of it: then no unit of a street answers
    // (REG-17d).
    private boolean mayBeTakenBack(Matter matter) {
        List<String> asked = categories.chain(matter.category());
        return entries.duties().values().stream()
                .filter(duty ->
                        duty.terms().isTakenBack() && duty.scope().validity().on(matter.day()))
                .filter(duty -> duty.categories().stream()
                        .anyMatch(one ->
                                asked.contains(one) || categories.chain(one).contains(matter.category())))
                .map(Duty::area)
                .anyMatch(area -> area == null
                        || matter.area().isEmpty()
                        || areas.chain(matter.area()).contains(area)
                        || areas.chain(area).contains(matter.area()));
    }

    private boolean isOfStreet(String unit) {
        Unit known = entries.units().get(unit);
        return known != null && known.isOfStreet();
    }

    // The team that has claimed the duty in the nearest area, or else its lead; empty if a person decides.
    private Optional<String> unit(Duty duty, Matter matter) {
        List<String> chain = areas.chain(matter.area());
        Optional<String> team = entries.powers().values().stream()
                .filter(power -> !duty.terms().superiorLeads())
                .filter(power -> power.duty().equals(duty.code()))
                .filter(power -> chain.contains(power.area()))
                .filter(power -> power.on(matter.day()) == GrantedPower.State.CLAIMED)
                .sorted(Comparator.comparingInt(power -> chain.indexOf(power.area())))
                .flatMap(power -> Stream.ofNullable(power.team()))
                .findFirst();
        return team.or(() ->
                duty.assignment() instanceof Assignment.ToLead(var lead, var _) ? Optional.of(lead) : Optional.empty());
    }

    private static List<String> texts(List<Condition> conditions) {
        return conditions.stream().map(Conditions::text).toList();
    }
}
