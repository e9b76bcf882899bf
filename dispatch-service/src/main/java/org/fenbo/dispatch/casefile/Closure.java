package org.fenbo.dispatch.casefile;

/** Whether a case has ended, and how it ended. */
public sealed interface Closure {

    /** The case has not ended. */
    record Open() implements Closure {}

    /** 已结案: the case was closed. */
    record Closed() implements Closure {}

    /** 作废: the case was filed wrongly. */
    record Voided() implements Closure {}

    /** 销案: the case is no longer needed. */
    record Cancelled() implements Closure {}

    /** The state after an event. */
    default Closure after(CaseEvent event) {
        return switch (event) {
            case ClosureEvent closure -> closure.after(this);
            case FilingEvent _,
                    OrderEvent _,
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
