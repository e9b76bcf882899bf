package org.fenbo.registry.duty;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
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
 * @param categories codes of the categories, each with all categories below it; empty if the duty is not a matter of the
 *     catalogue, for example a plan or a service
 * @param area code of the area, with all areas below it; null is anywhere in the district
 * @param conditions the conditions; a matter must meet all of them
 * @param validity the days on which the duty applies
 */
public record DutyScope(List<String> categories, @Nullable String area, List<Condition> conditions, Validity validity) {

    public DutyScope {
        categories = List.copyOf(new LinkedHashSet<>(categories));
        conditions = List.copyOf(conditions);
    }

    /** The scope of a duty with one category. */
    public DutyScope(String category, @Nullable String area, List<Condition> conditions, Validity validity) {
        this(List.of(category), area, conditions, validity);
    }

    /** Whether the duty applies to all matters of its category and area, without conditions and on all days. */
    public boolean isUnconditional() {
        return conditions.isEmpty() && validity.equals(Validity.ALWAYS);
    }

    /**
     * A condition that the facts don't meet; empty if the facts meet all conditions. A condition on a known fact comes
     * first: if the fact excludes the duty, no further fact matters.
     */
    public Optional<Condition> unmet(Facts facts) {
        return unmet(conditions, facts);
    }

    static Optional<Condition> unmet(List<Condition> conditions, Facts facts) {
        return conditions.stream()
                .filter(condition -> !condition.holds(facts))
                .min(Comparator.comparing(condition -> !facts.knows(condition.fact())));
    }

    /**
     * Whether two duties can match the same matter with equal priority (REG-5). This is true if their scopes have a
     * common category, the same area and the same number of conditions, if both are valid on at least one day, and if no
     * condition of one scope excludes a condition of the other scope.
     */
    public boolean rivals(DutyScope other) {
        return !Collections.disjoint(categories, other.categories)
                && Objects.equals(area, other.area)
                && conditions.size() == other.conditions.size()
                && validity.meets(other.validity)
                && conditions.stream()
                        .noneMatch(one -> other.conditions.stream().anyMatch(one::excludes));
    }
}
