package org.fenbo.dispatch.suspension;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.Deadlines;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.ExtensionEvent.OrderExtended;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.routing.Routing;
import org.fenbo.dispatch.routing.SuspensionRules;

/**
 * The deadline of an order moves (延期, TIME-3f), after the head of the unit and then the centre have approved it. A unit
 * asks before the deadline. The event states when it asked, because the deadline may pass before the approvals.
 */
public final class ExtendOrder implements Decision<OnOrder<Order.AtWork>, ExtendOrder.Extend, CaseEvent> {
    /** The most days that a body may state; the policy of the district allows fewer. */
    private static final int MOST = 366;

    private final Routing list;
    private final Deadlines deadlines;

    public ExtendOrder(Routing list, Deadlines deadlines) {
        this.list = list;
        this.deadlines = deadlines;
    }

    /**
     * By how much the deadline moves, and why.
     *
     * @param workingDays how many working days; more than the policy allows are refused
     */
    public record Extend(
            @Min(1) @Max(MOST) int workingDays,
            @NotBlank @Size(max = 2_000) String reason) {}

    @Override
    public Optional<Refusal> refusal(OnOrder<Order.AtWork> on, Actor actor, Instant at) {
        int most = list.suspensions(at).extensions();
        return DispatchCode.EXTENDED_ENOUGH.when(on.order().sheet().extensions() >= most, most);
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.AtWork> on, Actor actor, Extend body, Instant at) {
        SuspensionRules rules = list.suspensions(at);
        Order.AtWork order = on.order();
        Optional<Instant> asked = on.file().extensionOf(order);
        return Outcome.unless(
                DispatchCode.EXTENSION_TOO_LONG
                        .when(body.workingDays() > rules.extensionDays(), rules.extensionDays())
                        .or(() -> DispatchCode.DEADLINE_PASSED.when(asked.isEmpty() && hasPassed(on)))
                        .map(refusal -> refusal.at("workingDays")),
                () -> List.of(new OrderExtended(
                        order.number(),
                        order.sheet().extensions() + 1,
                        body.workingDays(),
                        body.reason(),
                        asked.orElse(at),
                        OfficerId.of(actor),
                        at)));
    }

    private boolean hasPassed(OnOrder<Order.AtWork> on) {
        return deadlines.hasPassed(on.file().number(), on.order().number());
    }
}
