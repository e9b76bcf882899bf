package org.fenbo.dispatch.returns;

import java.time.Instant;
import java.time.InstantSource;
import org.fenbo.dispatch.casefile.CaseEvent.CaseQueued;
import org.fenbo.dispatch.casefile.CaseEvent.ReturnGranted;
import org.fenbo.dispatch.casefile.CaseEvent.ReturnRefused;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Refusal;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.casefile.Verdict;
import org.fenbo.dispatch.routing.Centres;
import org.fenbo.dispatch.routing.Suggestions;

/** The centre decides whether a unit was right to return an order (CASE-5). */
public final class DecideReturn {
    private final Centres centres;
    private final Suggestions suggestions;
    private final InstantSource clock;

    public DecideReturn(Centres centres, Suggestions suggestions, InstantSource clock) {
        this.centres = centres;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /** Agrees: the order is withdrawn and the case waits in the queue again, without the unit among the candidates. */
    public Verdict granted(int order, OfficerId dispatcher, String reason, CaseFile file) {
        if (order < 1 || order > file.orders().size()) {
            return Verdict.refused(new Refusal.NoSuchOrder(order));
        }
        if (!(file.orders().get(order - 1) instanceof Order.ReturnPending pending)) {
            return file.notNow();
        }
        Instant now = clock.instant();
        var others = suggestions.forCase(file.matter(), now).stream()
                .filter(candidate -> !candidate.unit().equals(pending.unit()) && !file.gaveBack(candidate.unit()))
                .toList();
        Matter matter = file.matter();
        UnitCode centre = centres.centreFor(matter.category(), matter.area(), QueueGround.RETURNED, now)
                .orElse(null);
        return Verdict.happened(
                new ReturnGranted(order, dispatcher, reason, now),
                new CaseQueued(QueueGround.RETURNED, null, centre, others, now));
    }

    /** Disagrees: the order stays where it is. */
    public Verdict refused(int order, OfficerId dispatcher, String reason, CaseFile file) {
        if (order < 1 || order > file.orders().size()) {
            return Verdict.refused(new Refusal.NoSuchOrder(order));
        }
        return file.orders().get(order - 1) instanceof Order.ReturnPending
                ? Verdict.happened(new ReturnRefused(order, dispatcher, reason, clock.instant()))
                : file.notNow();
    }
}
