package org.fenbo.dispatch.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.NoteEvent.CaseCommented;
import org.fenbo.dispatch.casefile.OfficerId;

/** Everybody who has a part in a case may comment on it, in each of its states (CASE-12e). */
public final class CommentCase implements Decision<CaseFile, CommentCase.Comment, CaseEvent> {

    /** The comment. The timeline of the case shows it. */
    public record Comment(@NotBlank @Size(max = 2_000) String text) {}

    @Override
    public Outcome<List<CaseEvent>> events(CaseFile file, Actor actor, Comment body, Instant at) {
        return Outcome.done(List.of(new CaseCommented(OfficerId.of(actor), body.text(), at)));
    }
}
