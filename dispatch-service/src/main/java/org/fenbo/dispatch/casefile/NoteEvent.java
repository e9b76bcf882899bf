package org.fenbo.dispatch.casefile;

import java.time.Instant;
import org.fenbo.backbone.kernel.Wire;

/** A note on a case. It changes no part of the case; the timeline shows it. */
public sealed interface NoteEvent extends CaseEvent {

    /** 备注: a person commented on the case (CASE-12e). */
    @Wire("dispatch.case.commented.v1")
    record CaseCommented(OfficerId officer, String text, Instant at) implements NoteEvent {}
}
