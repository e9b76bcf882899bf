package org.fenbo.dispatch.acceptance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.HandlingApart;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.Separations;

/** A unit accepts an order (签收). */
public final class AcceptOrder implements Decision<OnOrder<Order.Acceptable>, Decision.Nothing, CaseEvent> {
    private final HandlingApart apart;

    /** @param policy how far the collector is apart (CASE-6a) */
    public AcceptOrder(Separations policy) {
        this.apart = new HandlingApart(policy);
    }

    @Override
    public Optional<Refusal> refusal(OnOrder<Order.Acceptable> on, Actor actor, Instant at) {
        return on.desk().refusal(actor).or(() -> apart.mayNotHandle(on.file(), actor, at));
    }

    @Override
    public Optional<String> expectedOf(OnOrder<Order.Acceptable> on) {
        return on.desk().officer().map(OfficerId::value);
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.Acceptable> on, Actor actor, Nothing body, Instant at) {
        return Outcome.done(List.of(on.order().accepted(OfficerId.of(actor), at)));
    }
}
