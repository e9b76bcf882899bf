package org.fenbo.dispatch.verification;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.HandlingApart;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;

/** Who may not verify an answered order: its handlers (CASE-6g), and those who couldn't judge (CASE-13f). */
final class Verifiers {
    private Verifiers() {}

    static Optional<Refusal> refusal(OnOrder<Order.Answered> on, Actor actor) {
        return HandlingApart.mayNotVerify(on.file(), actor)
                .or(() -> DispatchCode.COULD_NOT_JUDGE.when(
                        on.order().undecided().officers().contains(OfficerId.of(actor)), actor.id()));
    }

    /** The persons whose queues don't show the order. */
    static Set<String> excluded(OnOrder<Order.Answered> on) {
        return Stream.concat(on.file().orders().mayNotVerify().stream(), on.order().undecided().officers().stream())
                .map(OfficerId::value)
                .collect(Collectors.toSet());
    }
}
