package org.fenbo.dispatch.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalRefused;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnApproval;
import org.fenbo.dispatch.casefile.OfficerId;

/** Refuses a request (不批准). */
public final class RefuseRequest implements Decision<OnApproval, RefuseRequest.Refuse, CaseEvent> {
    private final Approvers approvers;

    public RefuseRequest(ApprovalMatrix matrix) {
        this.approvers = new Approvers(matrix);
    }

    /** Why the request is refused. */
    public record Refuse(@NotBlank @Size(max = 2_000) String reason) {}

    @Override
    public Optional<Refusal> refusal(OnApproval on, Actor actor, Instant at) {
        return approvers.refusal(on, actor);
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnApproval on, Actor actor, Refuse body, Instant at) {
        return Outcome.done(List.of(
                new ApprovalRefused(on.approval().request().approval(), OfficerId.of(actor), body.reason(), at)));
    }
}
