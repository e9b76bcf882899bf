package org.fenbo.dispatch.casefile;

import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Refusal;

/**
 * A person who handles a case may not be its collector or its verifier (采办分离, CASE-6). So a collector or verifier of
 * the case may not handle it, and a handler may not verify it.
 */
public final class HandlingApart {
    private HandlingApart() {}

    /**
     * The collector of the matter may not handle the case. A person who verified an order of the case may not handle
     * it, either.
     */
    public static Optional<Refusal> mayNotHandle(CaseFile file, Actor actor) {
        OfficerId officer = OfficerId.of(actor);
        return DispatchCode.COLLECTOR_MAY_NOT_HANDLE
                .when(officer.equals(file.matter().collector()), actor.id())
                .or(() -> DispatchCode.VERIFIER_MAY_NOT_HANDLE.when(
                        file.orders().verifiers().contains(officer), actor.id()));
    }

    /**
     * A person who handled an order of a case may not verify any order of the case. No policy can change this
     * (CASE-6g).
     */
    public static Optional<Refusal> mayNotVerify(CaseFile file, Actor actor) {
        return DispatchCode.HANDLER_MAY_NOT_VERIFY.when(
                file.orders().handlers().contains(OfficerId.of(actor)), actor.id());
    }
}
