package org.fenbo.dispatch.casefile;

import java.time.Instant;
import org.fenbo.backbone.kernel.Wire;

/** An event of the extension of an order (延期, TIME-3f), with its name on the wire and its effect on the orders. */
public sealed interface ExtensionEvent extends CaseEvent {

    /** The orders after this event. */
    Orders after(Orders before);

    /**
     * 延期: the deadline of the order moves. Supervision moves it only if the extension was asked before the deadline.
     *
     * @param extension which extension of the order it is, from 1
     * @param workingDays by how many working days the deadline moves
     * @param askedAt when the unit asked for it
     * @param officer the person who asked for it
     */
    @Wire("dispatch.order.extended.v1")
    record OrderExtended(
            int order, int extension, int workingDays, String reason, Instant askedAt, OfficerId officer, Instant at)
            implements ExtensionEvent {
        @Override
        public Orders after(Orders before) {
            return before.move(order, Order.AtWork.class, Order.AtWork::extended);
        }
    }
}
