package org.fenbo.registry.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.revision.Entries;
import org.jspecify.annotations.Nullable;

/**
 * How much of a district a revision answers for (REG-10): over all pairs of a leaf of the catalogue and a leaf of the
 * areas.
 *
 * @param pairs how many pairs there are
 * @param byDuty how many have a unit that answers
 * @param byDecision how many are left to a person's decision
 * @param gaps categories that somewhere have no answer (first contact), by code
 */
public record Coverage(long pairs, long byDuty, long byDecision, List<CategoryGap> gaps) {

    /**
     * A category without an answer somewhere.
     *
     * @param areas in how many leaf areas nobody answers
     */
    public record CategoryGap(String category, String name, int areas) {}

    /** The coverage of these entries at an instant, when only category and area are known. */
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
        return new Coverage((long) areas.size() * categories.size(), total.byDuty, total.byDecision, List.copyOf(gaps));
    }

    // A duty with conditions covers nothing when the facts that it asks for are not known.
    private static Entries withoutConditions(Entries entries) {
        return Entries.of(entries.all().stream()
                .filter(entry -> !(entry.content() instanceof Duty duty
                        && !duty.scope().conditions().isEmpty()))
                .toList());
    }

    private static boolean isThere(@Nullable Area area, LocalDate day) {
        return area != null && area.validity().on(day);
    }

    private static String nameOf(Entries entries, String category) {
        Category found = entries.categories().get(category);
        return found == null ? category : found.name();
    }

    /** The part answered by duty or by decision, 0 to 1; 0 when there is nothing to answer for. */
    public double share() {
        return pairs == 0 ? 0 : (double) (byDuty + byDecision) / pairs;
    }

    private static final class Count {
        private int byDuty;
        private int byDecision;
        private int none;

        void add(Answer answer) {
            switch (answer) {
                case Answer.ByDuty _ -> byDuty++;
                case Answer.ByDecision _ -> byDecision++;
                case Answer.None _ -> none++;
            }
        }

        void add(Count other) {
            byDuty += other.byDuty;
            byDecision += other.byDecision;
            none += other.none;
        }
    }
}
