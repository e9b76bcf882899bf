package org.fenbo.dispatch.casefile;

/** Whether a case is closed. */
public sealed interface Closure {

    /** It is not. */
    record Open() implements Closure {}

    /** 已结案. */
    record Closed() implements Closure {}

    /** Whether it is closed after an event. */
    default Closure after(CaseEvent event) {
        return switch (event) {
            case ClosureEvent closure -> closure.after(this);
            case FilingEvent _, OrderEvent _, CooperationEvent _, ReturnEvent _ -> this;
        };
    }
}
