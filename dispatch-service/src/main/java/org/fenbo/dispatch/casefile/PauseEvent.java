package org.fenbo.dispatch.casefile;

import java.time.Instant;
import org.fenbo.backbone.kernel.Wire;
import org.jspecify.annotations.Nullable;

/**
 * An event of the pause of an order (暂停, CASE-18c), with its name on the wire and its effect on the orders. Supervision
 * stops the clocks of the order and of the whole case during the pause (TIME-3e).
 */
public sealed interface PauseEvent extends CaseEvent {

    /** The orders after this event. */
    Orders after(Orders before);

    /**
     * 暂停: the work on the order waits.
     *
     * @param until when the pause ends without a person
     * @param officer the person who asked for the pause
     */
    @Wire("dispatch.order.paused.v1")
    record OrderPaused(int order, PauseGround groundCode, String reason, Instant until, OfficerId officer, Instant at)
            implements PauseEvent {
        @Override
        public Orders after(Orders before) {
            return before.move(order, Order.AtWork.class, was -> new Order.Paused(was.sheet(), was, this));
        }
    }

    /**
     * 恢复: the work on the order goes on, in the state before the pause.
     *
     * @param endedAt when the pause ended. If the pause ended by its time, this is the stated end, even if dispatch was
     *     out of service then
     * @param reason null if the pause ended by its time
     */
    @Wire("dispatch.order.resumed.v1")
    record OrderResumed(
            int order, Instant endedAt, @Nullable String reason, OfficerId officer, Instant at) implements PauseEvent {
        @Override
        public Orders after(Orders before) {
            return before.move(order, Order.Paused.class, Order.Paused::was);
        }
    }
}
