package org.fenbo.dispatch.verification;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.OrderEvent.OrderVerified;
import org.jspecify.annotations.Nullable;

/** A person who didn't handle the case finds the work done (核查, CASE-6g). */
public final class VerifyWork implements Decision<OnOrder<Order.Answered>, VerifyWork.Verify, CaseEvent> {

    /** What the verifier found; the remark is null if there is nothing to add. */
    public record Verify(@Nullable @Size(max = 2_000) String remark) {}

    @Override
    public Optional<Refusal> refusal(OnOrder<Order.Answered> on, Actor actor, Instant at) {
        return Verifiers.refusal(on, actor);
    }

    @Override
    public Set<String> excluded(OnOrder<Order.Answered> on) {
        return Verifiers.excluded(on);
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.Answered> on, Actor actor, Verify body, Instant at) {
        return Outcome.done(List.of(new OrderVerified(on.order().number(), OfficerId.of(actor), body.remark(), at)));
    }
}
