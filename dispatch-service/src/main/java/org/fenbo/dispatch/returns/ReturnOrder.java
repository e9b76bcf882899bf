package org.fenbo.dispatch.returns;

import java.time.InstantSource;
import org.fenbo.dispatch.casefile.CaseEvent.ReturnRequested;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.OrderCommand;
import org.fenbo.dispatch.casefile.Refusal;
import org.fenbo.dispatch.casefile.Responsibility.ByFirstContact;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.casefile.Verdict;
import org.jspecify.annotations.Nullable;

/** A unit says that an order is not its own (退回). */
public final class ReturnOrder {
    private final InstantSource clock;

    public ReturnOrder(InstantSource clock) {
        this.clock = clock;
    }

    /** Asks the centre to take it back: once per unit, never by first contact (CASE-4, CASE-5). */
    public Verdict as(OrderCommand command, String ground, @Nullable UnitCode proposedUnit, CaseFile file) {
        return command.on(file, order -> {
            if (!order.possible().contains("return")) {
                return file.notNow();
            }
            if (order.sheet().responsibility() instanceof ByFirstContact) {
                return Verdict.refused(new Refusal.FirstContactStays(order.unit()));
            }
            if (file.askedToReturn().contains(order.unit())) {
                return Verdict.refused(new Refusal.ReturnedBefore(order.unit()));
            }
            return Verdict.happened(
                    new ReturnRequested(order.number(), command.officer(), ground, proposedUnit, clock.instant()));
        });
    }
}
