package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case (案卷): its matter and its parts. Each part has its own state (CASE-1). */
public record CaseFile(
        Matter matter,
        QueuePlace queue,
        Orders orders,
        ReferUp referUp,
        Shelving shelving,
        Approvals approvals,
        Closure closure,
        Standing standing) {

    /** An order with its case: the target of commands on orders. */
    public record OnOrder<O extends Order>(CaseFile file, O order) {
        /** Where the order is worked on. */
        public Desk desk() {
            return file.orders().desk(order.number());
        }

        /** The unit that works on the order. */
        public UnitCode workingUnit() {
            return file.orders().workingUnit(order);
        }
    }

    /** A case that waits in a queue: the target of the command dispatch. */
    public record OnQueue(CaseFile file, FilingEvent.CaseQueued queued) {}

    /** A referred order with its case: the target of the command that decides on it. */
    public record OnReferUp(CaseFile file, Order.AtWork order, ReferUpEvent.ReferUpRequested request) {}

    /** A shelved case: the target of the command that reviews it. */
    public record OnShelved(CaseFile file, Shelving.Shelved shelved) {}

    /** A request with its case: the target of the commands that decide a request. */
    public record OnApproval(CaseFile file, Approval.Pending approval) {}

    /** The case that a filed report opens. */
    public static CaseFile begin(FilingEvent.CaseFiled filed) {
        return new CaseFile(
                filed.matter(),
                new QueuePlace.NotQueued(),
                Orders.NONE,
                new ReferUp.None(),
                new Shelving.None(),
                Approvals.NONE,
                new Closure.Open(),
                Standing.USUAL);
    }

    /**
     * The case after an event. Each part handles every family of events. If a new family is added, the compiler reports
     * each part that does not handle it.
     */
    public CaseFile after(CaseEvent event) {
        return new CaseFile(
                matter.after(event),
                queue.after(event),
                orders.after(event),
                referUp.after(event),
                shelving.after(event),
                approvals.after(event),
                closure.after(event),
                standing.after(event));
    }

    /**
     * The case after an event.
     *
     * @param before null before the first event
     * @throws IllegalStateException if the first event does not open a case
     */
    public static CaseFile fold(@Nullable CaseFile before, CaseEvent event) {
        if (before != null) {
            return before.after(event);
        }
        if (event instanceof FilingEvent.CaseFiled filed) {
            return begin(filed);
        }
        throw new IllegalStateException(event + " can't open a case");
    }

    /** Whether the case has not ended yet. */
    public boolean isOpen() {
        return closure instanceof Closure.Open;
    }

    /** Whether the case goes its usual way: it has not ended, and it isn't shelved. */
    public boolean isActive() {
        return isOpen() && shelving instanceof Shelving.None;
    }

    /**
     * The place in a queue, if another revision looks up the case again (REG-3j). Empty if the case is in no queue.
     * Empty while a request waits for its approval, because the approver decides on the case as it is.
     */
    public Optional<FilingEvent.CaseQueued> toLookUpAgain() {
        return queue instanceof QueuePlace.Waiting(var queued) && !approvals.anyPending()
                ? Optional.of(queued)
                : Optional.empty();
    }

    /** When the extension of an order was asked for that waits for its approval; empty if none waits (TIME-3f). */
    public Optional<Instant> extensionOf(Order order) {
        return approvals.requestedAt("orders/" + order.number() + "/extend");
    }

    /** The state of an order as users read it: 延期待批 while its extension waits for its approval (CASE-1b). */
    public String stateOf(Order order) {
        return order instanceof Order.AtWork && extensionOf(order).isPresent() ? "EXTENSION_PENDING" : order.state();
    }

    public CaseNumber number() {
        return matter.number();
    }
}
