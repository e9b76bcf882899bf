package org.fenbo.dispatch.casefile;

import java.time.Instant;

/** A request for an approval, pending or decided (CASE-1d). */
public sealed interface Approval {

    /** The request. */
    ApprovalEvent.ApprovalRequested request();

    /** The state of the request. */
    State state();

    /** The states of a request. */
    enum State {
        PENDING,
        GRANTED,
        REFUSED,
        LAPSED
    }

    /** Nobody has decided on the request yet. */
    record Pending(ApprovalEvent.ApprovalRequested request) implements Approval {
        @Override
        public State state() {
            return State.PENDING;
        }
    }

    /**
     * An approver has decided on the request.
     *
     * @param note the reason of a refusal; the refusal's code if the request lapsed; empty if the request was granted
     */
    record Decided(ApprovalEvent.ApprovalRequested request, State state, OfficerId approver, String note, Instant at)
            implements Approval {}
}
