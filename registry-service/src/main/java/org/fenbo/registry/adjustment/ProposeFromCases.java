package org.fenbo.registry.adjustment;

import java.io.Serial;
import java.util.List;
import java.util.function.Consumer;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.pastcase.UnlistedCases;
import org.fenbo.registry.pastcase.UnlistedCases.Evidence;
import org.fenbo.registry.pastcase.UnlistedCases.UnlistedOrder;

/**
 * Opens an adjustment for each ruling and for each case of first contact (REG-8h), with the case as evidence. Further
 * cases of the same gap are added to the open adjustment (REG-8i).
 */
public final class ProposeFromCases {
    private static final System.Logger LOG = System.getLogger(ProposeFromCases.class.getName());
    private static final int MOST = 100;
    private static final Proposal.Matter NO_CODES = new Proposal.Matter(null, null, null);
    private static final Actor REGISTRY = Actor.platform("registry");

    private final SettleAdjustment settle;
    private final UnlistedCases cases;
    private final Consumer<Runnable> transaction;

    /** @param transaction runs the given steps in one transaction */
    public ProposeFromCases(SettleAdjustment settle, UnlistedCases cases, Consumer<Runnable> transaction) {
        this.settle = settle;
        this.cases = cases;
        this.transaction = transaction;
    }

    /** Proposes for the orders that are no evidence yet. An order that can't be proposed stays open for a later call. */
    public void run() {
        for (Evidence one : cases.open(MOST)) {
            AdjustmentNumber number = settle.number();
            try {
                transaction.accept(() -> propose(number, one));
            } catch (NotProposed e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "case {0} opens no adjustment yet: {1}",
                        one.order().number(),
                        e.getMessage());
            }
        }
    }

    // A code of the case may have left the list since then. The adjustment then names only the case.
    private void propose(AdjustmentNumber number, Evidence one) {
        if (cases.use(one.order())) {
            var matter =
                    new Proposal.Matter(one.category(), one.area(), one.order().unit());
            if (propose(number, one.order(), matter) instanceof Outcome.Refused
                    && propose(number, one.order(), NO_CODES) instanceof Outcome.Refused(var refusal)) {
                throw new NotProposed(refusal.code().name());
            }
        }
    }

    /** Undoes the transaction of an order that can't be proposed now. */
    private static final class NotProposed extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        NotProposed(String code) {
            super(code, null, false, false);
        }
    }

    private Outcome<Adjustments.Current> propose(AdjustmentNumber number, UnlistedOrder order, Proposal.Matter matter) {
        return settle.propose(
                new Proposal(
                        number,
                        cause(order.ground()),
                        Level.DUTY,
                        matter,
                        null,
                        List.of(order.number()),
                        order.reason(),
                        order.officer()),
                REGISTRY);
    }

    private static Cause cause(UnlistedCases.Ground ground) {
        return switch (ground) {
            case RULING -> Cause.RULING;
            case FIRST_CONTACT -> Cause.FIRST_CONTACT;
        };
    }
}
