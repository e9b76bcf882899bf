package org.fenbo.dispatch.routing;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;

/** Places by the revision that is in force at the moment of the question. */
public record CurrentPlaces(Routing routing, InstantSource clock) implements CaseReach.Places {
    @Override
    public List<String> areasOf(@Nullable AreaCode area) {
        return routing.areasOf(area, clock.instant());
    }

    @Override
    public Optional<UnitCode> centreFor(Matter matter) {
        return routing.centreFor(matter.category(), matter.area(), QueueGround.BY_DECISION, clock.instant());
    }
}
