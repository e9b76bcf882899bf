package org.fenbo.dispatch.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The orders of a case. Their numbers begin at 1.
 *
 * @param handlers officers who accepted or answered an order, and those who were named for it then; they may not verify
 *     any order (CASE-6g)
 * @param verifiers officers who verified an order or sent it to rework; they may not handle any order afterwards
 *     (CASE-6g)
 * @param askedToReturn units that have asked to return an order of the case; each unit may ask only once per case
 *     (CASE-5c)
 * @param desks where orders are worked on, by the number of the order; an order without an entry is worked on by its unit
 *     (CASE-12d,i)
 * @param before how many orders belong to earlier rounds of the case (CASE-13e); the persons and units of these rounds
 *     stay known
 */
public record Orders(
        List<Order> all,
        Set<OfficerId> handlers,
        Set<OfficerId> verifiers,
        Set<UnitCode> askedToReturn,
        Map<Integer, Desk> desks,
        int before) {
    static final Orders NONE = new Orders(List.of(), Set.of(), Set.of(), Set.of(), Map.of(), 0);

    public Orders {
        all = List.copyOf(all);
        handlers = Set.copyOf(handlers);
        verifiers = Set.copyOf(verifiers);
        askedToReturn = Set.copyOf(askedToReturn);
        desks = Map.copyOf(desks);
    }

    /**
     * The lead order (主办) of the present round: the last order that is not a co-operating order; empty if it was
     * withdrawn.
     */
    public Optional<Order> lead() {
        return leadAmong(all.stream().skip(before));
    }

    /** The lead order of the earlier rounds (CASE-13e); empty in the first round, or if it was withdrawn. */
    public Optional<Order> formerLead() {
        return leadAmong(all.stream().limit(before));
    }

    private static Optional<Order> leadAmong(Stream<Order> orders) {
        return orders.filter(order -> !(order instanceof Cooperation))
                .reduce((earlier, later) -> later)
                .filter(last -> !(last instanceof Order.Gone));
    }

    /** The co-operating orders that are neither answered nor waived. */
    public List<Cooperation.Pending> pending() {
        return all.stream()
                .filter(Cooperation.Pending.class::isInstance)
                .map(Cooperation.Pending.class::cast)
                .toList();
    }

    /** Whether the unit returned an order of the case and the centre agreed. */
    public boolean gaveBack(UnitCode unit) {
        return all.stream()
                .anyMatch(
                        order -> order instanceof Order.Returned && order.unit().equals(unit));
    }

    /** Whether the unit has or works on the lead order, or a co-operating order that is to be answered. */
    public boolean areOpenAt(UnitCode unit) {
        return Stream.concat(lead().stream(), pending().stream())
                .anyMatch(
                        order -> order.unit().equals(unit) || workingUnit(order).equals(unit));
    }

    /**
     * Whether the case had an order. A waiting case that had one is never dispatched automatically: a person has decided
     * that the unit of the order doesn't answer, that the order was wrong, or that the work is done again.
     */
    public boolean hadLead() {
        return !all.isEmpty();
    }

    /** Whether the case was reopened, and its new round has no order yet. */
    public boolean toRedo() {
        return before > 0 && before == all.size();
    }

    /** How many returns of the case the centre granted. */
    public long returned() {
        return all.stream().filter(Order.Returned.class::isInstance).count();
    }

    /**
     * The order with this number.
     *
     * @throws IllegalStateException if there is no such order; this is a defect
     */
    public Order order(int number) {
        if (number < 1 || number > all.size()) {
            throw new IllegalStateException("there is no order " + number + " of " + all.size());
        }
        return all.get(number - 1);
    }

    /** Where the order with this number is worked on. */
    public Desk desk(int number) {
        return desks.getOrDefault(number, Desk.OF_THE_UNIT);
    }

    /**
     * Who may not verify (CASE-6g): the handlers, and the persons who are named for an order that the unit has. Such a
     * person becomes a handler as soon as the order is accepted or answered.
     */
    public Set<OfficerId> mayNotVerify() {
        Set<OfficerId> persons = new HashSet<>(handlers);
        all.stream()
                .filter(order -> !(order instanceof Order.Gone))
                .flatMap(order -> desk(order.number()).officer().stream())
                .forEach(persons::add);
        return persons;
    }

    /** The unit that works on the order: its own unit, or the unit below that got it (CASE-12i). */
    public UnitCode workingUnit(Order order) {
        return desk(order.number()).below().orElse(order.unit());
    }

    Orders after(CaseEvent event) {
        return switch (event) {
            case OrderEvent order -> order.after(this);
            case CooperationEvent cooperation -> cooperation.after(this);
            case ReturnEvent returned -> returned.after(this);
            case PauseEvent pause -> pause.after(this);
            case ExtensionEvent extension -> extension.after(this);
            case ClosureEvent.CaseReopened _ -> new Orders(all, handlers, verifiers, askedToReturn, desks, all.size());
            case FilingEvent _, ReferUpEvent _, ShelvingEvent _, ApprovalEvent _, ClosureEvent _, NoteEvent _ -> this;
        };
    }

    Orders plus(Order order) {
        List<Order> more = new ArrayList<>(all);
        more.add(order);
        return new Orders(more, handlers, verifiers, askedToReturn, desks, before);
    }

    /** @throws IllegalStateException if the order is not in the state {@code from}; this is a defect */
    <S extends Order> Orders move(int number, Class<S> from, Function<S, Order> step) {
        Order was = order(number);
        if (!from.isInstance(was)) {
            throw new IllegalStateException(was + " is no " + from.getSimpleName());
        }
        List<Order> moved = new ArrayList<>(all);
        moved.set(number - 1, step.apply(from.cast(was)));
        return new Orders(moved, handlers, verifiers, askedToReturn, desks, before);
    }

    /** Who acts on an order handles it, and so does the person who was named for it: the liaison may act for this person. */
    Orders handledBy(int number, OfficerId officer) {
        Set<OfficerId> more = new HashSet<>(handlers);
        more.add(officer);
        desk(number).officer().ifPresent(more::add);
        return new Orders(all, more, verifiers, askedToReturn, desks, before);
    }

    Orders judgedBy(OfficerId officer) {
        Set<OfficerId> more = new HashSet<>(verifiers);
        more.add(officer);
        return new Orders(all, handlers, more, askedToReturn, desks, before);
    }

    Orders at(int number, Desk desk) {
        Map<Integer, Desk> more = new HashMap<>(desks);
        more.put(order(number).number(), desk);
        return new Orders(all, handlers, verifiers, askedToReturn, more, before);
    }

    Orders returnAsked(int number) {
        Set<UnitCode> more = new HashSet<>(askedToReturn);
        more.add(order(number).unit());
        return new Orders(all, handlers, verifiers, more, desks, before);
    }
}
