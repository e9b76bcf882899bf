package org.fenbo.dispatch.casefile;

import java.time.Instant;

/** A request and what became of it (CASE-1d). */
public sealed interface Approval {

    /** The request. */
    ApprovalEvent.ApprovalRequested request();

    /** Its state, as users see it. */
    State state();

    /** The states of a request. */
    enum State {
        PENDING,
        GRANTED,
        REFUSED,
        LAPSED
    }

    /** Nobody has decided yet. */
    record Pending(ApprovalEvent.ApprovalRequested request) implements Approval {
        @Override
        public State state() {
            return State.PENDING;
        }
    }

    /**
     * Somebody has.
     *
     * @param note the reason of a refusal, or the code of what was no longer possible; empty for what was granted
     */
    record Decided(ApprovalEvent.ApprovalRequested request, State state, OfficerId approver, String note, Instant at)
            implements Approval {}
}
