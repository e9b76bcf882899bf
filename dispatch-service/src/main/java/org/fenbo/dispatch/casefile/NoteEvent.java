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

    /** 关联: a dispatcher linked the case with another case (CASE-12b). The link is a row that both cases show. */
    @Wire("dispatch.case.linked.v1")
    record CaseLinked(CaseNumber other, String reason, OfficerId officer, Instant at) implements NoteEvent {}

    /** 解除关联: a dispatcher removed the link with another case (CASE-12b). */
    @Wire("dispatch.case.unlinked.v1")
    record CaseUnlinked(CaseNumber other, String reason, OfficerId officer, Instant at) implements NoteEvent {}
}
