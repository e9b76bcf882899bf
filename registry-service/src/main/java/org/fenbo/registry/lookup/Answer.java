package org.fenbo.registry.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fenbo.registry.component.Component;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.duty.WorkItem;

/**
 * Which unit is responsible for a category in an area (REG-5). A duty names the unit, or a person decides, or no unit
 * is responsible. If the matter is about a component, the component names the unit (REG-16).
 */
public sealed interface Answer {

    /** The reasons for this answer (REG-4). */
    Explanation explanation();

    /**
     * The duty names the responsible unit.
     *
     * @param lead code of the responsible unit: the lead of the duty, or the team that has claimed the granted power
     * @param cooperators codes of the units that help
     */
    record ByDuty(Duty duty, String lead, List<String> cooperators, Explanation explanation) implements Answer {

        /** What the responsible unit and each helping unit owe, the responsible unit first (REG-2). */
        public List<Part> parts() {
            List<Part> parts = new ArrayList<>(List.of(new Part(lead, true, owedBy(lead))));
            cooperators.forEach(unit -> parts.add(new Part(unit, false, owedBy(unit))));
            return List.copyOf(parts);
        }

        // The unit of a work item owes the item. A team with a granted power owes what the lead owes.
        private Optional<String> owedBy(String unit) {
            WorkItem item = explanation.item();
            String named = unit.equals(lead) && explanation.power() != null ? leadOfDuty(unit) : unit;
            return item != null && item.bodies().contains(named)
                    ? Optional.of(item.title())
                    : Optional.ofNullable(duty.terms().owed().get(named));
        }

        private String leadOfDuty(String otherwise) {
            return duty.assignment() instanceof Assignment.ToLead(var named, var _) ? named : otherwise;
        }
    }

    /**
     * The part of a unit in a matter.
     *
     * @param leads whether the unit is responsible; if not, it helps
     * @param owes what the unit has to do; empty if the duty doesn't state it
     */
    record Part(String unit, boolean leads, Optional<String> owes) {}

    /**
     * A person decides; the duty names the candidates.
     *
     * @param candidates the likeliest first
     */
    record ByDecision(Duty duty, List<RankedUnit> candidates, Explanation explanation) implements Answer {}

    /** The component gives the answer, before category and area are asked (REG-16). */
    sealed interface OfComponent extends Answer {
        Component component();
    }

    /**
     * The component names the responsible unit.
     *
     * @param lead code of the unit that maintains the component, else of the unit that owns it
     */
    record ByComponent(Component component, String lead, Explanation explanation) implements OfComponent {}

    /**
     * Nobody owns or maintains the component.
     *
     * @param rota codes of the units that take turns (轮值兜底); empty if a person decides
     */
    record Ownerless(Component component, List<String> rota, Explanation explanation) implements OfComponent {}

    /** No duty covers the matter; first contact applies (首问负责). */
    record None(Gap gap, Explanation explanation) implements Answer {}

    /** Why no unit is responsible. */
    enum Gap {
        /** No duty of the category, or of a category above it, applies in the area. */
        NO_DUTY,
        /** The revision has no such category. */
        UNKNOWN_CATEGORY,
        /** The revision has no such area. */
        UNKNOWN_AREA
    }
}
