package org.fenbo.registry.adjustment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fenbo.registry.adjustment.Adjustment.Forwarded;
import org.fenbo.registry.adjustment.Adjustment.Proposed;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentProposed;
import org.fenbo.registry.adjustment.Adjustments.Current;
import org.fenbo.registry.adjustment.Adjustments.Signatory;
import org.fenbo.registry.refusal.Outcome;
import org.fenbo.registry.refusal.Refusal;
import org.fenbo.registry.refusal.RefusalCode;
import org.fenbo.registry.revision.Draft;
import org.fenbo.registry.revision.Published;
import org.fenbo.registry.revision.Revision;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.revision.UnderReview;

/** Brings an adjustment from its proposal to a draft, or to a refusal with reasons (REG-8). */
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

    /** The next number. To be asked for outside a transaction: a new block of numbers needs a connection of its own. */
    public AdjustmentNumber number() {
        return numbers.get();
    }

    /** Asks for a change of the list; what comes from cases names at least one of them. */
    public Outcome<Current> propose(Proposal proposal, Signatory signatory) {
        if (proposal.cause().comesFromCases() && proposal.cases().isEmpty()) {
            return new Outcome.Refused<>(new Refusal(
                    RefusalCode.EVIDENCE_MISSING,
                    "an adjustment because of " + proposal.cause() + " ("
                            + proposal.cause().chinese() + ") names no case",
                    "name at least one case that shows it"));
        }
        return new Outcome.Done<>(adjustments.propose(new AdjustmentProposed(proposal, now()), signatory));
    }

    /** The command centre brings it before the list's office. */
    public Outcome<Current> forward(AdjustmentNumber number, String opinion, Signatory signatory) {
        return adjustments.change(
                number,
                signatory,
                adjustment -> adjustment instanceof Proposed proposed
                        ? new Outcome.Done<>(proposed.forward(opinion, now()))
                        : notNow(adjustment, "forwarded"));
    }

    /** The list's office takes it into a draft that is still open. */
    public Outcome<Current> accept(AdjustmentNumber number, int draft, String reason, Signatory signatory) {
        return open(draft)
                .then(open -> adjustments.change(
                        number,
                        signatory,
                        adjustment -> adjustment instanceof Forwarded forwarded
                                ? new Outcome.Done<>(forwarded.accept(open.number(), reason, now()))
                                : notNow(adjustment, "accepted")));
    }

    private Outcome<Draft> open(int number) {
        return revisions
                .find(number)
                .map((Function<Revision, Outcome<Draft>>) revision -> switch (revision) {
                    case Draft draft -> new Outcome.Done<>(draft);
                    case UnderReview review -> new Outcome.Refused<>(review.doesNotChange());
                    case Published published -> new Outcome.Refused<>(published.doesNotChange());
                })
                .orElseGet(() -> new Outcome.Refused<>(new Refusal(
                        RefusalCode.UNKNOWN_REVISION,
                        "there is no revision " + number,
                        "look up the drafts there are, or open one")));
    }

    /** The command centre refuses what was proposed, the list's office what was forwarded. */
    public Outcome<Current> refuse(AdjustmentNumber number, String reason, Office office, Signatory signatory) {
        return adjustments.change(number, signatory, adjustment -> switch (adjustment) {
            case Proposed proposed when office == Office.CENTRE -> new Outcome.Done<>(proposed.refuse(reason, now()));
            case Forwarded forwarded when office == Office.LIST -> new Outcome.Done<>(forwarded.refuse(reason, now()));
            default -> notNow(adjustment, "refused by " + office);
        });
    }

    /** Who decides at a stage. */
    public enum Office {
        /** The command centre. */
        CENTRE,
        /** The office that keeps the list (编办). */
        LIST
    }

    private static Outcome<List<AdjustmentEvent>> notNow(Adjustment adjustment, String what) {
        return new Outcome.Refused<>(new Refusal(
                RefusalCode.WRONG_STAGE,
                "it is " + adjustment.stage() + " (" + adjustment.stage().chinese() + ") and can't be " + what,
                switch (adjustment.stage()) {
                    case PROPOSED -> "the command centre may forward or refuse it";
                    case FORWARDED -> "the list's office may accept or refuse it";
                    case ACCEPTED, REFUSED -> "propose a new one if something has changed";
                }));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
