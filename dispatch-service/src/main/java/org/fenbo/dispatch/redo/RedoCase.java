package org.fenbo.dispatch.redo;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseReopened;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.routing.QueueAgain;
import org.fenbo.dispatch.routing.Routing;

/**
 * A closed case is opened again (重办, CASE-13e), after the duty leader has granted it. The case waits in the queue of its
 * centre, because a person has to decide whether the same unit does the work again. If an arbiter ruled which unit
 * answers, the arbiter rules again, because a ruling binds the centre (CASE-5f). After two redos (default) the case is a
 * key order.
 */
public final class RedoCase implements Decision<CaseFile, RedoCase.Redo, CaseEvent> {
    private final Routing list;
    private final QueueAgain queue;

    public RedoCase(Routing list, QueueAgain queue) {
        this.list = list;
        this.queue = queue;
    }

    /** Why the work has to be done again. */
    public record Redo(@NotBlank @Size(max = 2_000) String reason) {}

    @Override
    public Outcome<List<CaseEvent>> events(CaseFile file, Actor actor, Redo body, Instant at) {
        int redo = file.standing().redos() + 1;
        CaseReopened reopened = new CaseReopened(
                redo,
                file.standing().nextRound(),
                file.standing().key() || redo >= list.redosBeforeKey(at),
                body.reason(),
                list.revisionFor(file.matter(), at).orElse(null),
                OfficerId.of(actor),
                at);
        return Outcome.done(queue.after(file, reopened, ground(file), at));
    }

    private static QueueGround ground(CaseFile closed) {
        return closed.orders()
                .lead()
                .filter(lead -> lead.sheet().responsibility() instanceof Responsibility.ByRuling)
                .map(lead -> QueueGround.DISPUTED)
                .orElse(QueueGround.REDO);
    }
}
