package org.fenbo.dispatch.casefile;

import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Refusal;

/** A person who had an earlier part in a case may not handle or not verify it (采办分离, CASE-6). */
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

    /** The handler of one order of a case may not verify any of its orders; no policy can change this (CASE-6g). */
    public static Optional<Refusal> mayNotVerify(CaseFile file, Actor actor) {
        return DispatchCode.HANDLER_MAY_NOT_VERIFY.when(
                file.orders().handlers().contains(OfficerId.of(actor)), actor.id());
    }
}
