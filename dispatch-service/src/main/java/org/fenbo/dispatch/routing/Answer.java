package org.fenbo.dispatch.routing;

import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;

/** Who is responsible for a case, by the revision in force (REG-5). The answer is exactly one of these kinds. */
public sealed interface Answer {

    /** The number of the revision from which the answer comes; null if no revision was in force. */
    @Nullable
    Integer revision();

    /** Why this is the answer, in Chinese and in English (REG-4h). */
    Words explanation();

    /**
     * A unit that helps the lead unit.
     *
     * @param owes what the duty requires of the unit, in the registry's words; empty if the registry does not state it
     *     (REG-2b)
     */
    record Cooperator(UnitCode unit, String owes) {}

    /**
     * A duty names the lead unit and the co-operating units (REG-2c).
     *
     * @param owes what the duty requires of the lead; empty if the registry does not state it (REG-2b)
     * @param explanation why this duty and this unit (REG-4)
     */
    record ByDuty(
            UnitCode lead, String duty, Integer revision, List<Cooperator> cooperators, String owes, Words explanation)
            implements Answer {}

    /**
     * The component of the case names the unit that maintains it, else the unit that owns it (REG-16).
     *
     * @param explanation why this unit
     */
    record ByComponent(UnitCode lead, String component, Integer revision, Words explanation) implements Answer {}

    /**
     * Nobody owns or maintains the component of the case, so units take turns (轮值兜底, REG-16).
     *
     * @param rota the units in the order of their turns; at least one
     * @param explanation why units take turns
     */
    record ByRota(String component, Integer revision, List<UnitCode> rota, Words explanation) implements Answer {
        public ByRota {
            rota = List.copyOf(rota);
        }

        /** The unit of a turn, counted from 1. */
        UnitCode unitOf(long turn) {
            return rota.get((int) ((turn - 1) % rota.size()));
        }
    }

    /**
     * An entry of the registry leaves the case to a person's decision and names candidates.
     *
     * @param explanation why this entry (REG-4)
     */
    record ByDecision(String entry, Integer revision, List<RankedUnit> candidates, Words explanation)
            implements Answer {}

    /**
     * No duty covers the case.
     *
     * @param explanation why no duty answers (REG-4)
     */
    record None(@Nullable Integer revision, Words explanation) implements Answer {}
}
