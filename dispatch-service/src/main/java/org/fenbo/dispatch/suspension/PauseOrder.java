package org.fenbo.dispatch.suspension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Microseconds;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.PauseEvent.OrderPaused;
import org.fenbo.dispatch.casefile.PauseGround;
import org.fenbo.dispatch.casefile.ReferUp;
import org.fenbo.dispatch.routing.Routing;

/** The work on an order waits until a stated time (暂停, CASE-18c), after the centre has approved it. */
public final class PauseOrder implements Decision<OnOrder<Order.AtWork>, PauseOrder.Pause, CaseEvent> {
    private final Routing list;

    public PauseOrder(Routing list) {
        this.list = list;
    }

    /**
     * Why the work waits, and until when.
     *
     * @param until when the pause ends; a later time than the policy allows is refused
     */
    public record Pause(
            @NotNull PauseGround groundCode,
            @NotBlank @Size(max = 2_000) String reason,
            @NotNull Instant until) {}

    @Override
    public Optional<Refusal> refusal(OnOrder<Order.AtWork> on, Actor actor, Instant at) {
        return DispatchCode.REFERRED_UP_ALREADY.when(on.file().referUp() instanceof ReferUp.Pending);
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.AtWork> on, Actor actor, Pause body, Instant at) {
        Instant until = Microseconds.of(body.until());
        return Outcome.unless(
                wrongEnd(until, at).map(refusal -> refusal.at("until")),
                () -> List.of(new OrderPaused(
                        on.order().number(), body.groundCode(), body.reason(), until, OfficerId.of(actor), at)));
    }

    private Optional<Refusal> wrongEnd(Instant until, Instant at) {
        Instant latest = at.plus(list.suspensions(at).longestPause());
        return DispatchCode.END_IS_PAST
                .when(!until.isAfter(at), list.shown(until))
                .or(() -> DispatchCode.PAUSE_TOO_LONG.when(until.isAfter(latest), list.shown(latest)));
    }
}
