package org.fenbo.dispatch.returns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.CooperationEvent.CooperationWithdrawn;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.ReturnEvent.ReturnGranted;
import org.fenbo.dispatch.casefile.ReturnEvent.ReturnRefused;
import org.fenbo.dispatch.routing.QueueAfterReturn;

/** The centre grants or refuses the return of an order (CASE-5d). */
public final class DecideReturn implements Decision<OnOrder<Order.ReturnPending>, DecideReturn.Decide, CaseEvent> {
    private final QueueAfterReturn queue;

    public DecideReturn(QueueAfterReturn queue) {
        this.queue = queue;
    }

    /** The decisions that a centre may make. */
    public enum Choice {
        /** The order is withdrawn, and the case waits in a queue again. */
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
                    case GRANTED -> granted(on, new ReturnGranted(order, officer, body.reason(), at), at);
                });
    }

    /**
     * The pending co-operating orders are withdrawn together with the lead order, because the next duty names its own
     * co-operating units.
     */
    private List<CaseEvent> granted(OnOrder<Order.ReturnPending> on, ReturnGranted granted, Instant at) {
        List<CaseEvent> events = new ArrayList<>(List.of(granted));
        on.file().orders().pending().forEach(helper -> events.add(new CooperationWithdrawn(helper.number(), at)));
        events.add(queue.of(on.file().after(granted), at));
        return List.copyOf(events);
    }
}
