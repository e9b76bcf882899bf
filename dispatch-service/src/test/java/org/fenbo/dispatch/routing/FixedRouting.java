package org.fenbo.dispatch.routing;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.Guidance;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.Separation;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.RoutingContent.Assignment;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Where;
import org.jspecify.annotations.Nullable;

/**
 * A registry for tests. It has every unit except {@code U-NONE}, on every day and without names, but no centres, no categories and no tree of areas. Its answer depends on the size.
 *
 * @param answer the answer to every question
 * @param streets the units of streets and communities
 * @param takeBack whether a department took every matter back
 * @param reasonSuffices whether a stated reason allows an order against the list
 * @param fallback the unit that automatically gets each case that no duty covers
 * @param separations how far collecting and handling are apart
 * @param demanded what each category demands
 */
public record FixedRouting(
        Answer answer,
        Set<UnitCode> streets,
        TakeBack takeBack,
        boolean reasonSuffices,
        Optional<UnitCode> fallback,
        SeparationRules separations,
        Demands demanded)
        implements Routing {
    /** A registry without a revision in force. */
    public static final Routing EMPTY = new FixedRouting(nothing());

    /** A unit that has ended. */
    public static final UnitCode ENDED = new UnitCode("U-ENDED");

    /** An officer who is stationed at the squad. The registry lists no other officer. */
    public static final OfficerId STATIONED = new OfficerId("O-STATIONED");

    /** A unit that has no superior. */
    public static final UnitCode ALONE = new UnitCode("U-ALONE");

    /** The explanation of {@link #EMPTY} after a return. */
    public static final Responsibility.Explanation WHY =
            new Responsibility.Explanation("重新待派后再查清单：没有生效的清单", "asked again for the queue: no revision is in force");

    /** A registry whose categories demand nothing. */
    public FixedRouting(
            Answer answer,
            Set<UnitCode> streets,
            TakeBack takeBack,
            boolean reasonSuffices,
            Optional<UnitCode> fallback,
            SeparationRules separations) {
        this(answer, streets, takeBack, reasonSuffices, fallback, separations, Demands.NONE);
    }

    private static Answer nothing() {
        return new Answer.None(null, new Words("没有生效的清单", "no revision is in force"));
    }

    /** A registry without a revision in force, whose categories demand this. */
    public static Routing demanding(Demands demanded) {
        return new FixedRouting(
                nothing(), Set.of(), TakeBack.NONE, true, Optional.empty(), SeparationRules.NONE, demanded);
    }

    /** A registry in which every order can be returned until this time. */
    public static Routing returnableUntil(Instant end, Routing list) {
        return (Routing) Proxy.newProxyInstance(
                Routing.class.getClassLoader(),
                new Class<?>[] {Routing.class},
                (proxy, method, values) ->
                        method.getName().equals("returnableUntil") ? Optional.of(end) : method.invoke(list, values));
    }

    /** This registry, in a district where the command centre decides who gets a complaint about a unit's own work. */
    public static Routing complaintsToTheCommandCentre(Routing list) {
        return (Routing) Proxy.newProxyInstance(
                Routing.class.getClassLoader(),
                new Class<?>[] {Routing.class},
                (proxy, method, values) ->
                        method.getName().equals("superiorTakesComplaints") ? false : method.invoke(list, values));
    }

    /** This registry, with a rectification standard for each category. */
    public static Routing withStandard(List<Guidance.Line> lines, Routing list) {
        return (Routing) Proxy.newProxyInstance(
                Routing.class.getClassLoader(),
                new Class<?>[] {Routing.class},
                (proxy, method, values) -> method.getName().equals("standard") ? lines : method.invoke(list, values));
    }

    /** A registry without streets. */
    public FixedRouting(Answer answer) {
        this(answer, Set.of(), TakeBack.NONE, true, Optional.empty(), SeparationRules.NONE);
    }

    /** This registry, with these units of streets. */
    public FixedRouting withStreets(UnitCode... units) {
        return new FixedRouting(answer, Set.of(units), takeBack, reasonSuffices, fallback, separations);
    }

    /** This registry, in which a department took every matter back. */
    public FixedRouting takenBack() {
        return new FixedRouting(answer, streets, new TakeBack(true, List.of()), reasonSuffices, fallback, separations);
    }

    /** This registry, in which the department may have taken every matter back. */
    public FixedRouting perhapsTakenBack(String duty, UnitCode department) {
        DutyEntry line = new DutyEntry(duty, "C", Where.ANYWHERE, new Assignment.ToLead(department.value(), List.of()));
        return new FixedRouting(
                answer,
                streets,
                new TakeBack(false, List.of(new TakeBack.Perhaps(line, List.of()))),
                reasonSuffices,
                fallback,
                separations);
    }

    /** This registry, in a district that refuses each order against the list. */
    public FixedRouting refusing() {
        return new FixedRouting(answer, streets, takeBack, false, fallback, separations);
    }

    /** This registry, in a district in which the unit gets what no duty covers. */
    public FixedRouting withFallback(UnitCode unit) {
        return new FixedRouting(answer, streets, takeBack, reasonSuffices, Optional.of(unit), separations);
    }

    /** This registry, in a district with this rule for all reports. */
    public FixedRouting apart(Separation separation) {
        SeparationRules.Reports all = new SeparationRules.Reports(Optional.empty(), Optional.empty());
        return new FixedRouting(
                answer, streets, takeBack, reasonSuffices, fallback, new SeparationRules(Map.of(all, separation)));
    }

    @Override
    public Separation separation(Matter matter, Instant at) {
        return separations.of(List.of(), matter.channel());
    }

    @Override
    public Set<UnitCode> unitsOf(OfficerId person, Instant at) {
        return person.equals(STATIONED) ? Set.of(new UnitCode("U-SQ")) : Set.of();
    }

    @Override
    public Answer answerFor(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return answer;
    }

    @Override
    public Optional<UnitCode> centreFor(
            @Nullable CategoryCode category, @Nullable AreaCode area, QueueGround ground, Instant at) {
        return Optional.empty();
    }

    @Override
    public List<Condition> conditionsOnFacts(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return List.of(new Condition.Range("size", List.of()));
    }

    @Override
    public int centreChanges(Instant at) {
        return 0;
    }

    @Override
    public boolean isCentre(UnitCode unit, Instant at) {
        return false;
    }

    @Override
    public Predicate<UnitCode> mayAnswer(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return unit -> !takeBack.isPossible() || !streets.contains(unit);
    }

    @Override
    public boolean isOfStreet(UnitCode unit, Instant at) {
        return streets.contains(unit);
    }

    @Override
    public TakeBack takeBack(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return takeBack;
    }

    @Override
    public Set<UnitCode> helpers(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return answer instanceof Answer.ByDuty duty
                ? duty.cooperators().stream().map(Answer.Cooperator::unit).collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public boolean reasonSuffices(Instant at) {
        return reasonSuffices;
    }

    @Override
    public Optional<UnitCode> fallbackFor(@Nullable AreaCode area, Instant at) {
        return fallback;
    }

    @Override
    public boolean hasCategory(CategoryCode category, Instant at) {
        return !category.value().equals("NONE");
    }

    @Override
    public Optional<String> urgencyOf(CategoryCode category, Instant at) {
        return Optional.empty();
    }

    @Override
    public boolean isAutomatic(@Nullable CategoryCode category) {
        return true;
    }

    @Override
    public Demands demands(@Nullable CategoryCode category, Instant at) {
        return demanded;
    }

    @Override
    public List<Guidance.Line> standard(@Nullable CategoryCode category, Instant at) {
        return List.of();
    }

    @Override
    public Optional<Guidance.Power> power(String duty, UnitCode team, @Nullable AreaCode area, Instant at) {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> returnableUntil(Instant dispatched) {
        return Optional.empty();
    }

    @Override
    public LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    @Override
    public int returnsBeforeRuling(Instant at) {
        return 2;
    }

    @Override
    public Optional<UnitCode> superiorOf(UnitCode unit, Instant at) {
        return Optional.of(new UnitCode("U-SQ")).filter(superior -> !superior.equals(unit) && !unit.equals(ALONE));
    }

    @Override
    public boolean superiorTakesComplaints(Instant at) {
        return true;
    }

    @Override
    public Set<UnitCode> unitsBelow(UnitCode unit, Instant at) {
        return unit.value().equals("U-SQ") ? Set.of(new UnitCode("U-CG")) : Set.of();
    }

    @Override
    public SuspensionRules suspensions(Instant at) {
        return SuspensionRules.USUAL;
    }

    @Override
    public int redosBeforeKey(Instant at) {
        return 2;
    }

    @Override
    public boolean knows(UnitCode unit, Instant at) {
        return !unit.value().equals("U-NONE");
    }

    @Override
    public boolean isValid(UnitCode unit, Instant at) {
        return !unit.equals(ENDED);
    }

    @Override
    public Optional<UnitCode> named(String name, Instant at) {
        return Optional.empty();
    }

    @Override
    public List<String> chainOf(@Nullable CategoryCode category, Instant at) {
        return List.of();
    }

    @Override
    public List<String> areasOf(@Nullable AreaCode area, Instant at) {
        return area == null ? List.of() : List.of(area.value());
    }

    @Override
    public Optional<AreaCode> gridOf(@Nullable AreaCode area, Instant at) {
        return Optional.ofNullable(area);
    }

    @Override
    public boolean hasCollector(Set<String> areas, Set<String> except, Instant at) {
        return false;
    }

    @Override
    public Place placeOf(@Nullable AreaCode area, Instant at) {
        return new Place("", "");
    }
}
