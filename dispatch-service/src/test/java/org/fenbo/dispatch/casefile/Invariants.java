package org.fenbo.dispatch.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseReopened;

/** What holds for a case after every event, independent of the person and the command. */
public final class Invariants {

    /** The names of the invariants. */
    public enum Invariant {
        /** At most one lead order is at work (CASE-8a). */
        ONE_LEAD_AT_WORK,
        /** Nobody handles and verifies the same case (CASE-6g). */
        HANDLER_IS_NO_VERIFIER,
        /** The collector doesn't handle the case; the policy of the tests is strict (CASE-6c). */
        COLLECTOR_IS_NO_HANDLER,
        /** No person of the unit for which the collector reported handles the case (CASE-6c). */
        COLLECTORS_UNIT_IS_NO_HANDLER,
        /** Nothing moves the moment from which the whole case is timed (CASE-5, TIME-3b). */
        RECEIPT_STAYS,
        /** A closed case changes only by a redo, and an ended one doesn't change (CASE-13e, CASE-12g). */
        ENDED_STAYS_ENDED
    }

    private Invariants() {}

    /**
     * The invariants that an event broke.
     *
     * @param units the unit of each person who has one
     */
    public static List<Invariant> broken(
            CaseFile before, CaseEvent event, CaseFile after, Map<OfficerId, UnitCode> units) {
        List<Invariant> broken = new ArrayList<>();
        if (leadsAtWork(after.orders()) > 1) {
            broken.add(Invariant.ONE_LEAD_AT_WORK);
        }
        if (!Collections.disjoint(after.orders().handlers(), after.orders().verifiers())) {
            broken.add(Invariant.HANDLER_IS_NO_VERIFIER);
        }
        OfficerId collector = after.matter().collector();
        if (collector != null && after.orders().handlers().contains(collector)) {
            broken.add(Invariant.COLLECTOR_IS_NO_HANDLER);
        }
        UnitCode reporting = after.matter().collectorUnit();
        if (reporting != null
                && after.orders().handlers().stream().anyMatch(handler -> reporting.equals(units.get(handler)))) {
            broken.add(Invariant.COLLECTORS_UNIT_IS_NO_HANDLER);
        }
        if (!after.matter().receivedAt().equals(before.matter().receivedAt())) {
            broken.add(Invariant.RECEIPT_STAYS);
        }
        if (!before.isOpen() && !mayFollowTheEnd(before.closure(), event)) {
            broken.add(Invariant.ENDED_STAYS_ENDED);
        }
        return broken;
    }

    private static long leadsAtWork(Orders orders) {
        return orders.all().stream()
                .filter(order -> !(order instanceof Cooperation))
                .filter(order -> order instanceof Order.Acceptable
                        || order instanceof Order.Answerable
                        || order instanceof Order.Answered)
                .count();
    }

    private static boolean mayFollowTheEnd(Closure end, CaseEvent event) {
        return switch (event) {
            case NoteEvent _, ApprovalEvent _ -> true;
            case CaseReopened _ -> end instanceof Closure.Closed;
            default -> false;
        };
    }
}
