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
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.OrderEvent.OrderReworked;
import org.fenbo.dispatch.routing.Routing;

/**
 * A person who didn't handle the case finds the work not done; the unit must do the work again (返工, CASE-13c). If a
 * verifier couldn't judge, the duty leader may do this, too: otherwise a case would never end when nobody in line is
 * left (CASE-13f).
 */
public final class ReworkOrder implements Decision<OnOrder<Order.Answered>, ReworkOrder.Rework, CaseEvent> {
    private final Routing list;

    public ReworkOrder(Routing list) {
        this.list = list;
    }

    /** Which part of the work is not done. */
    public record Rework(@NotBlank @Size(max = 2_000) String reason) {}

    @Override
    public Optional<Refusal> refusal(OnOrder<Order.Answered> on, Actor actor, Instant at) {
        boolean leads = Role.DUTY_LEADER.code().equals(actor.role())
                && !list.demands(on.file().matter().category(), at).verifiers().contains(Role.DUTY_LEADER);
        return DispatchCode.VERIFIERS_FIRST
                .when(leads && on.order().undecided().officers().isEmpty())
                .or(() -> Verifiers.refusal(on, actor));
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.Answered> on, Actor actor, Rework body, Instant at) {
        return Outcome.done(List.of(new OrderReworked(on.order().number(), OfficerId.of(actor), body.reason(), at)));
    }
}
