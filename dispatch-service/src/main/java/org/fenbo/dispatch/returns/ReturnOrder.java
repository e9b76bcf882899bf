package org.fenbo.dispatch.returns;

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
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.KnownUnits;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.ReturnEvent.ReturnRequested;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A unit asks to return an order for which it is not responsible (退回). Each unit may ask once per case (CASE-5c). An
 * order by first contact (CASE-4c) or by a ruling (CASE-5f) can't be returned.
 */
public final class ReturnOrder implements Decision<OnOrder<Order.Returnable>, ReturnOrder.Return, CaseEvent> {
    private final KnownUnits units;
    private final CaseReach reach;

    public ReturnOrder(KnownUnits units, CaseReach reach) {
        this.units = units;
        this.reach = reach;
    }

    /**
     * Why the unit is not responsible.
     *
     * @param proposedUnit code of the unit that should have the order instead; null if the unit proposes none
     */
    public record Return(
            @NotBlank @Size(max = 2_000) String ground,
            @Nullable @Size(max = 64) String proposedUnit) {}

    @Override
    public Optional<Refusal> refusal(OnOrder<Order.Returnable> on, Actor actor, Instant at) {
        Order.Sheet sheet = on.order().sheet();
        return DispatchCode.FIRST_CONTACT_STAYS
                .when(sheet.responsibility() instanceof Responsibility.ByFirstContact)
                .or(() -> DispatchCode.RULING_BINDS.when(sheet.responsibility() instanceof Responsibility.ByRuling))
                .or(() -> DispatchCode.RETURNED_BEFORE.when(
                        on.file().orders().askedToReturn().contains(sheet.unit()), sheet.unit()));
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.Returnable> on, Actor actor, Return body, Instant at) {
        return proposed(body, at)
                .map(unit -> List.of(new ReturnRequested(
                        on.order().number(),
                        OfficerId.of(actor),
                        body.ground(),
                        unit.orElse(null),
                        reach.centre(on.file()).orElse(null),
                        at)));
    }

    private Outcome<Optional<UnitCode>> proposed(Return body, Instant at) {
        return Optional.ofNullable(body.proposedUnit())
                .map(code -> units.known(code, "proposedUnit", at).map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }
}
