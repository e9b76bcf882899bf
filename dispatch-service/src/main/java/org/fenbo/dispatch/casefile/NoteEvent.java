package org.fenbo.dispatch.casefile;

import java.time.Instant;
import org.fenbo.backbone.kernel.InternalFact;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.backbone.kernel.Wire;

/**
 * A note on a case. It changes no part of the case. It is not published, because the texts of officers stay in their
 * service; the timeline of the case shows it.
 */
public sealed interface NoteEvent extends CaseEvent, InternalFact {

    /**
     * Who comments on a case and reads its comments: everybody who has a part in the case (CASE-12e). Operators and auditors
     * don't comment, because they only read; the sender of the report is no part of the staff.
     */
    Right COMMENTERS = Right.by(
                    Scope.AREA,
                    Role.DISPATCHER,
                    Role.DUTY_LEADER,
                    Role.CALL_TAKER,
                    Role.VERIFIER,
                    Role.ARBITER,
                    Role.SUPERVISOR)
            .or(Right.by(Scope.UNIT, Role.UNIT_LIAISON, Role.HANDLER))
            .or(Right.by(Scope.OWN, Role.COLLECTOR));

    /** 备注: a person commented on the case (CASE-12e). */
    @Wire("dispatch.case.commented.v1")
    record CaseCommented(OfficerId officer, String text, Instant at) implements NoteEvent {}
}
