package org.fenbo.dispatch.ruling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnQueue;
import org.fenbo.dispatch.casefile.KnownUnits;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.Responsibility;

/**
 * The arbiter rules which unit answers for a case in dispute (CASE-5e). The ruling may name a unit that returned the
 * case; it binds the unit (CASE-5f).
 */
public final class RuleDispute implements Decision<OnQueue, RuleDispute.Ruling, CaseEvent> {
    private final KnownUnits units;

    public RuleDispute(KnownUnits units) {
        this.units = units;
    }

    /** The unit that answers, and why. */
    public record Ruling(
            @NotBlank @Size(max = 64) String unit,
            @NotBlank @Size(max = 2_000) String reason) {}

    @Override
    public Outcome<List<CaseEvent>> events(OnQueue on, Actor actor, Ruling body, Instant at) {
        return units.known(body.unit(), "unit", at)
                .map(unit -> List.of(new OrderDispatched(
                        on.file().orders().all().size() + 1,
                        unit,
                        new Responsibility.ByRuling(
                                OfficerId.of(actor), body.reason(), on.queued().explanation()),
                        at)));
    }
}
