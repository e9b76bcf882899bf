package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.List;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.RankedUnit;

/** Suggests the units that handled similar cases (CASE-3). People or the registry decide. */
public interface Suggestions {

    /** Units for this case, the most probable first. */
    List<RankedUnit> forCase(Matter matter, Instant at);
}
