package org.fenbo.dispatch.casefile;

/** Whether a case waits for a dispatcher. */
public sealed interface QueuePlace {

    /** It has not been in a queue, or the case has ended. */
    record NotQueued() implements QueuePlace {}

    /** It was dispatched out of a queue; the queue's centre goes on answering for it (CASE-2e). */
    record Left(FilingEvent.CaseQueued since) implements QueuePlace {}

    /** 待派遣: in the queue of a centre. */
    record Waiting(FilingEvent.CaseQueued since) implements QueuePlace {}

    private QueuePlace left() {
        return this instanceof Waiting(var queued) ? new Left(queued) : this;
    }

    /** The place after an event; a case that was dispatched or closed is in no queue. */
    default QueuePlace after(CaseEvent event) {
        return switch (event) {
            case FilingEvent filing -> filing.after(this);
            case OrderEvent.OrderDispatched _ -> left();
            case OrderEvent _, CooperationEvent _, ReturnEvent _, ApprovalEvent _ -> this;
            case ClosureEvent _ -> new NotQueued();
        };
    }
}
