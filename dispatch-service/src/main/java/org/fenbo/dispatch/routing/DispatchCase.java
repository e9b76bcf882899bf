package org.fenbo.dispatch.routing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.AgainstList;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnQueue;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.Orders;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A person of a centre dispatches a queued case to a unit (派单). If no duty covers the case, the order is by first
 * contact (CASE-4a). The guard acts on the order (CASE-21). While automatic dispatch of the category is off, a person who
 * confirms the unit of the duty also gives the co-operating orders.
 */
public final class DispatchCase implements Decision<OnQueue, DispatchCase.Dispatch, CaseEvent> {
    private final Routing list;
    private final Guard guard;
    private final LeadOrder order;

    public DispatchCase(Routing list) {
        this.list = list;
        this.guard = new Guard(list);
        this.order = new LeadOrder(list);
    }

    /**
     * The unit, and why the case is dispatched to this unit.
     *
     * @param againstList why a unit of a street or community gets the case although the list gives it to a department
     *     (CASE-21a); null if the order follows the list
     */
    public record Dispatch(
            @NotBlank @Size(max = 64) String unit,
            @NotBlank @Size(max = 2_000) String reason,
            @Nullable @Size(max = 2_000) String againstList) {
        /** An order that follows the list. */
        public Dispatch(String unit, String reason) {
            this(unit, reason, null);
        }
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnQueue on, Actor actor, Dispatch body, Instant at) {
        Orders orders = on.file().orders();
        return list.known(body.unit(), "unit", at)
                .then(unit -> orders.gaveBack(unit)
                        ? Outcome.refused(
                                DispatchCode.UNIT_RETURNED_IT.refusal(unit).at("unit"))
                        : Outcome.done(unit))
                .then(unit -> isKeptByAnother(on, unit, at)
                        ? Outcome.refused(
                                DispatchCode.FIRST_CONTACT_KEEPS.refusal().at("unit"))
                        : Outcome.done(unit))
                .then(unit -> guard.check(on.file().matter(), unit, Guard.Part.LEAD, body.againstList(), at)
                        .map(against -> responsibility(on, actor, body.reason(), against.orElse(null)))
                        .map(why -> orders(on, unit, why, at)));
    }

    /**
     * While the governor has switched the category off, a person may confirm the unit of the list. Then the case gets all
     * orders that the duty would have given (REG-2b,c, CASE-22c).
     */
    private List<CaseEvent> orders(OnQueue on, UnitCode unit, Responsibility why, Instant at) {
        int next = on.file().orders().all().size() + 1;
        Matter matter = on.file().matter();
        return on.queued().ground() == QueueGround.SWITCHED_OFF
                        && list.answerFor(matter.category(), matter.area(), Facts.of(matter, at))
                                instanceof Answer.ByDuty duty
                        && duty.lead().equals(unit)
                ? new DutyOrders(order, guard).of(duty, next, why, matter, at)
                : List.of(order.of(next, unit, why, "", at));
    }

    /**
     * A redo doesn't move a case of first contact: as long as no duty covers it, the unit that had it does the work again
     * (CASE-4g). A unit that may no longer get the case doesn't keep it.
     */
    private boolean isKeptByAnother(OnQueue on, UnitCode unit, Instant at) {
        return on.queued().ground() == QueueGround.FIRST_CONTACT
                && on.file()
                        .orders()
                        .formerLead()
                        .filter(lead -> lead.sheet().responsibility() instanceof Responsibility.ByFirstContact)
                        .map(Order::unit)
                        .filter(former -> !former.equals(unit) && mayHaveIt(on, former, at))
                        .isPresent();
    }

    private boolean mayHaveIt(OnQueue on, UnitCode unit, Instant at) {
        return list.isValid(unit, at)
                && !on.file().orders().gaveBack(unit)
                && list.mayGet(on.file().matter(), at).test(unit);
    }

    private static Responsibility responsibility(
            OnQueue on, Actor actor, String reason, @Nullable AgainstList against) {
        OfficerId dispatcher = OfficerId.of(actor);
        Responsibility.Explanation why = on.queued().explanation();
        return on.queued().ground() == QueueGround.FIRST_CONTACT
                ? new Responsibility.ByFirstContact(dispatcher, reason, why, against)
                : new Responsibility.ByDecision(dispatcher, reason, why, against);
    }
}
