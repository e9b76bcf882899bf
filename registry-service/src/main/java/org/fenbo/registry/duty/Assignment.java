package org.fenbo.registry.duty;

import java.util.List;

/** How a duty answers who does it: one lead, or a person decides among candidates (REG-5). */
public sealed interface Assignment {

    /**
     * One unit answers for it.
     *
     * @param lead code of the unit in charge (主办)
     * @param cooperators codes of the units that help (协办)
     */
    record ToLead(String lead, List<String> cooperators) implements Assignment {

        public ToLead {
            cooperators = List.copyOf(cooperators);
        }
    }

    /**
     * A person decides, case by case.
     *
     * @param candidates who comes into question, the likeliest first
     */
    record ByDecision(List<RankedUnit> candidates) implements Assignment {

        public ByDecision {
            candidates = List.copyOf(candidates);
        }
    }
}
