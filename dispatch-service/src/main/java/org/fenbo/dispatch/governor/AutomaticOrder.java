package org.fenbo.dispatch.governor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Closure;
import org.fenbo.dispatch.casefile.Cooperation;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;

/**
 * The lead order that the platform gave without a person; a case has at most one. All values follow from the state of
 * the case. So it makes no difference how often they are computed, and nothing is counted twice.
 *
 * @param duty the duty that named the unit; empty if no duty did
 * @param verdict empty while it isn't known which unit handles the case in the end
 * @param returned whether the unit returned the order and the centre agreed
 */
public record AutomaticOrder(
        UnitCode unit, Optional<String> duty, Instant dispatchedAt, Optional<Verdict> verdict, boolean returned) {

    /** The automatic order of a case; empty if a person gave the first order, or if there is no order yet. */
    public static Optional<AutomaticOrder> of(CaseFile file) {
        List<Order> leads = file.orders().all().stream()
                .filter(order -> !(order instanceof Cooperation))
                .toList();
        return leads.stream()
                .filter(order -> order.sheet().responsibility().givenByRule())
                .findFirst()
                .map(order -> new AutomaticOrder(
                        order.unit(),
                        duty(order.sheet().responsibility()),
                        order.sheet().dispatchedAt(),
                        verdict(file.closure(), order, leads.getLast()),
                        order instanceof Order.Returned));
    }

    private static Optional<String> duty(Responsibility responsibility) {
        return responsibility instanceof Responsibility.ByDuty duty ? Optional.of(duty.duty()) : Optional.empty();
    }

    /**
     * An order is wrong as soon as another unit gets the case, or the centre agrees to its return. If a ruling gives the
     * case back to the unit, the end of the case decides. A case that is void or cancelled shows nothing.
     */
    private static Optional<Verdict> verdict(Closure closure, Order automatic, Order last) {
        boolean stays = last.unit().equals(automatic.unit());
        return switch (closure) {
            case Closure.Voided _, Closure.Cancelled _ -> Optional.of(Verdict.NONE);
            case Closure.Closed _ -> Optional.of(stays ? Verdict.RIGHT : Verdict.WRONG);
            case Closure.Open _ ->
                stays && !(last instanceof Order.Returned) ? Optional.empty() : Optional.of(Verdict.WRONG);
        };
    }
}
