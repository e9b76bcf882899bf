package org.fenbo.registry.duty;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A part of a duty with one answerable unit (具体工作事项, REG-18).
 *
 * @param duty code of the duty
 * @param title the text of the item in the list
 * @param bodies codes of the answerable units; a published item has exactly one
 * @param categories codes of the categories that the item covers, with all categories below them; empty if the item
 *     covers what the duty covers
 * @param area code of the area in which the item applies, with all areas below it; null if the item applies where the
 *     duty applies
 * @param conditions the conditions; a matter must meet all of them
 */
public record WorkItem(
        String code,
        String duty,
        String title,
        List<String> bodies,
        List<String> categories,
        @Nullable String area,
        List<Condition> conditions)
        implements Coded {

    public WorkItem {
        bodies = List.copyOf(new LinkedHashSet<>(bodies));
        categories = List.copyOf(new LinkedHashSet<>(categories));
        conditions = List.copyOf(conditions);
    }

    /** The answerable unit; empty if the item names none or several, so that it can't be published. */
    public Optional<String> body() {
        return bodies.size() == 1 ? Optional.of(bodies.getFirst()) : Optional.empty();
    }

    /**
     * Whether two items of one duty can fit the same matter with equal priority. This is true if they have a common
     * category or both have none, the same area and the same number of conditions, and if no condition of one item excludes
     * a condition of the other item.
     */
    public boolean rivals(WorkItem other) {
        return (categories.isEmpty() ? other.categories.isEmpty() : !Collections.disjoint(categories, other.categories))
                && Objects.equals(area, other.area)
                && conditions.size() == other.conditions.size()
                && conditions.stream()
                        .noneMatch(one -> other.conditions.stream().anyMatch(one::excludes));
    }

    /** A condition that the facts don't meet; empty if the facts meet all conditions. */
    public Optional<Condition> unmet(Facts facts) {
        return DutyScope.unmet(conditions, facts);
    }
}
