package org.fenbo.dispatch.returns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.ReturnEvent.ReturnRequested;
import org.fenbo.dispatch.casefile.ReturnGround;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.Routing;
import org.jspecify.annotations.Nullable;

/**
 * A unit asks to return an order for which it is not responsible (退回). It may ask until the window of return ends,
 * whether it has accepted the order or not (CASE-5a,b). Each unit may ask once per case (CASE-5c). An order by first
 * contact (CASE-4c) or by a ruling (CASE-5f) can't be returned.
 */
public final class ReturnOrder implements Decision<OnOrder<Order.Returnable>, ReturnOrder.Return, CaseEvent> {
    private static final DateTimeFormatter END = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Routing list;
    private final CaseReach reach;

    public ReturnOrder(Routing list, CaseReach reach) {
        this.list = list;
        this.reach = reach;
    }

    /**
     * Why the unit is not responsible.
     *
     * @param groundCode the kind of the ground
     * @param ground the ground in words
     * @param proposedUnit code of the unit that should have the order instead; null if the unit proposes none
     */
    public record Return(
            @NotNull ReturnGround groundCode,
            @NotBlank @Size(max = 2_000) String ground,
            @Nullable @Size(max = 64) String proposedUnit) {}

    @Override
    public Optional<Refusal> refusal(OnOrder<Order.Returnable> on, Actor actor, Instant at) {
        Order.Sheet sheet = on.order().sheet();
        return DispatchCode.FIRST_CONTACT_STAYS
                .when(sheet.responsibility() instanceof Responsibility.ByFirstContact)
                .or(() -> DispatchCode.RULING_BINDS.when(sheet.responsibility() instanceof Responsibility.ByRuling))
                .or(() -> DispatchCode.RETURNED_BEFORE.when(
                        on.file().orders().askedToReturn().contains(sheet.unit()), sheet.unit()))
                .or(() -> sheet.returnableUntil()
                        .filter(end -> !at.isBefore(end))
                        .map(end -> DispatchCode.RETURN_WINDOW_OVER.refusal(END.format(list.local(end)))));
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.Returnable> on, Actor actor, Return body, Instant at) {
        return proposed(body, at)
                .map(unit -> List.of(new ReturnRequested(
                        on.order().number(),
                        OfficerId.of(actor),
                        body.groundCode(),
                        body.ground(),
                        unit.orElse(null),
                        reach.centre(on.file()).orElse(null),
                        at)));
    }

    private Outcome<Optional<UnitCode>> proposed(Return body, Instant at) {
        return Optional.ofNullable(body.proposedUnit())
                .map(code -> list.known(code, "proposedUnit", at).map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }
}
