package org.fenbo.registry.duty;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Who handles the matters of a duty: one lead, or a unit that a person chooses among candidates (REG-5). */
public sealed interface Assignment {

    /** The same units, each named once: a lead doesn't help itself, and the cases of a candidate are added up. */
    Assignment eachOnce();

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

        @Override
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

        @Override
        public ByDecision eachOnce() {
            SequencedMap<String, RankedUnit> byUnit = new LinkedHashMap<>();
            candidates.forEach(one -> byUnit.merge(one.unit(), one, RankedUnit::and));
            return new ByDecision(byUnit.values().stream()
                    .sorted(Comparator.comparingDouble(RankedUnit::share).reversed())
                    .toList());
        }
    }
}
