package org.fenbo.dispatch.naming;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.UnitCode;

/** The orders that their units have to accept or to answer, and the persons who were named for them. */
public interface OpenOrders {

    /**
     * An open order.
     *
     * @param unit the unit that works on it
     * @param since when the order was dispatched
     */
    record OpenOrder(CaseNumber number, int order, UnitCode unit, Instant since) {
        /** The order's number as users read it. */
        public String label() {
            return number + "-" + order;
        }
    }

    /** How many open orders each of these persons has; a person without open orders has no entry. */
    Map<OfficerId, Long> counts(Collection<OfficerId> persons);

    /**
     * The open orders of a person in these units, the oldest first.
     *
     * @param units codes of the units
     */
    Page<OpenOrder> of(OfficerId person, List<String> units, int limit);
}
