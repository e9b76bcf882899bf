package org.fenbo.dispatch.casefile;

/** Whether the unit of the lead order has referred the case up, and waits for the decision (提级, CASE-17). */
public sealed interface ReferUp {

    /** Nothing waits for a decision. */
    record None() implements ReferUp {}

    /** The superior or the command centre has to decide. */
    record Pending(ReferUpEvent.ReferUpRequested request) implements ReferUp {}

    /** The state after an event. If the unit answered or lost the order, nothing is left to decide. */
    default ReferUp after(CaseEvent event) {
        return switch (event) {
            case ReferUpEvent up -> up.after();
            case OrderEvent.OrderAnswered _, OrderEvent.OrderWithdrawn _, ReturnEvent.ReturnGranted _, ClosureEvent _ ->
                new None();
            case FilingEvent _,
                    OrderEvent _,
                    CooperationEvent _,
                    ReturnEvent _,
                    PauseEvent _,
                    ExtensionEvent _,
                    ShelvingEvent _,
                    ApprovalEvent _,
                    NoteEvent _ -> this;
        };
    }
}
