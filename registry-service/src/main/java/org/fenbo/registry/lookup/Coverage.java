package org.fenbo.registry.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.revision.Entries;
import org.jspecify.annotations.Nullable;

/**
 * How much of a district a revision covers with answers (REG-10). Every leaf category is paired with every leaf area
 * that exists on the day.
 *
 * @param pairs how many pairs there are
 * @param byDuty in how many pairs a duty names the unit
 * @param byDecision in how many pairs a person decides
 * @param gaps categories that have no answer in at least one area, sorted by code; first contact applies to these
 *     matters
 * @param units in how many pairs a duty names this unit, by the unit's code
 */
public record Coverage(
        long pairs, long byDuty, long byDecision, List<CategoryGap> gaps, SortedMap<String, Integer> units) {

    /**
     * A category that has no answer in at least one area.
     *
     * @param areas in how many leaf areas there is no answer
     */
    public record CategoryGap(String category, String name, int areas) {}

    /** The coverage of these entries at an instant. Only category and area are known, no other fact. */
    public static Coverage of(int revision, Entries entries, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, entries.zone());
        RevisionIndex index = new RevisionIndex(revision, withoutConditions(entries));
        Facts nothing = index.facts(at, Map.of());
        Set<String> areas = Hierarchy.of(entries.areas().values(), Area::code, Area::parent).leaves().stream()
                .filter(code -> isThere(entries.areas().get(code), day))
                .collect(Collectors.toSet());
        Set<String> categories = Hierarchy.of(entries.categories().values(), Category::code, Category::parent)
                .leaves();
        Count total = new Count();
        List<CategoryGap> gaps = new ArrayList<>();
        for (String code : categories) {
            Count count = new Count();
            areas.forEach(area -> count.add(index.answer(code, area, nothing)));
            total.add(count);
            if (count.none > 0) {
                gaps.add(new CategoryGap(code, nameOf(entries, code), count.none));
            }
        }
        return new Coverage(
                (long) areas.size() * categories.size(),
                total.byDuty,
                total.byDecision,
                List.copyOf(gaps),
                Collections.unmodifiableSortedMap(total.units));
    }

    // The facts that conditions test are not known, so a duty with conditions can't be the answer. But a duty that
    // takes
    // a matter back keeps streets from being the answer even then.
    private static Entries withoutConditions(Entries entries) {
        return Entries.of(entries.all().stream()
                .filter(entry -> !(entry.content() instanceof Duty duty
                        && !duty.scope().conditions().isEmpty()
                        && !duty.terms().isTakenBack()))
                .toList());
    }

    private static boolean isThere(@Nullable Area area, LocalDate day) {
        return area != null && area.validity().on(day);
    }

    private static String nameOf(Entries entries, String category) {
        Category found = entries.categories().get(category);
        return found == null ? category : found.name();
    }

    /** The share of pairs that a duty or a decision covers, 0 to 1; 0 if there are no pairs. */
    public double share() {
        return pairs == 0 ? 0 : (double) (byDuty + byDecision) / pairs;
    }

    private static final class Count {
        private int byDuty;
        private int byDecision;
        private int none;
        private final SortedMap<String, Integer> units = new TreeMap<>();

        void add(Answer answer) {
            switch (answer) {
                case Answer.ByDuty duty -> {
                    byDuty++;
                    units.merge(duty.lead(), 1, Integer::sum);
                }
                case Answer.ByComponent component -> {
                    byDuty++;
                    units.merge(component.lead(), 1, Integer::sum);
                }
                case Answer.ByDecision _, Answer.Ownerless _ -> byDecision++;
                case Answer.None _ -> none++;
            }
        }

        void add(Count other) {
            byDuty += other.byDuty;
            byDecision += other.byDecision;
            none += other.none;
            other.units.forEach((unit, pairs) -> units.merge(unit, pairs, Integer::sum));
        }
    }
}
