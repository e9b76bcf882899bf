package org.fenbo.dispatch.suspension;

import java.time.Instant;
import org.fenbo.backbone.kernel.Microseconds;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.routing.Routing;

/** When a shelved case is reviewed: not in the past, and not later than the policy of the district allows (CASE-18d). */
record ReviewDate(Routing list) {
    private static final String FIELD = "reviewBy";

    Outcome<Instant> of(Instant stated, Instant at) {
        Instant reviewBy = Microseconds.of(stated);
        Instant latest = at.plus(list.suspensions(at).longestShelving());
        return Outcome.unless(
                DispatchCode.END_IS_PAST
                        .when(!reviewBy.isAfter(at), list.shown(reviewBy))
                        .or(() -> DispatchCode.REVIEW_TOO_LATE.when(reviewBy.isAfter(latest), list.shown(latest)))
                        .map(refusal -> refusal.at(FIELD)),
                () -> reviewBy);
    }
}
