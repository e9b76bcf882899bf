package org.fenbo.dispatch.link;

import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseLinks;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.NoteEvent.CaseLinked;
import org.fenbo.dispatch.casefile.OfficerId;

/** A dispatcher links the case with another case that the dispatcher may see (CASE-12b). */
public final class LinkCase implements Decision<CaseFile, OtherCase, CaseEvent> {
    private final CaseLinks links;
    private final Right readers;

    /** @param readers the right to read a case */
    public LinkCase(CaseLinks links, Right readers) {
        this.links = links;
        this.readers = readers;
    }

    /** Without the caller no case is visible. */
    @Override
    public Outcome<List<CaseEvent>> events(CaseFile file, Actor actor, OtherCase body, Instant at) {
        return OtherCase.wrong(DispatchCode.NO_SUCH_CASE.refusal());
    }

    @Override
    public Outcome<List<CaseEvent>> eventsFor(CaseFile file, Actor actor, Caller caller, OtherCase body, Instant at) {
        return body.then(other -> link(file.number(), other, caller)
                .map(linked -> List.of(new CaseLinked(linked, body.reason(), OfficerId.of(actor), at))));
    }

    private Outcome<CaseNumber> link(CaseNumber number, CaseNumber other, Caller caller) {
        if (other.equals(number)) {
            return OtherCase.wrong(DispatchCode.LINKED_TO_ITSELF.refusal());
        }
        if (!links.isVisible(other, readers.claimed(caller))) {
            return OtherCase.wrong(DispatchCode.NO_SUCH_CASE.refusal());
        }
        return links.of(number).contains(other)
                ? OtherCase.wrong(DispatchCode.LINKED_ALREADY.refusal(other))
                : Outcome.done(other);
    }
}
