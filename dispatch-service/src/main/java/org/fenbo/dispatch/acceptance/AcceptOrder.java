package org.fenbo.dispatch.acceptance;

import java.time.InstantSource;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.OrderCommand;
import org.fenbo.dispatch.casefile.Refusal;
import org.fenbo.dispatch.casefile.Verdict;

/** A unit takes an order (签收). */
public final class AcceptOrder {
    private final InstantSource clock;

    public AcceptOrder(InstantSource clock) {
        this.clock = clock;
    }

    /** Accepts an order that waits for it; the collector of the matter may not become its handler (CASE-6). */
    public Verdict by(OrderCommand command, CaseFile file) {
        if (command.officer().equals(file.matter().collector())) {
            return Verdict.refused(new Refusal.CollectorMayNotHandle(command.officer()));
        }
        return command.on(
                file,
                order -> order instanceof Order.ToAccept open
                        ? Verdict.happened(open.acceptedBy(command.officer(), clock.instant()))
                        : file.notNow());
    }
}
