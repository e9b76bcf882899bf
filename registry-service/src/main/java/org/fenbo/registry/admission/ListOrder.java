package org.fenbo.registry.admission;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.hierarchy.Hierarchy.Span;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one list in the order of the look-up (REG-4): the line with the nearer category is first, then the line
 * with the nearer area, then the line with more conditions.
 */
final class ListOrder {
    private final Map<String, Unit> units;
    private final Hierarchy categories;
    private final Map<String, Span> areas;
    private final Map<String, List<Duty>> byCategory;
    private final AdmittedLines admitted;
    private final Map<String, List<Place>> places = new HashMap<>();

    /** A line and its place in the order. */
    record Place(Duty duty, int steps, Span area) {

        private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::steps)
                .thenComparing(place -> place.area().level(), Comparator.reverseOrder())
                .thenComparing(place -> place.duty().scope().conditions().size(), Comparator.reverseOrder());

        boolean overlaps(Span other) {
            return area.contains(other) || other.contains(area);
        }
    }

    /** One line for each category of a duty: the gate checks each category of its own. */
    static Stream<Duty> slices(Duty duty) {
        return duty.categories().stream()
                .map(category -> new Duty(
                        duty.code(),
                        duty.title(),
                        duty.terms(),
                        new DutyScope(
                                category,
                                duty.area(),
                                duty.scope().conditions(),
                                duty.scope().validity()),
                        duty.assignment(),
                        duty.drafted(),
                        duty.past()));
    }

    /** The category of a line that was made by {@link #slices}. */
    static String category(Duty line) {
        return line.categories().getFirst();
    }

    /** The key of a line that was made by {@link #slices}. */
    static String key(Duty line) {
        return line.code() + "/" + category(line);
    }

    /** The lines of a list, one for each category, with what they name. */
    record Content(
            Collection<Duty> lines, Map<String, Unit> units, Collection<Category> categories, Collection<Area> areas) {}

    ListOrder(Content list, Collection<Admission> admissions) {
        this.units = list.units();
        this.categories = Hierarchy.of(list.categories(), Category::code, Category::parent);
        Hierarchy tree = Hierarchy.of(list.areas(), Area::code, Area::parent);
        this.areas = tree.spans();
        this.byCategory = list.lines().stream().collect(Collectors.groupingBy(ListOrder::category));
        this.admitted = new AdmittedLines(admissions, categories, tree);
    }

    /** All lines that cover this category, in the order of the look-up. */
    List<Place> covering(String category) {
        return places.computeIfAbsent(category, this::places);
    }

    private List<Place> places(String category) {
        List<String> chain = categories.chain(category);
        return IntStream.range(0, chain.size())
                .boxed()
                .flatMap(step -> byCategory.getOrDefault(chain.get(step), List.of()).stream()
                        .filter(duty -> isKnown(duty.area()))
                        .map(duty -> new Place(duty, step, span(duty.area()))))
                .sorted(Place.ORDER)
                .toList();
    }

    boolean isKnown(@Nullable String area) {
        return area == null || areas.containsKey(area);
    }

    Span span(@Nullable String area) {
        Span span = area == null ? null : areas.get(area);
        return span == null ? Span.EVERYWHERE : span;
    }

    static Span inner(Span one, Span other) {
        return one.contains(other) ? other : one;
    }

    /** The category and all categories above it. */
    List<String> upFrom(String category) {
        return categories.chain(category);
    }

    AdmittedLines admitted() {
        return admitted;
    }

    /** Whether a line that covers a matter answers for it with all facts and on all days. */
    boolean alwaysAnswers(Duty duty) {
        return duty.scope().isUnconditional()
                && admitted.days(duty, category(duty)).isEmpty();
    }

    /** Whether a duty answers with all facts and on all days for which the line applies. */
    boolean answersWith(Duty duty, Duty line) {
        return line.scope().conditions().containsAll(duty.scope().conditions())
                && duty.scope().validity().contains(line.scope().validity())
                && admitted.days(duty, category(duty)).isEmpty();
    }

    /** Whether a person decides by this line, or a unit of a tier above. */
    boolean isAbove(Duty duty, Tier tier) {
        return switch (duty.assignment()) {
            case Assignment.ByDecision _ -> true;
            case Assignment.ToLead(var lead, var _) -> {
                Unit unit = units.get(lead);
                yield unit != null && tierOf(unit).compareTo(tier) < 0;
            }
        };
    }

    /**
     * The tier of a unit. An office of a department in a street (派驻机构) belongs to the department, although the street
     * commands it.
     */
    static Tier tierOf(Unit unit) {
        return unit.kind() == UnitKind.STATIONED_AGENCY ? Tier.DISTRICT : unit.tier();
    }

    /**
     * Whether the look-up reaches a line for a place, because none of these lines before it always answers there.
     *
     * @param lines the lines that can answer before it
     */
    boolean isReached(Duty duty, String category, Span place, Predicate<Duty> lines) {
        for (Place one : covering(category)) {
            if (key(one.duty()).equals(key(duty))) {
                return true;
            }
            if (one.area().contains(place) && alwaysAnswers(one.duty()) && lines.test(one.duty())) {
                return false;
            }
        }
        return false;
    }
}
