package org.fenbo.dispatch.verification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.OrderEvent.OrderUndecided;
import org.fenbo.dispatch.routing.Routing;

/**
 * A verifier can't judge whether the work is done (无法判定, CASE-13f). The person doesn't verify this answer any more. If
 * a collector states it, the collectors of this grid have had their turn, and the next in line get the task
 * ({@link VerificationLine}).
 */
public final class CannotJudge implements Decision<OnOrder<Order.Answered>, CannotJudge.Reason, CaseEvent> {
    private final Routing list;
    private final CaseReach reach;

    public CannotJudge(Routing list, CaseReach reach) {
        this.list = list;
        this.reach = reach;
    }

    /** Why the person can't judge. */
    public record Reason(@NotBlank @Size(max = 2_000) String reason) {}

    @Override
    public Optional<Refusal> refusal(OnOrder<Order.Answered> on, Actor actor, Instant at) {
        return Verifiers.refusal(on, actor);
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.Answered> on, Actor actor, Reason body, Instant at) {
        return undecided(on, actor, own(on, at), body, at);
    }

    @Override
    public Outcome<List<CaseEvent>> eventsFor(
            OnOrder<Order.Answered> on, Actor actor, Caller caller, Reason body, Instant at) {
        return undecided(on, actor, linked(on, caller).or(() -> own(on, at)), body, at);
    }

    private Optional<AreaCode> own(OnOrder<Order.Answered> on, Instant at) {
        return list.gridOf(on.file().matter().area(), at);
    }

    /** The linked grid for which the caller acts; empty if the caller has the area of the case. */
    private Optional<AreaCode> linked(OnOrder<Order.Answered> on, Caller caller) {
        Set<String> claimed = caller.claim().in(Scope.AREA);
        return Collections.disjoint(claimed, reach.of(on.file()).in(Scope.AREA))
                ? reach.linkedGrids(on.file()).stream()
                        .filter(claimed::contains)
                        .findFirst()
                        .map(AreaCode::new)
                : Optional.empty();
    }

    private static Outcome<List<CaseEvent>> undecided(
            OnOrder<Order.Answered> on, Actor actor, Optional<AreaCode> grid, Reason body, Instant at) {
        return Outcome.done(List.of(new OrderUndecided(
                on.order().number(),
                OfficerId.of(actor),
                grid.filter(one -> Role.COLLECTOR.code().equals(actor.role())).orElse(null),
                body.reason(),
                at)));
    }
}
