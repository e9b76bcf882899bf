package org.fenbo.dispatch.casefile;

import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Refusal;

/** Who may not handle a case or verify it, because of an earlier part in it (采办分离, CASE-6). */
public final class HandlingApart {
    private HandlingApart() {}

    /** The collector of a matter may not handle it, nor may who has verified one of its orders. */
    public static Optional<Refusal> mayNotHandle(CaseFile file, Actor actor) {
        OfficerId officer = OfficerId.of(actor);
        return DispatchCode.COLLECTOR_MAY_NOT_HANDLE
                .when(officer.equals(file.matter().collector()), actor.id())
                .or(() -> DispatchCode.VERIFIER_MAY_NOT_HANDLE.when(
                        file.orders().verifiers().contains(officer), actor.id()));
    }

    /** Who handled one of a case's orders may not verify any of them, under every policy (CASE-6g). */
    public static Optional<Refusal> mayNotVerify(CaseFile file, Actor actor) {
        return DispatchCode.HANDLER_MAY_NOT_VERIFY.when(
                file.orders().handlers().contains(OfficerId.of(actor)), actor.id());
    }
}
