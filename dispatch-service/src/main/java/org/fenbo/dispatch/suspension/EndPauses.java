package org.fenbo.dispatch.suspension;

import java.time.Instant;
import java.util.List;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.PauseEvent.OrderResumed;

/** The platform ends a pause at its stated end (CASE-18c). */
public final class EndPauses {
    private static final OfficerId PLATFORM = new OfficerId("dispatch");

    private EndPauses() {}

    /** The events of the case; empty if no order is paused, or if the pause hasn't ended. */
    public static List<CaseEvent> of(CaseFile file, Instant now) {
        return file.orders().all().stream()
                .filter(order -> file.isOpen())
                .filter(Order.Paused.class::isInstance)
                .map(Order.Paused.class::cast)
                .filter(paused -> !now.isBefore(paused.until()))
                .<CaseEvent>map(paused -> new OrderResumed(paused.number(), paused.until(), null, PLATFORM, now))
                .toList();
    }
}
