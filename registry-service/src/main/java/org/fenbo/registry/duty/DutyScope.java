package org.fenbo.registry.duty;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * What a duty covers (REG-4).
 *
 * @param category code of the category, with all categories below it
 * @param area code of the area, with all areas below it; null is anywhere in the district
 * @param conditions the conditions; a matter must meet all of them
 * @param validity the days on which the duty applies
 */
public record DutyScope(String category, @Nullable String area, List<Condition> conditions, Validity validity) {

    public DutyScope {
        conditions = List.copyOf(conditions);
    }

    /** Whether the duty applies to all matters of its category and area, without conditions and on all days. */
    public boolean isUnconditional() {
        return conditions.isEmpty() && validity.equals(Validity.ALWAYS);
    }

    /** The first condition that the facts don't meet; empty if the facts meet all conditions. */
    public Optional<Condition> unmet(Facts facts) {
        return conditions.stream().filter(condition -> !condition.holds(facts)).findFirst();
    }

    /**
     * Whether two duties can match the same matter with equal priority (REG-5). This is true if their scopes have the
     * same category, the same area and the same number of conditions, if both are valid on at least one day, and if no
     * condition of one scope excludes a condition of the other scope.
     */
    public boolean rivals(DutyScope other) {
        return category.equals(other.category)
                && Objects.equals(area, other.area)
                && conditions.size() == other.conditions.size()
                && validity.meets(other.validity)
                && conditions.stream()
                        .noneMatch(one -> other.conditions.stream().anyMatch(one::excludes));
    }
}
