package org.fenbo.dispatch.link;

import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseLinks;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.NoteEvent.CaseUnlinked;
import org.fenbo.dispatch.casefile.OfficerId;

/** A dispatcher removes the link between the case and another case (CASE-12b). */
public final class UnlinkCase implements Decision<CaseFile, OtherCase, CaseEvent> {
    private final CaseLinks links;

    public UnlinkCase(CaseLinks links) {
        this.links = links;
    }

    @Override
    public Outcome<List<CaseEvent>> events(CaseFile file, Actor actor, OtherCase body, Instant at) {
        return body.then(other -> links.of(file.number()).contains(other)
                ? Outcome.done(List.of(new CaseUnlinked(other, body.reason(), OfficerId.of(actor), at)))
                : OtherCase.wrong(DispatchCode.NOT_LINKED.refusal(other)));
    }
}
