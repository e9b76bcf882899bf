package org.fenbo.dispatch.ruling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.OrderEvent.OrderWithdrawn;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.WithdrawGround;
import org.fenbo.dispatch.routing.QueueAgain;

/**
 * The arbiter takes back a ruling (撤销裁决), for example because it names a wrong unit. The order is withdrawn, and the
 * case is in dispute again until the next ruling. Otherwise nobody could correct a ruling, because it binds the unit and
 * the centre (CASE-5f).
 */
public final class AnnulRuling implements Decision<OnOrder<Order.Withdrawable>, Decision.Nothing, CaseEvent> {
    private final QueueAgain queue;

    public AnnulRuling(QueueAgain queue) {
        this.queue = queue;
    }

    @Override
    public Optional<Refusal> refusal(OnOrder<Order.Withdrawable> on, Actor actor, Instant at) {
        return DispatchCode.NOT_RULED.when(!(on.order().sheet().responsibility() instanceof Responsibility.ByRuling));
    }

    @Override
    public Outcome<List<CaseEvent>> events(
            OnOrder<Order.Withdrawable> on, Actor actor, Decision.Nothing body, Instant at) {
        var annulled = new OrderWithdrawn(on.order().number(), WithdrawGround.RULING_ANNULLED, OfficerId.of(actor), at);
        return Outcome.done(queue.after(on.file(), annulled, QueueGround.DISPUTED, at));
    }
}
