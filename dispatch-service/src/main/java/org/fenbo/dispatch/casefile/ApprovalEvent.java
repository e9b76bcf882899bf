package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.InternalFact;
import org.fenbo.backbone.kernel.Wire;
import org.jspecify.annotations.Nullable;

/**
 * An event of a request for an approval (CASE-18). These events are not published. Only the events of the approved
 * command are published.
 */
public sealed interface ApprovalEvent extends CaseEvent, InternalFact {

    /** The approvals after this event. */
    Approvals after(Approvals before);

    /**
     * The person who requested the approval.
     *
     * @param unit unit of the officer; null if the officer belongs to no unit
     * @param claim the codes in the requester's token, as {@code Reach} writes them
     */
    record Requester(OfficerId officer, @Nullable UnitCode unit, List<String> roles, List<String> claim) {}

    /**
     * 申请: a command passed its checks and waits for an approval.
     *
     * @param kind kind of the approval, as the matrix names it
     * @param address address of the command below the case
     * @param body body of the command, in JSON
     */
    @Wire("dispatch.approval.requested.v1")
    record ApprovalRequested(int approval, String kind, String address, Requester requester, String body, Instant at)
            implements ApprovalEvent {
        @Override
        public Approvals after(Approvals before) {
            return before.plus(new Approval.Pending(this, List.of()));
        }
    }

    /** 同意: an approver agreed, and another approver decides next. */
    @Wire("dispatch.approval.agreed.v1")
    record ApprovalAgreed(int approval, OfficerId approver, Instant at) implements ApprovalEvent {
        @Override
        public Approvals after(Approvals before) {
            return before.decided(approval, was -> was.agreedBy(approver));
        }
    }

    /** 批准: the request was approved; the events of the command follow. */
    @Wire("dispatch.approval.granted.v1")
    record ApprovalGranted(int approval, OfficerId approver, Instant at) implements ApprovalEvent {
        @Override
        public Approvals after(Approvals before) {
            return before.decided(approval, was -> was.decided(Approval.State.GRANTED, approver, "", at));
        }
    }

    /** 不批准: the request was refused. */
    @Wire("dispatch.approval.refused.v1")
    record ApprovalRefused(int approval, OfficerId approver, String reason, Instant at) implements ApprovalEvent {
        @Override
        public Approvals after(Approvals before) {
            return before.decided(approval, was -> was.decided(Approval.State.REFUSED, approver, reason, at));
        }
    }

    /**
     * 失效: an approver approved the request, but the command was no longer possible.
     *
     * @param code code of the refusal
     */
    @Wire("dispatch.approval.lapsed.v1")
    record ApprovalLapsed(int approval, OfficerId approver, String code, Instant at) implements ApprovalEvent {
        @Override
        public Approvals after(Approvals before) {
            return before.decided(approval, was -> was.decided(Approval.State.LAPSED, approver, code, at));
        }
    }
}
