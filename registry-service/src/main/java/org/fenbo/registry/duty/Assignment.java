package org.fenbo.registry.duty;

import java.util.List;

/** Who handles the matters of a duty: one lead, or a unit that a person chooses among candidates (REG-5). */
public sealed interface Assignment {

    /**
     * One unit answers for the matter.
     *
     * @param lead code of the unit in charge (主办)
     * @param cooperators codes of the units that help (协办)
     */
    record ToLead(String lead, List<String> cooperators) implements Assignment {

        public ToLead {
            cooperators = List.copyOf(cooperators);
        }

        /** The same units, each named once: the lead doesn't help itself. */
        public ToLead eachOnce() {
            return new ToLead(
                    lead,
                    cooperators.stream()
                            .distinct()
                            .filter(unit -> !unit.equals(lead))
                            .toList());
        }
    }

    /**
     * A person decides for each case.
     *
     * @param candidates the units to choose from, the likeliest first
     */
    record ByDecision(List<RankedUnit> candidates) implements Assignment {

        public ByDecision {
            candidates = List.copyOf(candidates);
        }
    }
}
