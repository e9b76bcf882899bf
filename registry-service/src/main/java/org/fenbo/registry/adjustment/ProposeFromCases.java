package org.fenbo.registry.adjustment;

import java.io.Serial;
import java.util.List;
import java.util.function.Consumer;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.pastcase.UnlistedCases;
import org.fenbo.registry.pastcase.UnlistedCases.Evidence;
import org.fenbo.registry.pastcase.UnlistedCases.UnlistedOrder;
import org.jspecify.annotations.Nullable;

/**
 * Opens an adjustment for each ruling and for each case of first contact (REG-8h), with the case as evidence. Further
 * cases of the same gap are added to the open adjustment (REG-8i). One thread calls it.
 */
public final class ProposeFromCases {
    private static final System.Logger LOG = System.getLogger(ProposeFromCases.class.getName());
    private static final int MOST = 100;
    private static final Actor REGISTRY = Actor.platform("registry");

    private final SettleAdjustment settle;
    private final UnlistedCases cases;
    private final Consumer<Runnable> transaction;
    /** A number that no adjustment has used yet. A case that is added to an open adjustment needs none. */
    private @Nullable AdjustmentNumber spare;

    /** @param transaction runs the given steps in one transaction */
    public ProposeFromCases(SettleAdjustment settle, UnlistedCases cases, Consumer<Runnable> transaction) {
        this.settle = settle;
        this.cases = cases;
        this.transaction = transaction;
    }

    /**
     * Proposes for the orders that are no evidence yet. An order that can't be proposed now stays open for a later call,
     * and the orders after it are proposed.
     */
    public void run() {
        cases.open(MOST).forEach(this::attempt);
    }

    private void attempt(Evidence one) {
        AdjustmentNumber number = spare == null ? settle.number() : spare;
        spare = number;
        try {
            transaction.accept(() -> propose(number, one));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, () -> "case " + one.order().number() + " opens no adjustment yet", e);
            cases.postpone(one.order());
        }
    }

    private void propose(AdjustmentNumber number, Evidence one) {
        if (!cases.use(one.order())) {
            return;
        }
        switch (propose(number, one.order(), matter(one))) {
            case Outcome.Done(var current) -> {
                if (current.adjustment().proposal().number().equals(number)) {
                    spare = null;
                }
            }
            case Outcome.Refused(var refusal) ->
                throw new NotProposed(refusal.code().name());
        }
    }

    /** An arbiter has named the unit of a ruling. The unit of first contact is not proposed for the list. */
    private static Proposal.Matter matter(Evidence one) {
        return new Proposal.Matter(
                one.category(),
                one.area(),
                one.order().ground() == UnlistedCases.Ground.RULING
                        ? one.order().unit()
                        : null);
    }

    // A code of the case may have left the list since then. The adjustment then doesn't name it.
    private Outcome<Adjustments.Current> propose(AdjustmentNumber number, UnlistedOrder order, Proposal.Matter matter) {
        return switch (settle.propose(proposal(number, order, matter), REGISTRY)) {
            case Outcome.Refused(var refusal)
            when named(refusal, matter) -> propose(number, order, without(refusal.field(), matter));
            case Outcome<Adjustments.Current> decided -> decided;
        };
    }

    private static boolean named(Refusal refusal, Proposal.Matter matter) {
        return !without(refusal.field(), matter).equals(matter);
    }

    private static Proposal.Matter without(String field, Proposal.Matter matter) {
        return new Proposal.Matter(
                field.equals("category") ? null : matter.category(),
                field.equals("area") ? null : matter.area(),
                field.equals("proposedUnit") ? null : matter.proposedUnit());
    }

    private static Proposal proposal(AdjustmentNumber number, UnlistedOrder order, Proposal.Matter matter) {
        return new Proposal(
                number,
                cause(order.ground()),
                Level.DUTY,
                matter,
                null,
                List.of(order.number()),
                order.reason(),
                order.officer());
    }

    private static Cause cause(UnlistedCases.Ground ground) {
        return switch (ground) {
            case RULING -> Cause.RULING;
            case FIRST_CONTACT -> Cause.FIRST_CONTACT;
        };
    }

    /** Undoes the transaction of an order that can't be proposed now. */
    private static final class NotProposed extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        NotProposed(String code) {
            super(code, null, false, false);
        }
    }
}
