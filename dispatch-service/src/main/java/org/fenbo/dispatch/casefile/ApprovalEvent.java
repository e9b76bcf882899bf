package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.InternalFact;
import org.fenbo.backbone.kernel.Wire;
import org.jspecify.annotations.Nullable;

/** What happens to a request that needs an approval (CASE-18). It stays inside: the command's own events go out. */
public sealed interface ApprovalEvent extends CaseEvent, InternalFact {

    /** The approvals after it. */
    Approvals after(Approvals before);

    /**
     * Who requested it.
     *
     * @param claim what their token claimed, as the kernel's reach writes it
     */
    record Requester(OfficerId officer, @Nullable UnitCode unit, List<String> roles, List<String> claim) {}

    /**
     * 申请: a command was checked and waits.
     *
     * @param kind of the approval, as the matrix names it
     * @param address of the command below the case
     * @param body of the command, in JSON
     */
    @Wire("dispatch.approval.requested.v1")
    record ApprovalRequested(int approval, String kind, String address, Requester requester, String body, Instant at)
            implements ApprovalEvent {
        @Override
        public Approvals after(Approvals before) {
            return before.plus(new Approval.Pending(this));
        }
    }

    /** 批准: the command's own events follow. */
    @Wire("dispatch.approval.granted.v1")
    record ApprovalGranted(int approval, OfficerId approver, Instant at) implements ApprovalEvent {
        @Override
        public Approvals after(Approvals before) {
            return before.decided(
                    approval, was -> new Approval.Decided(was.request(), Approval.State.GRANTED, approver, "", at));
        }
    }

    /** 不批准. */
    @Wire("dispatch.approval.refused.v1")
    record ApprovalRefused(int approval, OfficerId approver, String reason, Instant at) implements ApprovalEvent {
        @Override
        public Approvals after(Approvals before) {
            return before.decided(
                    approval, was -> new Approval.Decided(was.request(), Approval.State.REFUSED, approver, reason, at));
        }
    }

    /**
     * 失效: when it was to be approved, the command was no longer possible.
     *
     * @param code of the refusal
     */
    @Wire("dispatch.approval.lapsed.v1")
    record ApprovalLapsed(int approval, OfficerId approver, String code, Instant at) implements ApprovalEvent {
        @Override
        public Approvals after(Approvals before) {
            return before.decided(
                    approval, was -> new Approval.Decided(was.request(), Approval.State.LAPSED, approver, code, at));
        }
    }
}
