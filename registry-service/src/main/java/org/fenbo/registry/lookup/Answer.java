package org.fenbo.registry.lookup;

import java.util.List;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.RankedUnit;

/** Who answers for a category in an area (REG-5): exactly one of a duty, a decision to be taken, or nobody. */
public sealed interface Answer {

    /** Why this and nothing else (REG-4). */
    Explanation explanation();

    /**
     * A duty names the unit.
     *
     * @param lead code of the unit in charge: the duty's, or the team that has claimed the power to do it
     * @param cooperators codes of the units that help
     */
    record ByDuty(Duty duty, String lead, List<String> cooperators, Explanation explanation) implements Answer {}

    /**
     * A person decides; the list names the candidates.
     *
     * @param candidates the likeliest first
     */
    record ByDecision(Duty duty, List<RankedUnit> candidates, Explanation explanation) implements Answer {}

    /** No duty covers it: a matter of first contact (首问负责). */
    record None(Gap gap, Explanation explanation) implements Answer {}

    /** Why nobody answers. */
    enum Gap {
        /** Neither the category nor any above it has a duty that holds here. */
        NO_DUTY,
        /** The revision has no such category. */
        UNKNOWN_CATEGORY,
        /** The revision has no such area. */
        UNKNOWN_AREA
    }
}
