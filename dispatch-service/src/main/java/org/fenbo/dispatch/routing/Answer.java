package org.fenbo.dispatch.routing;

import java.util.List;
import org.fenbo.dispatch.casefile.Candidate;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;

/** Who answers for a case, by the revision of the registry in force (REG-5): exactly one of these. */
public sealed interface Answer {

    /** A duty names the unit. */
    record ByDuty(UnitCode lead, String duty, int revision) implements Answer {}

    /** An entry says that a person decides, with candidates from the registry. */
    record ByDecision(String entry, int revision, List<Candidate> candidates) implements Answer {}

    /** No duty covers it. */
    record None(@Nullable Integer revision) implements Answer {}
}
