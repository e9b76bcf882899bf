package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.List;
import org.fenbo.dispatch.casefile.Matter;

/** Proposes officers of professional grids for a case (ORG-1h). */
@FunctionalInterface
public interface ProposedStaff {

    /** The officers, those of the category's field first. */
    List<GridStaff.Proposed> forCase(Matter matter, Instant at);
}
