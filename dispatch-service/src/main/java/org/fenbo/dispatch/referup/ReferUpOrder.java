package org.fenbo.dispatch.referup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.ReferUp;
import org.fenbo.dispatch.casefile.ReferUpEvent.ReferUpRequested;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.Routing;

/**
 * The unit of the lead order can't solve the case and refers it up (提级, CASE-17a). The unit keeps the order until the
 * decision, and its clocks run on (CASE-17c).
 */
public final class ReferUpOrder implements Decision<OnOrder<Order.AtWork>, ReferUpOrder.Request, CaseEvent> {
    private final Routing list;
    private final CaseReach reach;

    public ReferUpOrder(Routing list, CaseReach reach) {
        this.list = list;
        this.reach = reach;
    }

    /** Why the unit can't solve the case, and what it tried. */
    public record Request(
            @NotBlank @Size(max = 2_000) String reason,
            @NotBlank @Size(max = 2_000) String tried) {}

    @Override
    public Optional<Refusal> refusal(OnOrder<Order.AtWork> on, Actor actor, Instant at) {
        return DispatchCode.REFERRED_UP_ALREADY
                .when(on.file().referUp() instanceof ReferUp.Pending)
                .or(() -> DispatchCode.NOBODY_ABOVE.when(superior(on, at).isEmpty()
                        && reach.commandCentreOf(on.file()).isEmpty()));
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.AtWork> on, Actor actor, Request body, Instant at) {
        return Outcome.done(List.of(new ReferUpRequested(
                on.order().number(),
                OfficerId.of(actor),
                body.reason(),
                body.tried(),
                superior(on, at).orElse(null),
                at)));
    }

    private Optional<UnitCode> superior(OnOrder<Order.AtWork> on, Instant at) {
        return list.superiorOf(on.order().unit(), at).filter(unit -> list.isValid(unit, at));
    }
}
