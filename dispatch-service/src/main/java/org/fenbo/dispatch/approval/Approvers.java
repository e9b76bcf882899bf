package org.fenbo.dispatch.approval;

import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalRequested;
import org.fenbo.dispatch.casefile.CaseFile.OnApproval;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;

/**
 * Checks who may decide a request. The officer must have a role that the matrix names for this kind of request, and
 * must not be the requester (CASE-18).
 */
record Approvers(ApprovalMatrix matrix) {

    Optional<Refusal> refusal(OnApproval on, Actor actor) {
        ApprovalRequested request = on.approval().request();
        return DispatchCode.OWN_REQUEST
                .when(request.requester().officer().equals(OfficerId.of(actor)), actor.id())
                .or(() -> DispatchCode.NOT_THE_APPROVER.when(!isApprover(request.kind(), actor), request.kind()));
    }

    private boolean isApprover(String kind, Actor actor) {
        return matrix.of(kind).stream()
                .flatMap(right -> right.grants().stream())
                .anyMatch(grant -> grant.role().code().equals(actor.role()));
    }
}
