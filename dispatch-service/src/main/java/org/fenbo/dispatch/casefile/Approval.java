package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A request for an approval, pending or decided (CASE-1d). */
public sealed interface Approval {

    /** The request. */
    ApprovalEvent.ApprovalRequested request();

    /** The approvers who agreed before another approver had to decide, in their order. */
    List<OfficerId> agreed();

    /** The state of the request. */
    State state();

    /** The states of a request. */
    enum State {
        PENDING,
        GRANTED,
        REFUSED,
        LAPSED
    }

    /** An approver has to decide. */
    record Pending(ApprovalEvent.ApprovalRequested request, List<OfficerId> agreed) implements Approval {
        public Pending {
            agreed = List.copyOf(agreed);
        }

        @Override
        public State state() {
            return State.PENDING;
        }

        Pending agreedBy(OfficerId approver) {
            List<OfficerId> more = new ArrayList<>(agreed);
            more.add(approver);
            return new Pending(request, more);
        }

        Decided decided(State state, OfficerId approver, String note, Instant at) {
            return new Decided(request, agreed, state, approver, note, at);
        }
    }

    /**
     * An approver has decided on the request.
     *
     * @param note the reason of a refusal; the refusal's code if the request lapsed; empty if the request was granted
     */
    record Decided(
            ApprovalEvent.ApprovalRequested request,
            List<OfficerId> agreed,
            State state,
            OfficerId approver,
            String note,
            Instant at)
            implements Approval {}
}
