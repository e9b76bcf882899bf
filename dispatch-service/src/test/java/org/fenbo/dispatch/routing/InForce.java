package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.Guidance;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Separation;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;

/** A registry for tests with one revision that is always in force. */
record InForce(RoutingTable table) implements Routing {
    @Override
    public Answer answerFor(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return table.answerFor(category, area, facts);
    }

    @Override
    public Optional<UnitCode> centreFor(
            @Nullable CategoryCode category, @Nullable AreaCode area, QueueGround ground, Instant at) {
        return table.centreFor(category, area, ground, at);
    }

    @Override
    public List<Condition> conditionsOnFacts(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return table.conditionsOnFacts(category, area, facts);
    }

    @Override
    public int centreChanges(Instant at) {
        return table.centreChanges(at);
    }

    @Override
    public boolean isCentre(UnitCode unit, Instant at) {
        return table.isCentre(unit, at);
    }

    @Override
    public Predicate<UnitCode> mayAnswer(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return table.mayAnswer(category, area, facts);
    }

    @Override
    public boolean isOfStreet(UnitCode unit, Instant at) {
        return table.isOfStreet(unit);
    }

    @Override
    public TakeBack takeBack(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return table.takeBack(category, area, facts);
    }

    @Override
    public Set<UnitCode> helpers(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return table.helpers(category, area, facts);
    }

    @Override
    public boolean reasonSuffices(Instant at) {
        return table.reasonSuffices();
    }

    @Override
    public Separation separation(Matter matter, Instant at) {
        return table.separation(matter.category(), matter.channel());
    }

    @Override
    public Set<UnitCode> unitsOf(OfficerId person, Instant at) {
        return table.staff().unitsOf(person, at);
    }

    @Override
    public Optional<UnitCode> fallbackFor(@Nullable AreaCode area, Instant at) {
        return table.fallbackFor(area, at);
    }

    @Override
    public boolean hasCategory(CategoryCode category, Instant at) {
        return table.hasCategory(category);
    }

    @Override
    public Optional<String> urgencyOf(CategoryCode category, Instant at) {
        return table.urgencyOf(category);
    }

    @Override
    public boolean isAutomatic(@Nullable CategoryCode category) {
        return true;
    }

    @Override
    public Demands demands(@Nullable CategoryCode category, Instant at) {
        return table.demands(category);
    }

    @Override
    public List<Guidance.Line> standard(@Nullable CategoryCode category, Instant at) {
        return table.standard(category, at);
    }

    @Override
    public Optional<Guidance.Power> power(String duty, UnitCode team, @Nullable AreaCode area, Instant at) {
        return table.power(duty, team, area, at);
    }

    @Override
    public Optional<Instant> returnableUntil(Instant dispatched) {
        return table.returnableUntil(dispatched);
    }

    @Override
    public LocalDateTime local(Instant at) {
        return table.local(at);
    }

    @Override
    public int returnsBeforeRuling(Instant at) {
        return table.returnsBeforeRuling();
    }

    @Override
    public Optional<UnitCode> superiorOf(UnitCode unit, Instant at) {
        return table.superiorOf(unit);
    }

    @Override
    public boolean superiorTakesComplaints(Instant at) {
        return table.superiorTakesComplaints();
    }

    @Override
    public Set<UnitCode> unitsBelow(UnitCode unit, Instant at) {
        return table.unitsBelow(unit, at);
    }

    @Override
    public SuspensionRules suspensions(Instant at) {
        return table.suspensions();
    }

    @Override
    public int redosBeforeKey(Instant at) {
        return table.redosBeforeKey();
    }

    @Override
    public boolean knows(UnitCode unit, Instant at) {
        return table.knows(unit);
    }

    @Override
    public boolean isValid(UnitCode unit, Instant at) {
        return table.isValid(unit, at);
    }

    @Override
    public Optional<UnitCode> named(String name, Instant at) {
        return table.named(name, at);
    }

    @Override
    public List<String> chainOf(@Nullable CategoryCode category, Instant at) {
        return table.chainOf(category);
    }

    @Override
    public List<String> areasOf(@Nullable AreaCode area, Instant at) {
        return table.areasOf(area);
    }

    @Override
    public Optional<AreaCode> gridOf(@Nullable AreaCode area, Instant at) {
        return table.gridOf(area);
    }

    @Override
    public boolean hasCollector(Set<String> areas, Set<String> except, Instant at) {
        return table.hasCollector(areas, except, at);
    }

    @Override
    public Place placeOf(@Nullable AreaCode area, Instant at) {
        return table.placeOf(area);
    }
}
