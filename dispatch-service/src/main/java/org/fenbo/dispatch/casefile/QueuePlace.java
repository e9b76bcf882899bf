package org.fenbo.dispatch.casefile;

/** Whether a case waits for a dispatcher. */
public sealed interface QueuePlace {

    /** Nobody has to dispatch it. */
    record NotQueued() implements QueuePlace {}

    /** 待派遣: in the queue of a centre. */
    record Waiting(FilingEvent.CaseQueued since) implements QueuePlace {}

    /** The place after an event; a case that was dispatched or closed is in no queue. */
    default QueuePlace after(CaseEvent event) {
        return switch (event) {
            case FilingEvent filing -> filing.after(this);
            case OrderEvent.OrderDispatched _ -> new NotQueued();
            case OrderEvent _, CooperationEvent _, ReturnEvent _, ApprovalEvent _ -> this;
            case ClosureEvent _ -> new NotQueued();
        };
    }
}
