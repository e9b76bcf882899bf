package org.fenbo.dispatch.naming;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.AgainstList;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.Cooperation;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.OrderEvent.OrderPassedOn;
import org.fenbo.dispatch.casefile.Orders;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.Guard;
import org.fenbo.dispatch.routing.Routing;
import org.jspecify.annotations.Nullable;

/**
 * The liaison of a unit passes an order on to a unit below it (二级分拨, CASE-12i). The order stays with its unit, which
 * answers for it: the clocks run on, and only this unit may return the order or refer it up. The unit below accepts and
 * answers the order. The guard acts as on each other order (CASE-21). The unit takes the order back by passing it to
 * itself.
 */
public final class PassOnOrder implements Decision<OnOrder<Order.Unanswered>, PassOnOrder.PassOn, CaseEvent> {
    private final Routing list;
    private final Guard guard;

    public PassOnOrder(Routing list) {
        this.list = list;
        this.guard = new Guard(list);
    }

    /**
     * The unit that is to work on the order.
     *
     * @param againstList why a unit of a street or community gets the order although the list gives the matter to a
     *     department (CASE-21a); null if the order follows the list
     */
    public record PassOn(
            @NotBlank @Size(max = 64) String unit,
            @NotBlank @Size(max = 2_000) String reason,
            @Nullable @Size(max = 2_000) String againstList) {}

    @Override
    public Optional<Refusal> refusal(OnOrder<Order.Unanswered> on, Actor actor, Instant at) {
        return DispatchCode.NOTHING_BELOW.when(
                choices(on, at).isEmpty(), on.order().unit());
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.Unanswered> on, Actor actor, PassOn body, Instant at) {
        return list.known(body.unit(), "unit", at)
                .then(unit -> Outcome.unless(
                        DispatchCode.NOT_BELOW
                                .when(
                                        !choices(on, at).contains(unit),
                                        unit,
                                        on.order().unit())
                                .map(refusal -> refusal.at("unit")),
                        () -> unit))
                .then(unit -> checked(on, unit, body, at)
                        .map(against -> List.of(new OrderPassedOn(
                                on.order().number(),
                                unit,
                                body.reason(),
                                OfficerId.of(actor),
                                against.orElse(null),
                                at))));
    }

    /** A unit that takes its own order back gets no new work. */
    private Outcome<Optional<AgainstList>> checked(
            OnOrder<Order.Unanswered> on, UnitCode unit, PassOn body, Instant at) {
        Guard.Part part = on.order() instanceof Cooperation ? Guard.Part.COOPERATING : Guard.Part.LEAD;
        return unit.equals(on.order().unit())
                ? Outcome.done(Optional.empty())
                : guard.check(on.file().matter(), unit, part, body.againstList(), at);
    }

    /** The units below that have no part in the case, and the unit itself if another unit works on its order. */
    private Set<UnitCode> choices(OnOrder<Order.Unanswered> on, Instant at) {
        Orders orders = on.file().orders();
        Set<UnitCode> choices = new HashSet<>(list.unitsBelow(on.order().unit(), at));
        choices.removeIf(unit -> orders.areOpenAt(unit) || orders.gaveBack(unit));
        choices.add(on.order().unit());
        choices.remove(on.workingUnit());
        return choices;
    }
}
