package org.fenbo.dispatch.verification;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseEvent.OrderReworked;
import org.fenbo.dispatch.casefile.CaseEvent.OrderVerified;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.Refusal;
import org.fenbo.dispatch.casefile.Verdict;
import org.jspecify.annotations.Nullable;

/** Somebody other than the handler checks the work (核查): handler ≠ verifier, always (CASE-6). */
public final class VerifyWork {
    private final InstantSource clock;

    public VerifyWork(InstantSource clock) {
        this.clock = clock;
    }

    /** Finds it done. */
    public Verdict passed(int order, OfficerId verifier, @Nullable String remark, CaseFile file) {
        return check(order, verifier, file, () -> new OrderVerified(order, verifier, remark, clock.instant()));
    }

    /** Finds it not done and sends it back to the handler (返工). */
    public Verdict failed(int order, OfficerId verifier, String reason, CaseFile file) {
        return check(order, verifier, file, () -> new OrderReworked(order, verifier, reason, clock.instant()));
    }

    private static Verdict check(int order, OfficerId verifier, CaseFile file, Supplier<CaseEvent> finding) {
        if (order < 1 || order > file.orders().size()) {
            return Verdict.refused(new Refusal.NoSuchOrder(order));
        }
        if (!(file.orders().get(order - 1) instanceof Order.Answered)) {
            return file.notNow();
        }
        return file.handlers().contains(verifier)
                ? Verdict.refused(new Refusal.HandlerMayNotVerify(verifier))
                : Verdict.happened(finding.get());
    }
}
