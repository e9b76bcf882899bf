package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.Optional;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;

/** The order to the unit that leads. If the unit may return it, the order states until when (CASE-5a). */
public record LeadOrder(Routing list) {

    /** @param owes what the duty requires of the unit; empty if it isn't known */
    public OrderDispatched of(int number, UnitCode unit, Responsibility why, String owes, Instant at) {
        Optional<Instant> until = why.mayBeReturned() ? list.returnableUntil(at) : Optional.empty();
        return new OrderDispatched(number, unit, why, owes.isEmpty() ? null : owes, until.orElse(null), at);
    }
}
