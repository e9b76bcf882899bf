package org.fenbo.dispatch.suspension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.ReferUp;
import org.fenbo.dispatch.casefile.ShelvingEvent.CaseShelved;
import org.fenbo.dispatch.routing.Routing;

/**
 * A case that takes long goes to the ledger (挂账, CASE-18d), after the duty leader has approved it. The unit of the lead
 * order works by the plan.
 */
public final class ShelveCase implements Decision<OnOrder<Order.AtWork>, ShelveCase.Shelve, CaseEvent> {
    private final ReviewDate dates;

    public ShelveCase(Routing list) {
        this.dates = new ReviewDate(list);
    }

    /**
     * How the unit solves the case.
     *
     * @param reviewBy when the plan is reviewed; a later time than the policy allows is refused
     */
    public record Shelve(
            @NotBlank @Size(max = 2_000) String plan,
            @NotNull Instant reviewBy) {}

    @Override
    public Optional<Refusal> refusal(OnOrder<Order.AtWork> on, Actor actor, Instant at) {
        return DispatchCode.REFERRED_UP_ALREADY.when(on.file().referUp() instanceof ReferUp.Pending);
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.AtWork> on, Actor actor, Shelve body, Instant at) {
        return dates.of(body.reviewBy(), at)
                .map(reviewBy ->
                        List.of(new CaseShelved(on.order().unit(), body.plan(), reviewBy, OfficerId.of(actor), at)));
    }
}
