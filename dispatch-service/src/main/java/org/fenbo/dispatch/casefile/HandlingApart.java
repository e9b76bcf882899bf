package org.fenbo.dispatch.casefile;

import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Refusal;

/**
 * Keeps the handling of a case apart from its collecting and verifying (采办分离, CASE-6). A collector or verifier of the
 * case may not handle it, and a handler may not verify it.
 */
public final class HandlingApart {
    private HandlingApart() {}

    /** Neither the collector of the matter nor a person who verified one of its orders may handle it. */
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
