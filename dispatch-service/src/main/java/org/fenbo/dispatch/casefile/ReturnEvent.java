package org.fenbo.dispatch.casefile;

import java.time.Instant;
import org.fenbo.backbone.kernel.Wire;
import org.jspecify.annotations.Nullable;

/** What happens when a unit returns an order (退回, CASE-5): each event with its literal and its effect. */
public sealed interface ReturnEvent extends CaseEvent {

    /** The orders after it. */
    Orders after(Orders before);

    /** 申请退回: the unit states that it is not its own. */
    @Wire("dispatch.return.requested.v1")
    record ReturnRequested(
            int order,
            OfficerId officer,
            String ground,
            @Nullable UnitCode proposedUnit,
            Instant at) implements ReturnEvent {
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
            return before.move(order, Order.ReturnPending.class, was -> new Order.Withdrawn(was.sheet()));
        }
    }

    /** 驳回退回: the order goes on as it was. */
    @Wire("dispatch.return.refused.v1")
    record ReturnRefused(int order, OfficerId decidedBy, String reason, Instant at) implements ReturnEvent {
        @Override
        public Orders after(Orders before) {
            return before.move(order, Order.ReturnPending.class, Order.ReturnPending::was);
        }
    }
}
