package org.fenbo.dispatch.closure;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseVoided;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.VoidGround;

/** The centre voids a case that was filed wrongly (作废), with a coded ground and an approval (CASE-12g, CASE-18a). */
public final class VoidCase implements Decision<CaseFile, VoidCase.VoidBody, CaseEvent> {

    /** Why the case is voided. */
    public record VoidBody(@NotNull VoidGround ground) {}

    @Override
    public Outcome<List<CaseEvent>> events(CaseFile file, Actor actor, VoidBody body, Instant at) {
        return Outcome.done(List.of(new CaseVoided(body.ground(), OfficerId.of(actor), at)));
    }
}
