package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Wire;

/** An event of a co-operating order (协办, CASE-8), with its name on the wire and its effect on the orders. */
public sealed interface CooperationEvent extends CaseEvent {

    /** The orders after this event. */
    Orders after(Orders before);

    /**
     * 派协办单: a co-operating order was dispatched to a unit (REG-2c).
     *
     * @param owes what the duty requires of the unit, in the registry's words; empty if the registry does not state it
     *     (REG-2b)
     */
    @Wire("dispatch.cooperation.dispatched.v1")
    record CooperationDispatched(int order, UnitCode unit, Responsibility responsibility, String owes, Instant at)
            implements CooperationEvent {
        @Override
        public Orders after(Orders before) {
            return before.plus(new Cooperation.ToAccept(new Order.Sheet(order, unit, responsibility, owes, at)));
        }
    }

    /** 协办签收: the unit accepted the co-operating order. */
    @Wire("dispatch.cooperation.accepted.v1")
    record CooperationAccepted(int order, OfficerId officer, Instant at) implements CooperationEvent {
        @Override
        public Orders after(Orders before) {
            return before.move(order, Cooperation.ToAccept.class, was -> new Cooperation.InWork(was.sheet(), officer))
                    .handledBy(order, officer);
        }
    }

    /** 协办反馈: the unit answers to the lead (CASE-8d). */
    @Wire("dispatch.cooperation.answered.v1")
    record CooperationAnswered(int order, OfficerId officer, String result, List<String> evidence, Instant at)
            implements CooperationEvent {
        @Override
        public Orders after(Orders before) {
            return before.move(order, Cooperation.InWork.class, was -> new Cooperation.Answered(was.sheet()))
                    .handledBy(order, officer);
        }
    }

    /** 免办: the lead doesn't need the co-operating order. */
    @Wire("dispatch.cooperation.waived.v1")
    record CooperationWaived(int order, OfficerId officer, String reason, Instant at) implements CooperationEvent {
        @Override
        public Orders after(Orders before) {
            return before.move(order, Cooperation.Pending.class, was -> new Cooperation.Waived(was.sheet()));
        }
    }

    /**
     * 协办撤回: the lead order was returned or withdrawn, so its duty no longer applies, and the co-operating order is
     * withdrawn, too.
     */
    @Wire("dispatch.cooperation.withdrawn.v1")
    record CooperationWithdrawn(int order, Instant at) implements CooperationEvent {
        @Override
        public Orders after(Orders before) {
            return before.move(order, Cooperation.Pending.class, was -> new Cooperation.Withdrawn(was.sheet()));
        }
    }
}
