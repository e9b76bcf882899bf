package org.fenbo.dispatch.suspension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.PauseEvent.OrderResumed;

/** The work on a paused order goes on before the stated end of the pause (恢复, CASE-18c). */
public final class ResumeOrder implements Decision<OnOrder<Order.Paused>, ResumeOrder.Resume, CaseEvent> {
    /** Why the work goes on. */
    public record Resume(@NotBlank @Size(max = 2_000) String reason) {}

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.Paused> on, Actor actor, Resume body, Instant at) {
        return Outcome.done(List.of(new OrderResumed(on.order().number(), at, body.reason(), OfficerId.of(actor), at)));
    }
}
