package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fenbo.backbone.kernel.InternalFact;
import org.fenbo.backbone.kernel.Wire;
import org.jspecify.annotations.Nullable;

/** An event of an order, with its name on the wire and its effect on the orders. */
public sealed interface OrderEvent extends CaseEvent {

    /** The orders after this event. */
    Orders after(Orders before);

    /**
     * 派单: an order was dispatched to a unit.
     *
     * @param owes what the duty requires of the unit (REG-2b); null if the registry doesn't state it, or if the event is
     *     older than this field
     * @param returnableUntil the end of the window in which the unit may return the order (CASE-5a); null if there is no
     *     such end, or if the event is older than this field
     */
    @Wire("dispatch.order.dispatched.v1")
    record OrderDispatched(
            int order,
            UnitCode unit,
            Responsibility responsibility,
            @Nullable String owes,
            @Nullable Instant returnableUntil,
            Instant at)
            implements OrderEvent {
        /** An order without a window of return. */
        public OrderDispatched(
                int order, UnitCode unit, Responsibility responsibility, @Nullable String owes, Instant at) {
            this(order, unit, responsibility, owes, null, at);
        }

        /** An order without a window of return, for which the registry states no task of the unit. */
        public OrderDispatched(int order, UnitCode unit, Responsibility responsibility, Instant at) {
            this(order, unit, responsibility, null, at);
        }

        @Override
        public Orders after(Orders before) {
            String task = Objects.requireNonNullElse(owes, "");
            return before.plus(new Order.ToAccept(
                    new Order.Sheet(order, unit, responsibility, task, at, Optional.ofNullable(returnableUntil))));
        }
    }

    /** 签收: the unit accepted the order. */
    @Wire("dispatch.order.accepted.v1")
    record OrderAccepted(int order, OfficerId officer, Instant at) implements OrderEvent {
        @Override
        public Orders after(Orders before) {
            return before.move(order, Order.ToAccept.class, was -> new Order.InWork(was.sheet(), officer))
                    .handledBy(order, officer);
        }
    }

    /**
     * 指定经办人: a person inside the unit was named for the order (CASE-12d). It isn't published, because no other service
     * needs to know who works inside a unit.
     *
     * @param officer who named the person
     * @param returnsAt when the person returns, if the state of the person is {@code AWAY} (ORG-9c); null otherwise
     */
    @Wire("dispatch.order.named.v1")
    record PersonNamed(
            int order,
            OfficerId person,
            OfficerId officer,
            @Nullable Instant returnsAt,
            Instant at) implements OrderEvent, InternalFact {
        @Override
        public Orders after(Orders before) {
            return before.at(
                    order,
                    before.desk(order).with(new Desk.NamedPerson(person, officer, Optional.ofNullable(returnsAt), at)));
        }
    }

    /**
     * 二级分拨: the unit passed its order on to a unit below, or took it back (CASE-12i). It isn't published, because for all
     * other services the order stays with its unit.
     *
     * @param unit the unit that works on the order from now on; the unit of the order itself if it took the order back
     * @param againstList null if the order follows the list
     */
    @Wire("dispatch.order.passed.v1")
    record OrderPassedOn(
            int order,
            UnitCode unit,
            String reason,
            OfficerId officer,
            @Nullable AgainstList againstList,
            Instant at) implements OrderEvent, InternalFact {
        @Override
        public Orders after(Orders before) {
            return before.at(order, before.order(order).unit().equals(unit) ? Desk.OF_THE_UNIT : Desk.of(unit));
        }
    }

    /** 反馈: the unit reports what it did. */
    @Wire("dispatch.order.answered.v1")
    record OrderAnswered(int order, OfficerId officer, String result, List<String> evidence, Instant at)
            implements OrderEvent {
        @Override
        public Orders after(Orders before) {
            return before.move(
                            order,
                            Order.AtWork.class,
                            was -> new Order.Answered(was.sheet(), officer, was.reworks(), Undecided.NOBODY))
                    .handledBy(order, officer);
        }
    }

    /**
     * 核查通过: another person found the work done.
     *
     * @param evidence kind and address of each photo or file; null if there are none, or if the event is older than this
     *     field
     * @param lines the verifier's marks of the lines of the rectification standard (REG-19c); null if the category has no
     *     standard, or if the event is older than this field
     */
    @Wire("dispatch.order.verified.v1")
    record OrderVerified(
            int order,
            OfficerId verifier,
            @Nullable String remark,
            @Nullable List<String> evidence,
            @Nullable List<LineMark> lines,
            Instant at)
            implements OrderEvent {
        /** A verification of work without a standard. */
        public OrderVerified(
                int order, OfficerId verifier, @Nullable String remark, @Nullable List<String> evidence, Instant at) {
            this(order, verifier, remark, evidence, null, at);
        }

        /** A verification without evidence. */
        public OrderVerified(int order, OfficerId verifier, @Nullable String remark, Instant at) {
            this(order, verifier, remark, null, at);
        }

        @Override
        public Orders after(Orders before) {
            return before.move(order, Order.Answered.class, was -> new Order.Done(was.sheet(), was.reworks()))
                    .judgedBy(verifier);
        }
    }

    /**
     * 核查不能判定: a verifier can't judge whether the work is done, so the next in line verifies it (CASE-13f).
     *
     * @param grid the grid whose collectors don't verify this answer any more; null if the verifier is no collector of a grid
     */
    @Wire("dispatch.order.undecided.v1")
    record OrderUndecided(
            int order, OfficerId verifier, @Nullable AreaCode grid, String reason, Instant at) implements OrderEvent {
        @Override
        public Orders after(Orders before) {
            return before.move(
                    order,
                    Order.Answered.class,
                    was -> new Order.Answered(
                            was.sheet(),
                            was.handler(),
                            was.reworks(),
                            was.undecided().and(verifier, grid)));
        }
    }

    /** 撤回: the centre withdrew the order (CASE-12g). */
    @Wire("dispatch.order.withdrawn.v1")
    record OrderWithdrawn(int order, WithdrawGround ground, OfficerId officer, Instant at) implements OrderEvent {
        @Override
        public Orders after(Orders before) {
            return before.move(order, Order.Withdrawable.class, was -> new Order.Withdrawn(was.sheet()));
        }
    }

    /**
     * 返工: another person found the work not done.
     *
     * @param lines the verifier's marks of the lines of the rectification standard (REG-19c); null if no line was marked, or
     *     if the event is older than this field
     */
    @Wire("dispatch.order.reworked.v1")
    record OrderReworked(
            int order,
            OfficerId verifier,
            String reason,
            @Nullable List<LineMark> lines,
            Instant at) implements OrderEvent {
        /** A rework that no line of a standard caused. */
        public OrderReworked(int order, OfficerId verifier, String reason, Instant at) {
            this(order, verifier, reason, null, at);
        }

        @Override
        public Orders after(Orders before) {
            return before.move(
                            order,
                            Order.Answered.class,
                            was -> new Order.Rework(was.sheet(), was.handler(), was.reworks() + 1))
                    .judgedBy(verifier);
        }
    }
}
