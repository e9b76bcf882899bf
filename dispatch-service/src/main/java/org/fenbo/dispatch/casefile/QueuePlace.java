package org.fenbo.dispatch.casefile;

import java.util.Optional;

/** Whether a case waits for a dispatcher. */
public sealed interface QueuePlace {

    /** The case has never been in a queue. */
    record NotQueued() implements QueuePlace {}

    /**
     * The case was dispatched from a queue, or has ended in it. The centre of this queue stays responsible for the case
     * (CASE-2e).
     */
    record Left(FilingEvent.CaseQueued since) implements QueuePlace {}

    /** 待派遣: the case is in the queue of a centre. */
    record Waiting(FilingEvent.CaseQueued since) implements QueuePlace {}

    /** Whether the case waits for the ruling of the arbiter (CASE-5e). */
    default boolean isInDispute() {
        return this instanceof Waiting(var queued) && queued.ground() == QueueGround.DISPUTED;
    }

    /** The last queue, if a dispatcher moved the case to the command centre (CASE-2i). */
    default Optional<FilingEvent.CaseQueued> referral() {
        return switch (this) {
            case NotQueued _ -> Optional.empty();
            case Left(var queued) -> Optional.of(queued).filter(FilingEvent.CaseQueued::referred);
            case Waiting(var queued) -> Optional.of(queued).filter(FilingEvent.CaseQueued::referred);
        };
    }

    private QueuePlace left() {
        return this instanceof Waiting(var queued) ? new Left(queued) : this;
    }

    /** The place after an event. A case that was dispatched or has ended is in no queue. */
    default QueuePlace after(CaseEvent event) {
        return switch (event) {
            case FilingEvent filing -> filing.after(this);
            case OrderEvent.OrderDispatched _, ClosureEvent _ -> left();
            case OrderEvent _,
                    CooperationEvent _,
                    ReturnEvent _,
                    ReferUpEvent _,
                    PauseEvent _,
                    ExtensionEvent _,
                    ShelvingEvent _,
                    ApprovalEvent _,
                    NoteEvent _ -> this;
        };
    }
}
