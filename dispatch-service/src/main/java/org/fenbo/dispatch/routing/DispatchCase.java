package org.fenbo.dispatch.routing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnQueue;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.KnownUnits;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.Orders;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Responsibility;

/**
 * A person of a centre dispatches a queued case to a unit (派单). If no duty covers the case, the order is by first
 * contact (CASE-4a).
 */
public final class DispatchCase implements Decision<OnQueue, DispatchCase.Dispatch, CaseEvent> {
    private final KnownUnits units;

    public DispatchCase(KnownUnits units) {
        this.units = units;
    }

    /** The unit, and why the case is dispatched to this unit. */
    public record Dispatch(
            @NotBlank @Size(max = 64) String unit,
            @NotBlank @Size(max = 2_000) String reason) {}

    @Override
    public Outcome<List<CaseEvent>> events(OnQueue on, Actor actor, Dispatch body, Instant at) {
        Orders orders = on.file().orders();
        return units.known(body.unit(), "unit", at)
                .then(unit -> orders.gaveBack(unit)
                        ? Outcome.refused(
                                DispatchCode.UNIT_RETURNED_IT.refusal(unit).at("unit"))
                        : Outcome.done(unit))
                .map(unit -> List.of(new OrderDispatched(
                        orders.all().size() + 1, unit, responsibility(on, actor, body.reason()), at)));
    }

    private static Responsibility responsibility(OnQueue on, Actor actor, String reason) {
        OfficerId dispatcher = OfficerId.of(actor);
        Responsibility.Explanation why = on.queued().explanation();
        return on.queued().ground() == QueueGround.FIRST_CONTACT
                ? new Responsibility.ByFirstContact(dispatcher, reason, why)
                : new Responsibility.ByDecision(dispatcher, reason, why);
    }
}
