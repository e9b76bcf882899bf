package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CooperationEvent.CooperationDispatched;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.Responsibility;

/**
 * The orders of a duty: the lead order, and a co-operating order for each unit that helps and that passes the guard
 * (REG-2b,c).
 */
record DutyOrders(LeadOrder lead, Guard guard) {

    /**
     * @param first the number of the lead order; the others follow
     * @param why the duty, or the person who confirmed it
     */
    List<CaseEvent> of(Answer.ByDuty duty, int first, Responsibility why, Matter matter, Instant at) {
        List<CaseEvent> orders = new ArrayList<>(List.of(lead.of(first, duty.lead(), why, duty.owes(), at)));
        duty.cooperators().stream()
                .filter(helper -> guard.passes(duty, matter, helper.unit(), Guard.Part.COOPERATING, at))
                .forEach(helper -> orders.add(
                        new CooperationDispatched(first + orders.size(), helper.unit(), why, helper.owes(), at)));
        return orders;
    }
}
