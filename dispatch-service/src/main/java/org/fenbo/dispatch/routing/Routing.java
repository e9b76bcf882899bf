package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.Guidance;
import org.fenbo.dispatch.casefile.HandlingApart;
import org.fenbo.dispatch.casefile.KnownUnits;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Separations;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;

/** Answers from dispatch's own copy of the registry (职责清单), so that no case waits for another service. */
public interface Routing extends KnownUnits, Separations {

    /** The centre whose dispatchers decide (CASE-2); empty if the registry has no centre for the case. */
    Optional<UnitCode> centreFor(
            @Nullable CategoryCode category, @Nullable AreaCode area, QueueGround ground, Instant at);

    /**
     * Who is responsible for the category in the area, by the revision in force at the time of the facts (REG-3,
     * REG-4).
     */
    Answer answerFor(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts);

    /** The number of the revision that answers for the matter; empty if no revision is in force. */
    default Optional<Integer> revisionFor(Matter matter, Instant at) {
        return Optional.ofNullable(answerFor(matter.category(), matter.area(), Facts.of(matter, at))
                .revision());
    }

    /**
     * Which units may answer for the matter: the units that exist (ORG-3e); no unit of a street if a department took the
     * matter back (REG-17d).
     */
    Predicate<UnitCode> mayAnswer(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts);

    /**
     * Which units may get an order of the matter: those that may answer, that are apart from its collector (CASE-6c), and
     * that the report isn't about (CASE-21d,e).
     */
    default Predicate<UnitCode> mayGet(Matter matter, Instant at) {
        HandlingApart apart = new HandlingApart(this);
        return mayAnswer(matter.category(), matter.area(), Facts.of(matter, at))
                .and(unit ->
                        !apart.keepsOff(matter, unit, at) && !matter.concerned().is(unit));
    }

    /** The conditions on facts on which the answer for the matter depends (REG-4g). */
    List<Condition> conditionsOnFacts(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts);

    /**
     * The conditions on the facts that a dispatcher may state (CASE-2j). What was stated before has no influence, so that
     * a wrong value can be corrected.
     */
    default List<Condition> toState(Matter matter, Instant at) {
        return conditionsOnFacts(matter.category(), matter.area(), Facts.ofReport(matter, at)).stream()
                .filter(one -> one.asks().filter(Facts::mayBeStated).isPresent())
                .toList();
    }

    /** The names of the facts that a dispatcher may state, because the answer for the matter depends on them (CASE-2j). */
    default Set<String> factsToState(Matter matter, Instant at) {
        return toState(matter, at).stream()
                .flatMap(one -> one.asks().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the unit is a unit of a street, town or community, by the revision in force at the instant (ORG-1). */
    boolean isOfStreet(UnitCode unit, Instant at);

    /** Whether a department took the matter back from the streets, or may have taken it back (REG-17d). */
    TakeBack takeBack(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts);

    /** The units that the list names as helpers, even if a department may have taken the matter back (REG-2c). */
    Set<UnitCode> helpers(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts);

    /**
     * Whether a person may order a matter of a department to a unit of a street or community with a stated reason
     * (CASE-21a). Otherwise such an order is refused.
     */
    boolean reasonSuffices(Instant at);

    /** How many centres of the revision in force at the instant have begun or ended up to the instant. */
    int centreChanges(Instant at);

    /** Whether the revision in force at the instant has this unit as a centre that exists at the instant. */
    boolean isCentre(UnitCode unit, Instant at);

    /**
     * The unit that gets a case automatically if no duty covers the case; empty if a person decides (CASE-4). The
     * {@link Guard} decides whether the unit may get this case.
     */
    Optional<UnitCode> fallbackFor(@Nullable AreaCode area, Instant at);

    /** Whether the revision in force at the instant has the category (CASE-12c). */
    boolean hasCategory(CategoryCode category, Instant at);

    /** The urgency that the list gives the category (REG-11d); empty if the list doesn't have the category. */
    Optional<String> urgencyOf(CategoryCode category, Instant at);

    /** Whether cases of the category are dispatched automatically, or a person dispatches each (CASE-22). */
    boolean isAutomatic(@Nullable CategoryCode category);

    /** What the category demands before a step is done (REG-11j,k). */
    Demands demands(@Nullable CategoryCode category, Instant at);

    /** The lines of the rectification standard for the category (REG-19b). */
    List<Guidance.Line> standard(@Nullable CategoryCode category, Instant at);

    /** The power by which the team does the duty in the area (REG-14b); empty if it does the duty by no power. */
    Optional<Guidance.Power> power(String duty, UnitCode team, @Nullable AreaCode area, Instant at);

    /** Until when an order can be returned that is dispatched at this instant; empty if that has no end (CASE-5a). */
    Optional<Instant> returnableUntil(Instant dispatched);

    /** The time that clocks in the district show. */
    LocalDateTime local(Instant at);

    /** After how many granted returns of a case the arbiter rules which unit answers (CASE-5e). */
    int returnsBeforeRuling(Instant at);

    /** The unit that commands the unit; empty if the revision in force at the instant names none (CASE-17b). */
    Optional<UnitCode> superiorOf(UnitCode unit, Instant at);

    /** Whether the unit is the other unit, or is commanded by it, also through units between them. */
    default boolean isBelow(UnitCode unit, UnitCode above, Instant at) {
        Set<UnitCode> seen = new HashSet<>();
        Optional<UnitCode> next = Optional.of(unit);
        while (next.filter(seen::add).isPresent()) {
            if (next.filter(above::equals).isPresent()) {
                return true;
            }
            next = superiorOf(next.get(), at);
        }
        return false;
    }

    /**
     * Whether the superior of a unit gets a complaint about the unit's own work; otherwise the command centre decides
     * (CASE-21e).
     */
    boolean superiorTakesComplaints(Instant at);

    /** The units below the unit that exist, directly and through other units, by the revision in force (CASE-12i). */
    Set<UnitCode> unitsBelow(UnitCode unit, Instant at);

    /** How far deadlines move in the district (CASE-18c,d, TIME-3f). */
    SuspensionRules suspensions(Instant at);

    /** A time as users read it: the local time of the district, to the minute. */
    default String shown(Instant at) {
        return local(at).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT));
    }

    /** After how many redos a case is a key order (CASE-13e). */
    int redosBeforeKey(Instant at);

    /**
     * The category and all categories above it, leaf first. Only the category itself if the registry doesn't have it.
     * Empty if the category is null.
     */
    List<String> chainOf(@Nullable CategoryCode category, Instant at);

    /**
     * The area and all areas above it, leaf first. Only the area itself if the registry doesn't have it. Empty if the
     * area is null.
     */
    List<String> areasOf(@Nullable AreaCode area, Instant at);

    /** The grid in which the area is; the area itself if it is a grid. Empty for a larger area and an unknown area. */
    Optional<AreaCode> gridOf(@Nullable AreaCode area, Instant at);

    /** Whether the list names a collector of one of the areas, other than the excepted persons. */
    boolean hasCollector(Set<String> areas, Set<String> except, Instant at);

    /** The street and the community of an area; each is an empty text if unknown. */
    Place placeOf(@Nullable AreaCode area, Instant at);

    /** Codes of a street and a community; empty if unknown. */
    record Place(String street, String community) {}
}
