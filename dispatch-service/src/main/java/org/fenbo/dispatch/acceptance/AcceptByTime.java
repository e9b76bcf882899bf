package org.fenbo.dispatch.acceptance;

import java.time.Instant;
import java.util.List;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;

/**
 * The platform accepts an order for its unit when the window of return has ended: then the order counts as accepted
 * (CASE-5b).
 */
public final class AcceptByTime {
    private AcceptByTime() {}

    /** The events of the case; empty if the case has ended, or if no window of an order that waits to be accepted has ended. */
    public static List<CaseEvent> of(CaseFile file, Instant now) {
        return !file.isOpen() ? List.of() : accepted(file, now);
    }

    private static List<CaseEvent> accepted(CaseFile file, Instant now) {
        return file.orders().all().stream()
                .filter(order -> order.acceptedByTimeAt()
                        .filter(end -> !now.isBefore(end))
                        .isPresent())
                .filter(Order.Acceptable.class::isInstance)
                .map(order -> ((Order.Acceptable) order).accepted(OfficerId.PLATFORM, now))
                .toList();
    }
}
