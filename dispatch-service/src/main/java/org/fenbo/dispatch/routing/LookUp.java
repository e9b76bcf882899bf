package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.QueueGround;

/**
 * Looks up a case that waits in a queue. The case is dispatched automatically, or it gets the candidates and the
 * explanation of the present answer.
 */
final class LookUp {
    private final Routing list;
    private final AutomaticDispatch dispatch;
    private final QueueAgain queue;

    LookUp(Routing list, Suggestions suggestions, Turns turns) {
        this.list = list;
        this.dispatch = new AutomaticDispatch(list, suggestions, turns);
        this.queue = new QueueAgain(list, suggestions);
    }

    /** The registry's answer for the case now. */
    Answer answerFor(CaseFile waiting, Instant at) {
        Matter matter = waiting.matter();
        return list.answerFor(matter.category(), matter.area(), Facts.of(matter, at));
    }

    /** Another instance may have looked up the case in a revision that this instance doesn't have yet. */
    static boolean isOlder(Answer answer, CaseQueued queued) {
        return Objects.requireNonNullElse(answer.revision(), 0) < Objects.requireNonNullElse(queued.revision(), 0);
    }

    /** @param ground why the case waits */
    List<CaseEvent> events(CaseFile waiting, QueueGround ground, Answer answer, Instant at) {
        return staysWithPeople(waiting)
                ? List.of(queue.of(waiting, answer, ground, at))
                : dispatch.events(answer, waiting.matter(), at).toList();
    }

    /** A unit gave the case back, an order was withdrawn, or a dispatcher referred the case: then a person dispatches. */
    private static boolean staysWithPeople(CaseFile waiting) {
        return waiting.orders().hadLead() || waiting.queue().referral().isPresent();
    }
}
