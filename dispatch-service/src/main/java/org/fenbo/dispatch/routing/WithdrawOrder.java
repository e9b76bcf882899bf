package org.fenbo.dispatch.routing;

import jakarta.validation.constraints.NotNull;
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

/**
 * The centre withdraws an order (撤回) with a coded ground (CASE-12g). The case waits in the queue again. An order by first
 * contact can be withdrawn until its unit has accepted it (CASE-4). Only the arbiter takes back a ruling (CASE-5f).
 */
public final class WithdrawOrder implements Decision<OnOrder<Order.Withdrawable>, WithdrawOrder.Withdraw, CaseEvent> {
    private final QueueAgain queue;

    public WithdrawOrder(QueueAgain queue) {
        this.queue = queue;
    }

    /** Why the order is withdrawn. */
    public record Withdraw(@NotNull WithdrawGround ground) {}

    @Override
    public Optional<Refusal> refusal(OnOrder<Order.Withdrawable> on, Actor actor, Instant at) {
        Responsibility responsibility = on.order().sheet().responsibility();
        return DispatchCode.FIRST_CONTACT_KEEPS
                .when(responsibility instanceof Responsibility.ByFirstContact
                        && !(on.order() instanceof Order.ToAccept))
                .or(() -> DispatchCode.RULING_BINDS.when(responsibility instanceof Responsibility.ByRuling));
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.Withdrawable> on, Actor actor, Withdraw body, Instant at) {
        if (body.ground() == WithdrawGround.RULING_ANNULLED) {
            return Outcome.refused(DispatchCode.NOT_RULED.refusal().at("ground"));
        }
        if (body.ground() == WithdrawGround.REFERRED_UP) {
            return Outcome.refused(DispatchCode.NOT_REFERRED_UP.refusal().at("ground"));
        }
        var withdrawn = new OrderWithdrawn(on.order().number(), body.ground(), OfficerId.of(actor), at);
        return Outcome.done(queue.after(on.file(), withdrawn, QueueGround.WITHDRAWN, at));
    }
}
