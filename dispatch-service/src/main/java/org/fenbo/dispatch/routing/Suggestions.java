package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.List;
import org.fenbo.dispatch.casefile.Candidate;
import org.fenbo.dispatch.casefile.Matter;

/** Who handled cases like this one (CASE-3). Suggests; people or the registry decide. */
public interface Suggestions {

    /** The likeliest units first. */
    List<Candidate> forCase(Matter matter, Instant at);
}
