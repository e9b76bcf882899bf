package org.fenbo.dispatch.closure;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CancelGround;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseCancelled;
import org.fenbo.dispatch.casefile.OfficerId;

/**
 * The centre cancels a case that is no longer needed (销案), with a coded ground and an approval (CASE-12g, CASE-18a).
 */
public final class CancelCase implements Decision<CaseFile, CancelCase.Cancel, CaseEvent> {

    /** Why the case is cancelled. */
    public record Cancel(@NotNull CancelGround ground) {}

    @Override
    public Outcome<List<CaseEvent>> events(CaseFile file, Actor actor, Cancel body, Instant at) {
        return Outcome.done(List.of(new CaseCancelled(body.ground(), OfficerId.of(actor), at)));
    }
}
