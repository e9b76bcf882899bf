package org.fenbo.dispatch.closure;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.ClosingBasis;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseClosed;
import org.fenbo.dispatch.casefile.OfficerId;

/** The duty leader closes a verified case (结案, CASE-13d). The basis is a code from a fixed list, not free text. */
public final class CloseCase implements Decision<CaseFile, CloseCase.Close, CaseEvent> {

    /** The basis on which the case is closed. */
    public record Close(@NotNull ClosingBasis basis) {}

    @Override
    public Outcome<List<CaseEvent>> events(CaseFile file, Actor actor, Close body, Instant at) {
        return Outcome.done(List.of(new CaseClosed(body.basis(), OfficerId.of(actor), at)));
    }
}
