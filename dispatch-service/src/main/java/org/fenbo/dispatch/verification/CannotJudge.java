package org.fenbo.dispatch.verification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.OrderEvent.OrderUndecided;
import org.fenbo.dispatch.routing.Routing;

/**
 * A verifier can't judge whether the work is done (无法判定, CASE-13f). The person doesn't verify this answer any more. If
 * a collector states it, the collectors of the grid have had their turn, and the verifiers of the centre are the next in
 * line. The collectors of linked grids don't get the task, because dispatch doesn't know the roster.
 */
public final class CannotJudge implements Decision<OnOrder<Order.Answered>, CannotJudge.Reason, CaseEvent> {
    private final Routing list;

    public CannotJudge(Routing list) {
        this.list = list;
    }

    /** Why the person can't judge. */
    public record Reason(@NotBlank @Size(max = 2_000) String reason) {}

    @Override
    public Optional<Refusal> refusal(OnOrder<Order.Answered> on, Actor actor, Instant at) {
        return Verifiers.refusal(on, actor);
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.Answered> on, Actor actor, Reason body, Instant at) {
        return Outcome.done(List.of(new OrderUndecided(
                on.order().number(),
                OfficerId.of(actor),
                list.gridOf(on.file().matter().area(), at)
                        .filter(grid -> Role.COLLECTOR.code().equals(actor.role()))
                        .orElse(null),
                body.reason(),
                at)));
    }
}
