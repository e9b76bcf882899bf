package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.Optional;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;

/** Finds the centre in whose queue a case waits for a person's decision (CASE-2). */
@FunctionalInterface
public interface Centres {

    /** The centre whose dispatchers decide; empty if the registry has no centre for the case. */
    Optional<UnitCode> centreFor(
            @Nullable CategoryCode category, @Nullable AreaCode area, QueueGround ground, Instant at);
}
