package org.fenbo.dispatch.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.naming.District;
import org.fenbo.dispatch.routing.GridStaff;
import org.fenbo.dispatch.routing.RoutingContent.Naming;
import org.fenbo.dispatch.routing.store.RoutingCopy;

/** What naming needs to know of the district, from dispatch's copy of the registry. */
record CopiedDistrict(RoutingCopy copy) implements District {
    @Override
    public int revision(Instant at) {
        return copy.revisionAt(at);
    }

    @Override
    public GridStaff staff(Instant at) {
        return copy.staffAt(at);
    }

    @Override
    public Optional<OfficerId> headOf(UnitCode unit, Instant at) {
        return copy.headOf(unit, at).map(OfficerId::new);
    }

    @Override
    public boolean namesAutomatically(Instant at) {
        return copy.naming(at).automatic();
    }

    /** Without working time, a working day is a day. */
    @Override
    public Instant shortAbsence(Instant at) {
        Naming naming = copy.naming(at);
        return copy.workingDaysAfter(at, naming.absentDays())
                .orElseGet(() -> at.plus(Duration.ofDays(naming.absentDays())));
    }
}
