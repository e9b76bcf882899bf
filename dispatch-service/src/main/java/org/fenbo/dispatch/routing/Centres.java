package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.Optional;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;

/** Knows in whose queue a case waits while people have to decide (CASE-2). */
@FunctionalInterface
public interface Centres {

    /** The centre whose people decide about it; empty if the registry knows none. */
    Optional<UnitCode> centreFor(
            @Nullable CategoryCode category, @Nullable AreaCode area, QueueGround ground, Instant at);
}
