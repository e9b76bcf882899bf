package org.fenbo.dispatch.referup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFile.OnReferUp;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.OrderEvent.OrderWithdrawn;
import org.fenbo.dispatch.casefile.Orders;
import org.fenbo.dispatch.casefile.ReferUpChoice;
import org.fenbo.dispatch.casefile.ReferUpEvent.ReferUpDecided;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.casefile.WithdrawGround;
import org.fenbo.dispatch.routing.Guard;
import org.fenbo.dispatch.routing.LeadOrder;
import org.fenbo.dispatch.routing.QueueAgain;
import org.fenbo.dispatch.routing.Routing;
import org.jspecify.annotations.Nullable;

/**
 * The superior of the unit or the command centre decides on a case that was referred up (CASE-17b): it takes the case
 * over, it orders the case to another unit, or it makes the case a key order. A superior orders only to a unit below it.
 * After an order of the command centre, the command centre is responsible for the case (CASE-2d,e). The guard acts on the new order (CASE-21).
 * The co-operating units go on and answer to the new lead. A unit of first contact keeps the case (CASE-4g), and so does a
 * unit that a ruling named (CASE-5f); such a case can only become a key order.
 */
public final class DecideReferUp implements Decision<OnReferUp, DecideReferUp.Decide, CaseEvent> {
    private final Routing list;
    private final Guard guard;
    private final QueueAgain queue;
    private final CaseReach reach;

    public DecideReferUp(Routing list, QueueAgain queue, CaseReach reach) {
        this.list = list;
        this.queue = queue;
        this.guard = new Guard(list);
        this.reach = reach;
    }

    /**
     * The decision and its reason.
     *
     * @param unit the unit that handles the case from now on; null unless the case is ordered to another unit
     * @param againstList why a unit of a street or community gets the case although the list gives it to a department
     *     (CASE-21a); null if the order follows the list
     */
    public record Decide(
            @NotNull ReferUpChoice decision,
            @NotBlank @Size(max = 2_000) String reason,
            @Nullable @Size(max = 64) String unit,
            @Nullable @Size(max = 2_000) String againstList) {}

    @Override
    public Optional<Refusal> refusal(OnReferUp on, Actor actor, Instant at) {
        return DispatchCode.OWN_REQUEST.when(on.request().officer().equals(OfficerId.of(actor)), actor.id());
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnReferUp on, Actor actor, Decide body, Instant at) {
        return switch (body.decision()) {
            case KEY_ORDER -> Outcome.done(List.of(decided(on, actor, body, at)));
            case TAKEN_OVER ->
                handedOver(on, own(on, actor).filter(unit -> list.isValid(unit, at)), "decision", actor, body, at);
            case REORDERED ->
                Outcome.of(
                                Optional.ofNullable(body.unit()),
                                DispatchCode.UNIT_NEEDED.refusal().at("unit"))
                        .then(unit -> list.known(unit, "unit", at))
                        .then(unit -> isOutOfReach(on, unit, actor, at)
                                ? Outcome.refused(DispatchCode.NOT_BELOW_THE_SUPERIOR
                                        .refusal(unit)
                                        .at("unit"))
                                : Outcome.done(unit))
                        .then(unit -> handedOver(on, Optional.of(unit), "unit", actor, body, at));
        };
    }

    private static CaseEvent decided(OnReferUp on, Actor actor, Decide body, Instant at) {
        return new ReferUpDecided(on.order().number(), body.decision(), OfficerId.of(actor), body.reason(), at);
    }

    /** The unit for which the person decides. */
    private Optional<UnitCode> own(OnReferUp on, Actor actor) {
        return isOfTheCentre(actor)
                ? reach.commandCentreOf(on.file())
                : Optional.ofNullable(on.request().superior());
    }

    private static boolean isOfTheCentre(Actor actor) {
        return Role.DISPATCHER.code().equals(actor.role());
    }

    private boolean isOutOfReach(OnReferUp on, UnitCode unit, Actor actor, Instant at) {
        return !isOfTheCentre(actor)
                && own(on, actor).filter(above -> list.isBelow(unit, above, at)).isEmpty();
    }

    /** @param field the field of the request that decides about the unit; refusals name this field */
    private Outcome<List<CaseEvent>> handedOver(
            OnReferUp on, Optional<UnitCode> to, String field, Actor actor, Decide body, Instant at) {
        return Outcome.of(to, DispatchCode.NOBODY_ABOVE.refusal().at(field))
                .then(unit -> Outcome.unless(unsuitable(on, unit).map(refusal -> refusal.at(field)), () -> unit))
                .then(unit -> guard.check(on.file().matter(), unit, Guard.Part.LEAD, body.againstList(), at)
                        .map(against -> new Responsibility.ByDecision(
                                OfficerId.of(actor), body.reason(), null, against.orElse(null)))
                        .map(why -> {
                            List<CaseEvent> events = new ArrayList<>();
                            events.add(decided(on, actor, body, at));
                            events.add(new OrderWithdrawn(
                                    on.order().number(), WithdrawGround.REFERRED_UP, OfficerId.of(actor), at));
                            toTheCommandCentre(on.file(), actor, body, at).ifPresent(events::add);
                            events.add(new LeadOrder(list)
                                    .of(on.file().orders().all().size() + 1, unit, why, "", at));
                            return List.copyOf(events);
                        }));
    }

    /** The command centre takes the case from the queue of the street's centre, if it decides and doesn't have it yet. */
    private Optional<CaseEvent> toTheCommandCentre(CaseFile file, Actor actor, Decide body, Instant at) {
        return reach.commandCentreOf(file)
                .filter(centre -> isOfTheCentre(actor) && !centre.value().equals(reach.centreOf(file)))
                .map(centre -> queue.referredTo(file, centre, OfficerId.of(actor), body.reason(), at));
    }

    private static Optional<Refusal> unsuitable(OnReferUp on, UnitCode unit) {
        Orders orders = on.file().orders();
        Responsibility present = on.order().sheet().responsibility();
        return DispatchCode.FIRST_CONTACT_KEEPS
                .when(present instanceof Responsibility.ByFirstContact)
                .or(() -> DispatchCode.RULING_BINDS.when(present instanceof Responsibility.ByRuling))
                .or(() -> DispatchCode.HAS_AN_ORDER.when(orders.areOpenAt(unit), unit))
                .or(() -> DispatchCode.UNIT_RETURNED_IT.when(orders.gaveBack(unit), unit));
    }
}
