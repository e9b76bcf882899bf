package org.fenbo.registry.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fenbo.registry.admission.ListOrder.Place;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.hierarchy.Hierarchy.Span;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines of a list that put a duty of a unit above on a street or a community (REG-9). A line does this if a
 * unit above would answer for a matter without this line, by a duty of its own. The unit above may have its duty in the
 * same list, or had it in the list before and lost it.
 */
public final class PassedDownLines {
    /** The last tier; no line of this tier is above another line. */
    private static final Tier LOWEST = Tier.COMMUNITY;

    private final Content list;
    private final LocalDate day;
    private final List<Duty> lines;
    private final ListOrder order;

    /**
     * A list: its lines, its admissions, and what the lines name.
     *
     * @param duties by code
     * @param units by code
     */
    public record Content(
            Map<String, Duty> duties,
            Map<String, Unit> units,
            Collection<Category> categories,
            Collection<Area> areas,
            Collection<Admission> admissions) {}

    /**
     * A line that puts duties of units above on a unit below.
     *
     * @param receiver the tier of the unit below
     * @param givers the duties of units above from which the line takes matters
     * @param giverHasALine whether a unit above still has its duty in this list, so that it can answer on the days
     *     without an admission
     */
    public record PassedDownLine(Duty line, Tier receiver, List<Duty> givers, boolean giverHasALine) {

        /** Whether the line takes from an enforcement duty, which no admission can pass down. */
        public boolean takesEnforcement() {
            return givers.stream().anyMatch(duty -> duty.kind() == DutyKind.ENFORCEMENT);
        }
    }

    /** @param day the first day on which the list is in force; earlier days of its lines don't count */
    public PassedDownLines(Content list, LocalDate day) {
        this.list = list;
        this.day = day;
        this.lines = list.duties().values().stream().flatMap(ListOrder::slices).toList();
        this.order = new ListOrder(
                new ListOrder.Content(lines, list.units(), list.categories(), list.areas()), list.admissions());
    }

    /** The admissions of this list. */
    public AdmittedLines admitted() {
        return order.admitted();
    }

    /**
     * The tier of a unit. An office of a department in a street (派驻机构) belongs to the department, although the street
     * commands it.
     */
    public static Tier tierOf(Unit unit) {
        return ListOrder.tierOf(unit);
    }

    /** Whether an area is this other area or below it; null is anywhere. */
    public boolean isWithin(@Nullable String area, String other) {
        return area != null && order.isKnown(area) && order.span(other).contains(order.span(area));
    }

    /** Whether the lead of a duty is of a tier above the team. The rule is for teams of streets and communities only. */
    public boolean isGrantedFromAbove(Duty duty, Unit team) {
        Tier tier = tierOf(team);
        return tier.compareTo(Tier.DISTRICT) <= 0 || order.isAbove(duty, tier);
    }

    /** Whether a unit of the tier below does a duty that is the own work of its lead. */
    public boolean isPassedDown(Duty duty, Unit receiver) {
        Tier tier = tierOf(receiver);
        return tier.compareTo(Tier.DISTRICT) > 0 && isOwnWorkAbove(duty, tier);
    }

    /**
     * The enforcement duty by which a unit above answers for the matter of an admission; empty if another duty answers,
     * or if the admission is over.
     */
    public Optional<Duty> enforcementAbove(Admission admission) {
        LocalDate until = admission.validity().until();
        Span where = order.span(admission.area());
        return until != null && until.isBefore(day)
                ? Optional.empty()
                : order.covering(admission.category()).stream()
                        .filter(place -> place.area().contains(where))
                        .map(Place::duty)
                        .filter(duty -> order.alwaysAnswers(duty) && isToCome(duty))
                        .filter(duty ->
                                order.isAbove(duty, admission.threshold().tier()))
                        .findFirst()
                        .filter(duty -> duty.kind() == DutyKind.ENFORCEMENT && isOwnWorkAbove(duty, LOWEST));
    }

    /** Whether a duty of this kind is the own work of its lead (REG-9d). */
    public static boolean isOwnWork(DutyKind kind) {
        return switch (kind) {
            case CORE, TERRITORIAL, ENFORCEMENT, COOPERATION -> true;
            case PUBLIC_SERVICE -> false;
        };
    }

    /** The lines that take from a duty of the same list. */
    public List<PassedDownLine> all() {
        return found(Map.of());
    }

    /**
     * The lines that take from a duty of the same list, or from a duty that a unit above had in the list before and that
     * this list doesn't keep.
     */
    public List<PassedDownLine> since(PassedDownLines before) {
        Map<String, Set<Duty>> lost = new HashMap<>();
        Map<String, List<Duty>> below = new HashMap<>();
        lines().forEach(line -> order.upFrom(ListOrder.category(line))
                .forEach(category -> below.computeIfAbsent(category, any -> new ArrayList<>())
                        .add(line)));
        before.lines.stream()
                .filter(duty -> !duty.drafted() && before.isOwnWorkAbove(duty, LOWEST) && isToCome(duty))
                .filter(duty -> !keeps(duty, before))
                .forEach(duty -> takers(duty, below)
                        .filter(line -> takesLost(line, duty, before))
                        .forEach(line -> lost.computeIfAbsent(ListOrder.key(line), any -> new LinkedHashSet<>())
                                .add(duty)));
        return found(lost);
    }

    private List<PassedDownLine> found(Map<String, Set<Duty>> lost) {
        List<PassedDownLine> found = new ArrayList<>();
        for (Duty line : lines()) {
            Tier receiver = receiver(line);
            Map<String, Duty> givers = new LinkedHashMap<>();
            givers(line, receiver).forEach(duty -> givers.put(duty.code(), duty));
            boolean inThisList = !givers.isEmpty();
            lost.getOrDefault(ListOrder.key(line), Set.of()).forEach(duty -> givers.putIfAbsent(duty.code(), duty));
            if (!givers.isEmpty()) {
                found.add(new PassedDownLine(line, receiver, List.copyOf(givers.values()), inThisList));
            }
        }
        return found;
    }

    /** The lines that a unit of a street or a community leads and that are still in force on the first day or later. */
    private List<Duty> lines() {
        return lines.stream()
                .filter(line -> isToCome(line) && order.isKnown(line.area()))
                .filter(line -> receiver(line).compareTo(Tier.DISTRICT) > 0)
                .toList();
    }

    // The tier of the lead; a line without a known lead counts as a line of the district, which takes from nobody.
    private Tier receiver(Duty line) {
        return line.assignment() instanceof Assignment.ToLead(var lead, var _)
                ? Optional.ofNullable(list.units().get(lead))
                        .map(ListOrder::tierOf)
                        .orElse(Tier.DISTRICT)
                : Tier.DISTRICT;
    }

    private boolean isToCome(Duty duty) {
        LocalDate until = duty.scope().validity().until();
        return until == null || !until.isBefore(day);
    }

    // Goes through the lines after this line, as the look-up would without it, until a line above always answers.
    private List<Duty> givers(Duty line, Tier receiver) {
        Span where = order.span(line.area());
        List<Place> places = order.covering(ListOrder.category(line));
        List<Span> answered = new ArrayList<>();
        List<Duty> givers = new ArrayList<>();
        boolean after = false;
        for (Place place : places) {
            Duty duty = place.duty();
            if (ListOrder.key(duty).equals(ListOrder.key(line))) {
                after = true;
            } else if (place.overlaps(where) && isToCome(duty) && (!after || order.isAbove(duty, receiver))) {
                boolean open = answered.stream().noneMatch(one -> one.contains(ListOrder.inner(place.area(), where)));
                if (after && open && isOwnWorkAbove(duty, receiver) && meet(line, duty)) {
                    givers.add(duty);
                }
                if (order.answersWith(duty, line)) {
                    answered.add(place.area());
                }
            }
            if (answered.stream().anyMatch(one -> one.contains(where))) {
                return givers;
            }
        }
        return givers;
    }

    private boolean isOwnWorkAbove(Duty duty, Tier receiver) {
        return duty.assignment() instanceof Assignment.ToLead
                && isOwnWork(duty.kind())
                && order.isAbove(duty, receiver);
    }

    private static boolean meet(Duty one, Duty other) {
        return one.scope().validity().meets(other.scope().validity())
                && one.scope().conditions().stream()
                        .noneMatch(
                                condition -> other.scope().conditions().stream().anyMatch(condition::excludes));
    }

    // A duty is kept if a line of this list has the same category and area, applies at least as often, and is decided
    // by a person or led by a unit that is not of a lower tier.
    private boolean keeps(Duty duty, PassedDownLines before) {
        Tier below = before.receiver(duty) == Tier.STREET ? Tier.COMMUNITY : Tier.STREET;
        return order.covering(ListOrder.category(duty)).stream()
                .takeWhile(place -> place.steps() == 0)
                .filter(place -> Objects.equals(place.duty().area(), duty.area()))
                .map(Place::duty)
                .filter(line -> line.scope().equals(duty.scope())
                        || (line.code().equals(duty.code()) && line.scope().isUnconditional()))
                .anyMatch(line -> order.isAbove(line, below));
    }

    private Stream<Duty> takers(Duty duty, Map<String, List<Duty>> below) {
        Stream<Duty> nearer = below.getOrDefault(ListOrder.category(duty), List.of()).stream();
        Stream<Duty> farther = order.upFrom(ListOrder.category(duty)).stream()
                .skip(1)
                .flatMap(category -> below.getOrDefault(category, List.of()).stream()
                        .filter(line -> ListOrder.category(line).equals(category)));
        return Stream.concat(nearer, farther);
    }

    private boolean takesLost(Duty line, Duty duty, PassedDownLines before) {
        Tier receiver = receiver(line);
        Span where = order.span(line.area());
        Span had = order.span(duty.area());
        if (!order.isKnown(duty.area()) || !(where.contains(had) || had.contains(where))) {
            return false;
        }
        String category = order.upFrom(ListOrder.category(line)).contains(ListOrder.category(duty))
                ? ListOrder.category(line)
                : ListOrder.category(duty);
        String area = where.contains(had) ? duty.area() : line.area();
        return before.isOwnWorkAbove(duty, receiver)
                && meet(line, duty)
                && order.isReached(line, category, order.span(area), any -> true)
                && before.answers(duty, category, area, receiver);
    }

    // Whether the look-up of this list reached the duty for a place, without lines of the receiver's tier or below.
    private boolean answers(Duty duty, String category, @Nullable String area, Tier receiver) {
        return order.isReached(
                duty,
                order.upFrom(category).isEmpty() ? ListOrder.category(duty) : category,
                order.span(order.isKnown(area) ? area : duty.area()),
                line -> order.isAbove(line, receiver));
    }
}
