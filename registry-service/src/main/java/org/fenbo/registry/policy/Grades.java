package org.fenbo.registry.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.registry.catalogue.Classification.CentreTier;
import org.fenbo.registry.catalogue.Classification.Grade;
import org.fenbo.registry.catalogue.TimeLimits;
import org.jspecify.annotations.Nullable;

/** What the grade of a category decides about its cases (分级处置, REG-11e, CASE-13d). */
public record Grades(List<Rule> rules) implements Policy {

    public static final String CODE = "grades";

    public Grades {
        rules = List.copyOf(rules);
    }

    /**
     * The rule of one grade.
     *
     * @param tier the tier whose centre has the cases of categories that name no tier; null for the usual centre
     * @param limits for categories without limits of their own
     * @param closers codes of the roles that close the case; empty if the duty leader closes it
     * @param informed codes of the roles whose officers get a message when a case of the area is filed
     */
    public record Rule(
            Grade grade, @Nullable CentreTier tier, TimeLimits limits, List<String> closers, List<String> informed) {
        public Rule {
            closers = List.copyOf(closers);
            informed = List.copyOf(informed);
        }
    }

    /** The policy among the policies of a revision; without rules if there is none. */
    public static Grades in(Map<String, Policy> policies) {
        return policies.get(CODE) instanceof Grades found ? found : new Grades(List.of());
    }

    /** The rule of a grade; empty if the grade is null or has no rule. */
    public Optional<Rule> of(@Nullable Grade grade) {
        return rules.stream().filter(rule -> rule.grade() == grade).findFirst();
    }

    @Override
    public String code() {
        return CODE;
    }
}
