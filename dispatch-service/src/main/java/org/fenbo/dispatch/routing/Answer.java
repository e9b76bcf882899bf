package org.fenbo.dispatch.routing;

import java.util.List;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;

/** Who answers for a case, by the revision of the registry in force (REG-5): exactly one of these. */
public sealed interface Answer {

    /** The revision that was asked; null when none was in force. */
    @Nullable
    Integer revision();

    /**
     * A unit that helps the lead.
     *
     * @param owes what it owes, in the registry's words; empty where it has none (REG-2b)
     */
    record Cooperator(UnitCode unit, String owes) {}

    /** A duty names the lead and who helps it (REG-2c). */
    record ByDuty(UnitCode lead, String duty, Integer revision, List<Cooperator> cooperators) implements Answer {}

    /** By an entry a person decides, with candidates from the registry. */
    record ByDecision(String entry, Integer revision, List<RankedUnit> candidates) implements Answer {}

    /** No duty covers it. */
    record None(@Nullable Integer revision) implements Answer {}
}
