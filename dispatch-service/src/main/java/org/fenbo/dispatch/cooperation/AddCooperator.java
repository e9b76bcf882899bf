package org.fenbo.dispatch.cooperation;

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
import org.fenbo.dispatch.casefile.CooperationEvent.CooperationDispatched;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.Orders;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.Guard;
import org.fenbo.dispatch.routing.Routing;

/**
 * The lead's unit adds a co-operating unit (增加协办单位). The unit of first contact adds it directly (CASE-4d); any other
 * lead asks the centre for it (CASE-8e).
 */
public final class AddCooperator implements Decision<OnOrder<Order.Withdrawable>, AddCooperator.Cooperator, CaseEvent> {
    private final Routing list;
    private final Guard guard;
    private final boolean firstContact;

    private AddCooperator(Routing list, boolean firstContact) {
        this.list = list;
        this.guard = new Guard(list);
        this.firstContact = firstContact;
    }

    /** For orders by first contact. */
    public static AddCooperator ofFirstContact(Routing list) {
        return new AddCooperator(list, true);
    }

    /** For all other lead orders. */
    public static AddCooperator ofLead(Routing list) {
        return new AddCooperator(list, false);
    }

    /**
     * The unit that is to help.
     *
     * @param owes what the unit has to do
     * @param reason why the lead needs the unit; it is also the reason of an order against the list (CASE-21a)
     */
    public record Cooperator(
            @NotBlank @Size(max = 64) String unit,
            @NotBlank @Size(max = 2_000) String owes,
            @NotBlank @Size(max = 2_000) String reason) {}

    @Override
    public Optional<Refusal> refusal(OnOrder<Order.Withdrawable> on, Actor actor, Instant at) {
        boolean byFirstContact = on.order().sheet().responsibility() instanceof Responsibility.ByFirstContact;
        DispatchCode otherWay = firstContact ? DispatchCode.ASK_THE_CENTRE : DispatchCode.ADD_DIRECTLY;
        return otherWay.when(byFirstContact != firstContact);
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.Withdrawable> on, Actor actor, Cooperator body, Instant at) {
        Orders orders = on.file().orders();
        return list.known(body.unit(), "unit", at)
                .then(unit -> Outcome.unless(unsuitable(orders, unit).map(refusal -> refusal.at("unit")), () -> unit))
                .then(unit -> guard.check(on.file().matter(), unit, Guard.Part.COOPERATING, body.reason(), at)
                        .map(against -> new Responsibility.ByDecision(
                                OfficerId.of(actor), body.reason(), null, against.orElse(null)))
                        .map(why -> List.of(
                                new CooperationDispatched(orders.all().size() + 1, unit, why, body.owes(), at))));
    }

    /** A co-operating unit can't return its order, so a unit that returned the case can't be made to help. */
    private static Optional<Refusal> unsuitable(Orders orders, UnitCode unit) {
        return DispatchCode.HAS_AN_ORDER
                .when(orders.areOpenAt(unit), unit)
                .or(() -> DispatchCode.UNIT_RETURNED_IT.when(orders.gaveBack(unit), unit));
    }
}
