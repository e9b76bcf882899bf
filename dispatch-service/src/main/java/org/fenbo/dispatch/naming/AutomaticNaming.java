package org.fenbo.dispatch.naming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.HandlingApart;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.OrderEvent.PersonNamed;
import org.fenbo.dispatch.casefile.Orders;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.message.MessageRequest;
import org.fenbo.dispatch.naming.OpenOrders.OpenOrder;
import org.fenbo.dispatch.routing.Routing;

/**
 * The platform names a person for an order, if the district wants it (ORG-9d): the handler of the unit who is on and has
 * the fewest open orders. If nobody of the unit is on, the order stays open with the unit, and the head of the unit gets an
 * alarm (ORG-9e).
 */
public final class AutomaticNaming {
    private static final String NOBODY_ON = "order-nobody-on";

    private final UnitStaff staff;
    private final OpenOrders open;
    private final HandlingApart apart;

    public AutomaticNaming(UnitStaff staff, OpenOrders open, Routing list) {
        this.staff = staff;
        this.open = open;
        this.apart = new HandlingApart(list);
    }

    /** Names a person for each open order of the case for which nobody was named. An order for which nobody is on stays. */
    public List<CaseEvent> events(CaseFile file, Instant at) {
        List<CaseEvent> named = new ArrayList<>();
        Orders orders = file.orders();
        if (file.isOpen()) {
            orders.all().stream()
                    .filter(order -> order instanceof Order.Unanswered
                            && orders.desk(order.number()).person().isEmpty())
                    .forEach(order -> person(file, orders.workingUnit(order), at)
                            .ifPresent(person -> named.add(naming(order, person, at))));
        }
        return named;
    }

    private static CaseEvent naming(Order order, OfficerId person, Instant at) {
        return new PersonNamed(order.number(), person, OfficerId.PLATFORM, null, at);
    }

    private Optional<OfficerId> person(CaseFile file, UnitCode unit, Instant at) {
        List<OfficerId> able = staff.handlersOn(unit, at).stream()
                .filter(person -> apart.mayNotHandle(file, person, at).isEmpty())
                .toList();
        Map<OfficerId, Long> counts = open.counts(able);
        return able.stream()
                .min(Comparator.<OfficerId, Long>comparing(person -> counts.getOrDefault(person, 0L))
                        .thenComparing(OfficerId::value));
    }

    /**
     * The messages about an order for which nobody of the unit is on.
     *
     * @param revision number of the revision that lists the people of the unit
     */
    public List<MessageRequest> alarm(OpenOrder order, int revision, Instant at) {
        Map<String, String> values =
                Map.of("order", order.label(), "unit", order.unit().value());
        return staff.leadersOf(order.unit(), at).stream()
                .map(leader -> new MessageRequest(leader, NOBODY_ON, values, revision, at))
                .toList();
    }
}
