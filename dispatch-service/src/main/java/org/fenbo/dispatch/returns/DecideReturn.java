package org.fenbo.dispatch.returns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.ReturnEvent.ReturnGranted;
import org.fenbo.dispatch.casefile.ReturnEvent.ReturnRefused;
import org.fenbo.dispatch.routing.QueueAgain;
import org.fenbo.dispatch.routing.Routing;

/**
 * The centre grants or refuses the return of an order (CASE-5d). After two granted returns (default) the arbiter rules
 * which unit answers, not the centre (CASE-5e).
 */
public final class DecideReturn implements Decision<OnOrder<Order.ReturnPending>, DecideReturn.Decide, CaseEvent> {
    private final QueueAgain queue;
    private final Routing list;

    public DecideReturn(QueueAgain queue, Routing list) {
        this.queue = queue;
        this.list = list;
    }

    /** The decisions that a centre may make. */
    public enum Choice {
        /** The order is withdrawn, and the case waits in a queue again, or for a ruling. */
        GRANTED,
        /** The order is again in the state before the request. */
        REFUSED
    }

    /** The decision and its reason. */
    public record Decide(
            @NotNull Choice decision,
            @NotBlank @Size(max = 2_000) String reason) {}

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.ReturnPending> on, Actor actor, Decide body, Instant at) {
        int order = on.order().number();
        OfficerId officer = OfficerId.of(actor);
        return Outcome.done(
                switch (body.decision()) {
                    case REFUSED -> List.of(new ReturnRefused(order, officer, body.reason(), at));
                    case GRANTED ->
                        queue.after(
                                on.file(),
                                new ReturnGranted(order, officer, body.reason(), at),
                                afterReturn(on, at),
                                at);
                });
    }

    private QueueGround afterReturn(OnOrder<Order.ReturnPending> on, Instant at) {
        return on.file().orders().returned() + 1 >= list.returnsBeforeRuling(at)
                ? QueueGround.DISPUTED
                : QueueGround.RETURNED;
    }
}
