package org.fenbo.dispatch.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Approving;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalRequested;
import org.fenbo.dispatch.casefile.ApprovalEvent.Requester;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.UnitCode;

/** Records the requests of a case as events of the case. */
public record CaseApproving(ApprovalMatrix matrix, CommandBodies bodies) implements Approving<CaseFile, CaseEvent> {
    @Override
    public boolean isNeeded(String kind) {
        return matrix.of(kind).isPresent();
    }

    @Override
    public boolean isPending(CaseFile file, String address) {
        return file.approvals().isPending(address);
    }

    @Override
    public CaseEvent requested(CaseFile file, Request request, Instant at) {
        return new ApprovalRequested(
                file.approvals().all().size() + 1,
                request.kind(),
                request.address(),
                requester(request.requester()),
                bodies.write(request.body()),
                at);
    }

    private static Requester requester(Caller caller) {
        List<String> roles = caller.roles().stream().map(Role::code).sorted().toList();
        return new Requester(
                new OfficerId(caller.id()),
                Optional.ofNullable(caller.unit()).map(UnitCode::new).orElse(null),
                roles,
                caller.claim().entries().sorted().toList());
    }
}
