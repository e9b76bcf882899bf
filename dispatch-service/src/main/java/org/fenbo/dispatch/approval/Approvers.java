package org.fenbo.dispatch.approval;

import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.Approval;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalRequested;
import org.fenbo.dispatch.casefile.CaseFile.OnApproval;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;

/**
 * Checks who may decide a request. The officer must have a role that the matrix names for the next approval, and must
 * neither be the requester nor have agreed before (CASE-18).
 */
record Approvers(ApprovalMatrix matrix) {

    Optional<Refusal> refusal(OnApproval on, Actor actor) {
        Approval.Pending approval = on.approval();
        ApprovalRequested request = approval.request();
        OfficerId officer = OfficerId.of(actor);
        return DispatchCode.OWN_REQUEST
                .when(request.requester().officer().equals(officer), actor.id())
                .or(() -> DispatchCode.AGREED_ALREADY.when(approval.agreed().contains(officer), actor.id()))
                .or(() -> DispatchCode.NOT_THE_APPROVER.when(!isNext(approval, actor), request.kind()));
    }

    private boolean isNext(Approval approval, Actor actor) {
        return matrix.next(approval).stream()
                .flatMap(right -> right.grants().stream())
                .anyMatch(grant -> grant.role().code().equals(actor.role()));
    }
}
