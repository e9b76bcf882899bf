package org.fenbo.registry.adjustment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.adjustment.Adjustment.Forwarded;
import org.fenbo.registry.adjustment.Adjustment.Proposed;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentProposed;
import org.fenbo.registry.adjustment.Adjustments.Current;
import org.fenbo.registry.refusal.RegistryCode;
import org.fenbo.registry.revision.Draft;
import org.fenbo.registry.revision.Published;
import org.fenbo.registry.revision.Revision;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.revision.UnderReview;

/**
 * Receives proposals for adjustments. Accepts each proposal into a draft, or refuses the proposal with a reason
 * (REG-8).
 */
public final class SettleAdjustment {
    private final Adjustments adjustments;
    private final Revisions revisions;
    private final Supplier<AdjustmentNumber> numbers;
    private final InstantSource clock;

    public SettleAdjustment(
            Adjustments adjustments, Revisions revisions, Supplier<AdjustmentNumber> numbers, InstantSource clock) {
        this.adjustments = adjustments;
        this.revisions = revisions;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The next number. Call this outside a transaction, because a new block of numbers needs its own connection. */
    public AdjustmentNumber number() {
        return numbers.get();
    }

    /** Proposes a change of the list; refused if the cause needs cases as evidence and the proposal names no case. */
    public Outcome<Current> propose(Proposal proposal, Actor actor) {
        if (proposal.cause().comesFromCases() && proposal.cases().isEmpty()) {
            return RegistryCode.EVIDENCE_MISSING.refused(proposal.cause());
        }
        return new Outcome.Done<>(adjustments.propose(new AdjustmentProposed(proposal, now()), actor));
    }

    /** The command centre forwards an adjustment to the list's office. */
    public Outcome<Current> forward(AdjustmentNumber number, String opinion, Actor actor) {
        return adjustments.change(
                number,
                actor,
                adjustment -> adjustment instanceof Proposed proposed
                        ? new Outcome.Done<>(proposed.forward(opinion, now()))
                        : notNow(adjustment));
    }

    /** The list's office accepts an adjustment into a draft; refused if the draft is under review or published. */
    public Outcome<Current> accept(AdjustmentNumber number, int draft, String reason, Actor actor) {
        return open(draft)
                .then(open -> adjustments.change(
                        number,
                        actor,
                        adjustment -> adjustment instanceof Forwarded forwarded
                                ? new Outcome.Done<>(forwarded.accept(open.number(), reason, now()))
                                : notNow(adjustment)));
    }

    private Outcome<Draft> open(int number) {
        return revisions
                .find(number)
                .map((Function<Revision, Outcome<Draft>>) revision -> switch (revision) {
                    case Draft draft -> new Outcome.Done<>(draft);
                    case UnderReview review -> new Outcome.Refused<>(review.doesNotChange());
                    case Published published -> new Outcome.Refused<>(published.doesNotChange());
                })
                .orElseGet(() -> RegistryCode.UNKNOWN_REVISION.refused(number));
    }

    /**
     * Refuses an adjustment. The command centre may do this in the stage {@code PROPOSED}, the list's office in the
     * stage {@code FORWARDED}.
     */
    public Outcome<Current> refuse(AdjustmentNumber number, String reason, Office office, Actor actor) {
        return adjustments.change(number, actor, adjustment -> switch (adjustment) {
            case Proposed proposed when office == Office.CENTRE -> new Outcome.Done<>(proposed.refuse(reason, now()));
            case Forwarded forwarded when office == Office.LIST -> new Outcome.Done<>(forwarded.refuse(reason, now()));
            default -> notNow(adjustment);
        });
    }

    /** The offices that decide on adjustments. */
    public enum Office {
        /** The command centre. */
        CENTRE,
        /** The office that keeps the list (编办). */
        LIST
    }

    private static Outcome<List<AdjustmentEvent>> notNow(Adjustment adjustment) {
        Words next = switch (adjustment.stage()) {
            case PROPOSED -> new Words("分拨中心可以提交会商或不予调整", "the command centre may forward or refuse it");
            case FORWARDED -> new Words("编办可以采纳或不予调整", "the list's office may accept or refuse it");
            case ACCEPTED, REFUSED -> new Words("情况有变时重新提出", "propose a new one if something has changed");
        };
        return RegistryCode.WRONG_STAGE.refused(adjustment.stage(), next);
    }

    private Instant now() {
        return clock.instant();
    }
}
