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
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.routing.Guard;
import org.fenbo.dispatch.routing.Routing;
import org.jspecify.annotations.Nullable;

/**
 * The arbiter rules which unit answers for a case in dispute (CASE-5e). The ruling may name a unit that returned the
 * case; it binds the unit (CASE-5f). The guard acts on the ruling, too (CASE-21b).
 */
public final class RuleDispute implements Decision<OnQueue, RuleDispute.Ruling, CaseEvent> {
    private final Routing list;
    private final Guard guard;

    public RuleDispute(Routing list) {
        this.list = list;
        this.guard = new Guard(list);
    }

    /**
     * The unit that answers, and why.
     *
     * @param againstList why a unit of a street or community answers although the list gives the case to a department
     *     (CASE-21a); null if the ruling follows the list
     */
    public record Ruling(
            @NotBlank @Size(max = 64) String unit,
            @NotBlank @Size(max = 2_000) String reason,
            @Nullable @Size(max = 2_000) String againstList) {
        /** A ruling that follows the list. */
        public Ruling(String unit, String reason) {
            this(unit, reason, null);
        }
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnQueue on, Actor actor, Ruling body, Instant at) {
        return list.known(body.unit(), "unit", at)
                .then(unit -> guard.check(on.file().matter(), unit, Guard.Part.LEAD, body.againstList(), at)
                        .map(against -> new Responsibility.ByRuling(
                                OfficerId.of(actor), body.reason(), on.queued().explanation(), against.orElse(null)))
                        .map(ruling -> List.of(
                                new OrderDispatched(on.file().orders().all().size() + 1, unit, ruling, at))));
    }
}
