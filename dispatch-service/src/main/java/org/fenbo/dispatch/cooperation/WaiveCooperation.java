package org.fenbo.dispatch.cooperation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.Cooperation;
import org.fenbo.dispatch.casefile.CooperationEvent.CooperationWaived;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.closure.ClosingRule;
import org.fenbo.dispatch.routing.Routing;

/** The lead's unit waives a co-operating order (免办), with a reason (CASE-8c). */
public final class WaiveCooperation
        implements Decision<OnOrder<Cooperation.Pending>, WaiveCooperation.Waive, CaseEvent> {

    private final Routing list;

    public WaiveCooperation(Routing list) {
        this.list = list;
    }

    /** Why the order is not needed. */
    public record Waive(@NotBlank @Size(max = 2_000) String reason) {}

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Cooperation.Pending> on, Actor actor, Waive body, Instant at) {
        return Outcome.done(new ClosingRule(list)
                .after(
                        on.file(),
                        new CooperationWaived(on.order().number(), OfficerId.of(actor), body.reason(), at),
                        at));
    }
}
