package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fenbo.dispatch.casefile.CaseEvent.CaseClosed;
import org.fenbo.dispatch.casefile.CaseEvent.CaseFiled;
import org.fenbo.dispatch.casefile.CaseEvent.CaseQueued;
import org.fenbo.dispatch.casefile.CaseEvent.OrderAccepted;
import org.fenbo.dispatch.casefile.CaseEvent.OrderAnswered;
import org.fenbo.dispatch.casefile.CaseEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.CaseEvent.OrderReworked;
import org.fenbo.dispatch.casefile.CaseEvent.OrderVerified;
import org.fenbo.dispatch.casefile.CaseEvent.ReturnGranted;
import org.fenbo.dispatch.casefile.CaseEvent.ReturnRefused;
import org.fenbo.dispatch.casefile.CaseEvent.ReturnRequested;
import org.jspecify.annotations.Nullable;

/**
 * A case file (案卷) with its orders (CASE-1). The stage derives from the orders; {@link #after} is the page on which
 * every state, command and event meet.
 *
 * @param queued why it waits for a person, while it does
 * @param handlers everybody who accepted or answered one of its orders: none of them may verify
 * @param askedToReturn units that have said it is not their own: each may say so once
 * @param closing set once it is closed
 */
public record CaseFile(
        Matter matter,
        @Nullable CaseQueued queued,
        List<Order> orders,
        Set<OfficerId> handlers,
        Set<UnitCode> askedToReturn,
        @Nullable CaseClosed closing) {

    /** The stages of a case in this edition; their Chinese names are in the glossary. */
    public enum Stage {
        TO_DISPATCH,
        IN_HAND,
        TO_VERIFY,
        TO_CLOSE,
        CLOSED
    }

    public CaseNumber number() {
        return matter.number();
    }

    /** The order that counts now; empty before the first and after one was withdrawn. */
    public Optional<Order> current() {
        return orders.isEmpty() || orders.getLast() instanceof Order.Withdrawn
                ? Optional.empty()
                : Optional.of(orders.getLast());
    }

    public Stage stage() {
        if (closing != null) {
            return Stage.CLOSED;
        }
        return switch (current().orElse(null)) {
            case null -> Stage.TO_DISPATCH;
            case Order.Answered answered -> Stage.TO_VERIFY;
            case Order.Done done -> Stage.TO_CLOSE;
            case Order.ToAccept open -> Stage.IN_HAND;
            case Order.InWork open -> Stage.IN_HAND;
            case Order.ReturnPending open -> Stage.IN_HAND;
            case Order.Withdrawn gone -> Stage.TO_DISPATCH;
        };
    }

    /** The commands it allows now, by the last segment of their address. */
    public List<String> possible() {
        return switch (stage()) {
            case TO_DISPATCH -> List.of("dispatch");
            case IN_HAND, TO_VERIFY -> current().map(Order::possible).orElse(List.of());
            case TO_CLOSE -> List.of("close");
            case CLOSED -> List.of();
        };
    }

    /** The refusal of whatever the present state doesn't allow. */
    public Verdict notNow() {
        String state = current().map(order -> stage() + "/" + order.state()).orElse(stage().name());
        return Verdict.refused(new Refusal.NotNow(state, possible()));
    }

    /** 派单: puts the case on a unit; only while it is to be dispatched. */
    public Verdict dispatchTo(UnitCode unit, Responsibility responsibility, Instant at) {
        if (stage() != Stage.TO_DISPATCH) {
            return notNow();
        }
        return gaveBack(unit)
                ? Verdict.refused(new Refusal.UnitReturnedIt(unit))
                : Verdict.happened(new OrderDispatched(orders.size() + 1, unit, responsibility, at));
    }

    /** True if the unit had it and the centre let it give it back. */
    public boolean gaveBack(UnitCode unit) {
        return orders.stream()
                .anyMatch(order ->
                        order instanceof Order.Withdrawn && order.unit().equals(unit));
    }

    /** 结案: only when the work was verified. */
    public Verdict close(ClosingBasis basis, OfficerId officer, Instant at) {
        return stage() == Stage.TO_CLOSE ? Verdict.happened(new CaseClosed(basis, officer, at)) : notNow();
    }

    /** The file as an event leaves it; the first event comes upon none. */
    public static CaseFile after(@Nullable CaseFile before, CaseEvent event) {
        if (event instanceof CaseFiled filed && before == null) {
            return new CaseFile(filed.matter(), null, List.of(), Set.of(), Set.of(), null);
        }
        if (before == null) {
            throw new IllegalStateException(event + " can't open a case");
        }
        return switch (event) {
            case CaseFiled filed -> throw before.misplaced(filed);
            case CaseQueued queued -> before.withQueued(queued);
            case OrderDispatched sent ->
                before.withOrder(new Order.ToAccept(
                        new Order.Sheet(sent.order(), sent.unit(), sent.responsibility(), sent.at())));
            case OrderAccepted accepted -> before.move(accepted.order(), accepted, accepted.officer());
            case OrderAnswered answered -> before.move(answered.order(), answered, answered.officer());
            case ReturnRequested asked -> before.withReturnAsked(asked);
            case ReturnGranted granted -> before.move(granted.order(), granted, null);
            case ReturnRefused refused -> before.move(refused.order(), refused, null);
            case OrderVerified verified -> before.move(verified.order(), verified, null);
            case OrderReworked reworked -> before.move(reworked.order(), reworked, null);
            case CaseClosed closed ->
                new CaseFile(before.matter, null, before.orders, before.handlers, before.askedToReturn, closed);
        };
    }

    private static Order after(Order order, CaseEvent event) {
        return switch (event) {
            case OrderAccepted accepted
            when order instanceof Order.ToAccept(var sheet) -> new Order.InWork(sheet, accepted.officer(), 0);
            case ReturnRequested asked
            when order instanceof Order.ToAccept(var sheet) ->
                new Order.ReturnPending(sheet, null, asked.proposedUnit());
            case ReturnRequested asked
            when order instanceof Order.InWork(var sheet, var officer, var reworks) ->
                new Order.ReturnPending(sheet, officer, asked.proposedUnit());
            case ReturnGranted granted
            when order instanceof Order.ReturnPending pending -> new Order.Withdrawn(pending.sheet());
            case ReturnRefused refused when order instanceof Order.ReturnPending pending -> pending.kept();
            case OrderAnswered answered
            when order instanceof Order.InWork(var sheet, var officer, var reworks) ->
                new Order.Answered(sheet, answered.officer(), reworks);
            case OrderVerified verified
            when order instanceof Order.Answered(var sheet, var handler, var reworks) ->
                new Order.Done(sheet, verified.verifier());
            case OrderReworked reworked
            when order instanceof Order.Answered(var sheet, var handler, var reworks) ->
                new Order.InWork(sheet, handler, reworks + 1);
            default -> throw new IllegalStateException(event + " can't follow " + order);
        };
    }

    private CaseFile move(int number, CaseEvent event, @Nullable OfficerId handler) {
        if (orders.size() < number) {
            throw misplaced(event);
        }
        List<Order> moved = new ArrayList<>(orders);
        moved.set(number - 1, after(orders.get(number - 1), event));
        Set<OfficerId> known = new HashSet<>(handlers);
        if (handler != null) {
            known.add(handler);
        }
        return new CaseFile(matter, queued, List.copyOf(moved), Set.copyOf(known), askedToReturn, closing);
    }

    private CaseFile withReturnAsked(ReturnRequested asked) {
        CaseFile moved = move(asked.order(), asked, null);
        Set<UnitCode> units = new HashSet<>(askedToReturn);
        units.add(orders.get(asked.order() - 1).unit());
        return new CaseFile(matter, queued, moved.orders, handlers, Set.copyOf(units), closing);
    }

    private CaseFile withOrder(Order order) {
        List<Order> more = new ArrayList<>(orders);
        more.add(order);
        return new CaseFile(matter, null, List.copyOf(more), handlers, askedToReturn, closing);
    }

    private CaseFile withQueued(CaseQueued now) {
        return new CaseFile(matter, now, orders, handlers, askedToReturn, closing);
    }

    private IllegalStateException misplaced(CaseEvent event) {
        return new IllegalStateException(event + " can't follow " + this);
    }
}
