package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.List;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.RankedUnit;

/** Who handled cases like this one (CASE-3). Suggests; people or the registry decide. */
public interface Suggestions {

    /** The likeliest units first. */
    List<RankedUnit> forCase(Matter matter, Instant at);
}
