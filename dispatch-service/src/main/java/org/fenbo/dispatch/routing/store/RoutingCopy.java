package org.fenbo.dispatch.routing.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fenbo.backbone.events.revision.CompleteRevisions;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.Guidance;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Separation;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.governor.GovernorRule;
import org.fenbo.dispatch.governor.Switches;
import org.fenbo.dispatch.routing.Answer;
import org.fenbo.dispatch.routing.Condition;
import org.fenbo.dispatch.routing.Facts;
import org.fenbo.dispatch.routing.GridStaff;
import org.fenbo.dispatch.routing.Routing;
import org.fenbo.dispatch.routing.RoutingContent;
import org.fenbo.dispatch.routing.RoutingTable;
import org.fenbo.dispatch.routing.SuspensionRules;
import org.fenbo.dispatch.routing.TakeBack;
import org.jspecify.annotations.Nullable;

/**
 * Answers from dispatch's copy of the registry, by the revision in force at the instant of each call. For an area that
 * has ended, the nearest area above it that the revision has gives the answer (ORG-2).
 */
public final class RoutingCopy implements Routing {
    /** The table before the first revision is in force: no code has a parent, and no unit is responsible. */
    private static final RoutingTable EMPTY = new RoutingTable(0, new RegistryEntries().content());

    private static final Answer NO_REVISION =
            new Answer.None(null, new Words("没有生效的清单", "no revision of the list is in force"));

    private final CompleteRevisions<RoutingTable> tables;
    private final Switches switches;

    /** @param switches whether the cases of a category are dispatched automatically */
    public RoutingCopy(CompleteRevisions<RoutingTable> tables, Switches switches) {
        this.tables = tables;
        this.switches = switches;
    }

    /** A copy for a platform on which every category is dispatched automatically. */
    public RoutingCopy(CompleteRevisions<RoutingTable> tables) {
        this(tables, Switches.ALL_ON);
    }

    /** The number of the revision in force at the instant; 0 if none is in force. */
    public int revisionAt(Instant at) {
        return at(at).revision();
    }

    @Override
    public Answer answerFor(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return tables.inForce(facts.at())
                .map(table -> table.answerFor(category, present(table, area), facts))
                .orElse(NO_REVISION);
    }

    @Override
    public Optional<UnitCode> centreFor(
            @Nullable CategoryCode category, @Nullable AreaCode area, QueueGround ground, Instant at) {
        RoutingTable table = at(at);
        return table.centreFor(category, present(table, area), ground, at);
    }

    @Override
    public List<Condition> conditionsOnFacts(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        RoutingTable table = at(facts.at());
        return table.conditionsOnFacts(category, present(table, area), facts);
    }

    @Override
    public int centreChanges(Instant at) {
        return at(at).centreChanges(at);
    }

    @Override
    public boolean isCentre(UnitCode unit, Instant at) {
        return at(at).isCentre(unit, at);
    }

    @Override
    public Predicate<UnitCode> mayAnswer(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        RoutingTable table = at(facts.at());
        return table.mayAnswer(category, present(table, area), facts);
    }

    @Override
    public boolean isOfStreet(UnitCode unit, Instant at) {
        return at(at).isOfStreet(unit);
    }

    @Override
    public TakeBack takeBack(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        RoutingTable table = at(facts.at());
        return table.takeBack(category, present(table, area), facts);
    }

    @Override
    public Set<UnitCode> helpers(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        RoutingTable table = at(facts.at());
        return table.helpers(category, present(table, area), facts);
    }

    @Override
    public boolean reasonSuffices(Instant at) {
        return at(at).reasonSuffices();
    }

    @Override
    public Separation separation(Matter matter, Instant at) {
        return at(at).separation(matter.category(), matter.channel());
    }

    @Override
    public Optional<UnitCode> fallbackFor(@Nullable AreaCode area, Instant at) {
        RoutingTable table = at(at);
        return table.fallbackFor(present(table, area), at);
    }

    @Override
    public boolean hasCategory(CategoryCode category, Instant at) {
        return at(at).hasCategory(category);
    }

    @Override
    public Optional<String> urgencyOf(CategoryCode category, Instant at) {
        return at(at).urgencyOf(category);
    }

    @Override
    public boolean isAutomatic(@Nullable CategoryCode category) {
        return switches.isOn(category);
    }

    /** The numbers by which the governor acts on the category (CASE-22a). */
    public GovernorRule governorRule(CategoryCode category, Instant at) {
        return at(at).governorRule(category);
    }

    @Override
    public Demands demands(@Nullable CategoryCode category, Instant at) {
        return at(at).demands(category);
    }

    @Override
    public List<Guidance.Line> standard(@Nullable CategoryCode category, Instant at) {
        return at(at).standard(category, at);
    }

    @Override
    public Optional<Guidance.Power> power(String duty, UnitCode team, @Nullable AreaCode area, Instant at) {
        RoutingTable table = at(at);
        return table.power(duty, team, present(table, area), at);
    }

    /** For how long a person has a task that the person takes from a queue (CASE-2k). */
    public Duration takenFor(Instant at) {
        return at(at).takenFor();
    }

    @Override
    public Optional<Instant> returnableUntil(Instant dispatched) {
        return at(dispatched).returnableUntil(dispatched);
    }

    @Override
    public LocalDateTime local(Instant at) {
        return at(at).local(at);
    }

    @Override
    public int returnsBeforeRuling(Instant at) {
        return at(at).returnsBeforeRuling();
    }

    @Override
    public Optional<UnitCode> superiorOf(UnitCode unit, Instant at) {
        return at(at).superiorOf(unit);
    }

    @Override
    public boolean superiorTakesComplaints(Instant at) {
        return at(at).superiorTakesComplaints();
    }

    @Override
    public Set<UnitCode> unitsBelow(UnitCode unit, Instant at) {
        return at(at).unitsBelow(unit, at);
    }

    @Override
    public SuspensionRules suspensions(Instant at) {
        return at(at).suspensions();
    }

    @Override
    public int redosBeforeKey(Instant at) {
        return at(at).redosBeforeKey();
    }

    @Override
    public boolean knows(UnitCode unit, Instant at) {
        return at(at).knows(unit);
    }

    @Override
    public Optional<UnitCode> named(String name, Instant at) {
        return at(at).named(name, at);
    }

    @Override
    public boolean isValid(UnitCode unit, Instant at) {
        return at(at).isValid(unit, at);
    }

    @Override
    public Set<UnitCode> unitsOf(OfficerId person, Instant at) {
        return at(at).staff().unitsOf(person, at);
    }

    /** How persons are named for orders (ORG-9d,f). */
    public RoutingContent.Naming naming(Instant at) {
        return at(at).naming();
    }

    /** The end of some working days that begin at the instant; empty if the district has no working time. */
    public Optional<Instant> workingDaysAfter(Instant from, int days) {
        return at(from).workingDaysAfter(from, days);
    }

    /** The officer who leads the unit; empty if the revision in force names nobody. */
    public Optional<String> headOf(UnitCode unit, Instant at) {
        return at(at).headOf(unit);
    }

    /** The persons of the revision in force at the instant, with the zone of the district. */
    public GridStaff staffAt(Instant at) {
        return at(at).staff();
    }

    /** The officers of professional grids that dispatch proposes for a case, those of the category's field first. */
    public List<GridStaff.Proposed> staffFor(Matter matter, Instant at) {
        RoutingTable table = at(at);
        return table.staff().over(table.areasOf(present(table, matter.area())), table.chainOf(matter.category()), at);
    }

    @Override
    public List<String> chainOf(@Nullable CategoryCode category, Instant at) {
        return at(at).chainOf(category);
    }

    @Override
    public List<String> areasOf(@Nullable AreaCode area, Instant at) {
        return at(at).areasOf(area);
    }

    @Override
    public Optional<AreaCode> gridOf(@Nullable AreaCode area, Instant at) {
        RoutingTable table = at(at);
        return table.gridOf(present(table, area));
    }

    @Override
    public boolean hasCollector(Set<String> areas, Set<String> except, Instant at) {
        return at(at).hasCollector(areas, except, at);
    }

    @Override
    public Place placeOf(@Nullable AreaCode area, Instant at) {
        return at(at).placeOf(area);
    }

    /** The area itself if the revision has it, or if no revision had it. */
    private @Nullable AreaCode present(RoutingTable table, @Nullable AreaCode area) {
        if (area == null || table.hasArea(area)) {
            return area;
        }
        return tables.areas().tree().above(area.value()).stream()
                .map(AreaCode::new)
                .filter(table::hasArea)
                .findFirst()
                .orElse(area);
    }

    private RoutingTable at(Instant at) {
        return tables.inForce(at).orElse(EMPTY);
    }
}
