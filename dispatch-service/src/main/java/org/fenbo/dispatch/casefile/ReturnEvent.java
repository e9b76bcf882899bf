package org.fenbo.dispatch.casefile;

import java.time.Instant;
import org.fenbo.backbone.kernel.Wire;
import org.jspecify.annotations.Nullable;

/** An event of the return of an order (退回, CASE-5), with its name on the wire and its effect on the orders. */
public sealed interface ReturnEvent extends CaseEvent {

    /** The orders after this event. */
    Orders after(Orders before);

    /**
     * 申请退回: the unit states that it is not responsible.
     *
     * @param groundCode the kind of the ground (CASE-5a); null if the event is older than this field
     * @param proposedUnit the unit that should have the order instead; null if the unit proposes none
     * @param centre the centre that has to decide; null if the registry has no centre, or if the event is older than this
     *     field
     */
    @Wire("dispatch.return.requested.v1")
    record ReturnRequested(
            int order,
            OfficerId officer,
            @Nullable ReturnGround groundCode,
            String ground,
            @Nullable UnitCode proposedUnit,
            @Nullable UnitCode centre,
            Instant at)
            implements ReturnEvent {
        @Override
        public Orders after(Orders before) {
            return before.move(order, Order.Returnable.class, was -> new Order.ReturnPending(was.sheet(), was))
                    .returnAsked(order);
        }
    }

    /** 同意退回: the centre agrees; the order is withdrawn. */
    @Wire("dispatch.return.granted.v1")
    record ReturnGranted(int order, OfficerId decidedBy, String reason, Instant at) implements ReturnEvent {
        @Override
        public Orders after(Orders before) {
            return before.move(order, Order.ReturnPending.class, was -> new Order.Returned(was.sheet()));
        }
    }

    /** 驳回退回: the centre refuses; the order is again in the state before the request. */
    @Wire("dispatch.return.refused.v1")
    record ReturnRefused(int order, OfficerId decidedBy, String reason, Instant at) implements ReturnEvent {
        @Override
        public Orders after(Orders before) {
            return before.move(order, Order.ReturnPending.class, Order.ReturnPending::was);
        }
    }
}
