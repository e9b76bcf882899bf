package org.fenbo.registry.adjustment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.adjustment.Adjustment.Consented;
import org.fenbo.registry.adjustment.Adjustment.Forwarded;
import org.fenbo.registry.adjustment.Adjustment.Open;
import org.fenbo.registry.adjustment.Adjustment.Proposed;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentProposed;
import org.fenbo.registry.adjustment.Adjustments.Current;
import org.fenbo.registry.adjustment.Consent.Office;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.refusal.AdjustmentCode;
import org.fenbo.registry.refusal.ListCode;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.refusal.SharedCode;

/**
 * Receives proposals for adjustments, and settles them (REG-8): the command centre forwards a proposal, then the centre
 * and the list's office decide together. Both consents write the changed line into a draft.
 */
public final class SettleAdjustment {
    private final Adjustments adjustments;
    private final AdjustedDrafts drafts;
    private final Evidence evidence;
    private final Supplier<AdjustmentNumber> numbers;
    private final InstantSource clock;

    /** What the evidence of a proposal is checked against: the list in force, and the cases that are known. */
    public record Evidence(InForce<CurrentList> list, PastCases cases) {}

    public SettleAdjustment(
            Adjustments adjustments,
            AdjustedDrafts drafts,
            Evidence evidence,
            Supplier<AdjustmentNumber> numbers,
            InstantSource clock) {
        this.adjustments = adjustments;
        this.drafts = drafts;
        this.evidence = evidence;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The next number. Call this outside a transaction, because a new block of numbers needs its own connection. */
    public AdjustmentNumber number() {
        return numbers.get();
    }

    /**
     * Proposes a change of the list. If an adjustment about the same gap is open, the cases are added to it. Refused if
     * the cause needs cases as evidence and the proposal names no case, and if a named case, unit, category or area
     * isn't known.
     */
    public Outcome<Current> propose(Proposal proposal, Actor actor) {
        return may(unfounded(proposal)).then(yes -> {
            Proposal.Gap gap = proposal.gap();
            return gap == null
                    ? begin(proposal, actor)
                    : adjustments
                            .openAbout(gap)
                            .map(open -> support(open, proposal, actor))
                            .orElseGet(() -> begin(proposal, actor));
        });
    }

    private Optional<Refusal> unfounded(Proposal proposal) {
        Cause cause = proposal.cause();
        return AdjustmentCode.EVIDENCE_MISSING
                .when(cause.comesFromCases() && proposal.cases().isEmpty(), cause)
                .or(() -> evidence.list()
                        .at(now())
                        .map(list -> list.unknown(proposal.matter()))
                        .orElseGet(() -> Optional.of(RevisionCode.NO_REVISION_IN_FORCE.refusal(now()))))
                .or(() -> unknownCase(proposal.cases()))
                .or(() -> ofAnotherLevel(proposal.level(), Optional.ofNullable(proposal.line())));
    }

    /** Those of the cases that the registry knows, in the same order. */
    public List<String> known(List<String> cases) {
        Collection<String> known = evidence.cases().known(cases);
        return cases.stream().filter(known::contains).toList();
    }

    private Optional<Refusal> unknownCase(List<String> cases) {
        Collection<String> known = evidence.cases().known(cases);
        return cases.stream()
                .filter(one -> !known.contains(one))
                .findFirst()
                .map(one -> ListCode.UNKNOWN_CASE.refusal(one).at("cases"));
    }

    private static Optional<Refusal> ofAnotherLevel(Level level, Optional<ChangedLine> line) {
        return line.filter(one -> one.kind() != level.entries())
                .map(one -> AdjustmentCode.LINE_NOT_OF_LEVEL
                        .refusal(level, one.kind().code(), one.code())
                        .at("line"));
    }

    private Outcome<Current> begin(Proposal proposal, Actor actor) {
        return new Outcome.Done<>(adjustments.propose(new AdjustmentProposed(proposal, now()), actor));
    }

    private Outcome<Current> support(AdjustmentNumber number, Proposal proposal, Actor actor) {
        return adjustments.change(number, actor, adjustment -> {
            if (!(adjustment instanceof Open open)) {
                return notNow(adjustment);
            }
            List<String> further = new ArrayList<>(proposal.cases());
            further.removeAll(open.asked().cases());
            boolean known = further.isEmpty() && open.asked().proposers().contains(proposal.proposer());
            return new Outcome.Done<>(
                    known
                            ? List.of()
                            : open.support(new FurtherCases(proposal.proposer(), further, proposal.reason()), now()));
        });
    }

    /** The command centre forwards an adjustment, so that the centre and the list's office decide. */
    public Outcome<Current> forward(AdjustmentNumber number, String opinion, Actor actor) {
        return adjustments.change(
                number,
                actor,
                adjustment -> adjustment instanceof Proposed proposed
                        ? new Outcome.Done<>(proposed.forward(opinion, now()))
                        : notNow(adjustment));
    }

    /**
     * One of the two offices consents to an adjustment.
     *
     * @param revision number of the draft that takes in the line; empty for the draft of the first consent
     * @param line the changed line; empty for the line of the first consent or of the proposal
     */
    public record Acceptance(Office office, Optional<Integer> revision, Optional<ChangedLine> line, String reason) {
        private Acceptance orAsIn(Consent before) {
            return new Acceptance(
                    office,
                    revision.or(() -> Optional.of(before.revision())),
                    line.or(() -> Optional.of(before.line())),
                    reason);
        }
    }

    /**
     * One of the two offices consents. The first consent names the draft and the changed line, and changes nothing. The
     * consent of the other office, given by another officer, writes the line into the draft. If a keeper has edited the
     * line in the draft meanwhile, the consent of the other office is refused; the first office then looks at the line
     * again and renews its consent, or refuses the adjustment.
     */
    public Outcome<Current> accept(AdjustmentNumber number, Acceptance acceptance, Actor actor) {
        return found(number).then(current -> switch (current.adjustment()) {
            case Forwarded forwarded -> first(number, forwarded, acceptance, actor);
            case Consented consented
            when isRenewal(consented.consent(), acceptance) ->
                first(number, consented, acceptance.orAsIn(consented.consent()), actor);
            case Consented consented -> second(number, consented, acceptance, actor);
            default -> notNow(current.adjustment());
        });
    }

    private Outcome<Current> found(AdjustmentNumber number) {
        return Outcome.of(adjustments.find(number), AdjustmentCode.UNKNOWN_ADJUSTMENT.refusal(number));
    }

    private boolean isRenewal(Consent given, Acceptance acceptance) {
        return acceptance.office() == given.office() && drafts.isOutdated(given);
    }

    private Outcome<Current> first(AdjustmentNumber number, Open before, Acceptance acceptance, Actor actor) {
        Optional<ChangedLine> line =
                acceptance.line().or(() -> Optional.ofNullable(before.proposal().line()));
        Level level = before.proposal().level();
        return Outcome.of(line, AdjustmentCode.NO_CHANGED_LINE.refusal(number).at("line"))
                .then(changed -> Outcome.of(
                                acceptance.revision(),
                                AdjustmentCode.NO_DRAFT_NAMED.refusal(number).at("revision"))
                        .then(draft -> may(ofAnotherLevel(level, line))
                                .then(yes -> drafts.check(draft, level, changed))
                                .then(edit -> consent(
                                        number,
                                        before,
                                        new Consent(
                                                acceptance.office(),
                                                actor.id(),
                                                draft,
                                                edit,
                                                changed,
                                                acceptance.reason()),
                                        actor))));
    }

    /** @param before the adjustment that the officer has looked at; if it has changed, the consent is refused */
    private Outcome<Current> consent(AdjustmentNumber number, Open before, Consent consent, Actor actor) {
        return adjustments.change(number, actor, adjustment -> switch (adjustment) {
            case Forwarded forwarded -> new Outcome.Done<>(forwarded.consent(consent, now()));
            case Consented consented
            when consented.equals(before) -> new Outcome.Done<>(consented.renew(consent, now()));
            default -> notNow(adjustment);
        });
    }

    private Outcome<Current> second(AdjustmentNumber number, Consented before, Acceptance acceptance, Actor actor) {
        return may(notTheOther(before.consent(), acceptance, actor))
                .then(yes -> drafts.enter(
                        number,
                        before.proposal().level(),
                        before.consent(),
                        actor,
                        () -> adjustments.change(
                                number,
                                actor,
                                adjustment -> adjustment instanceof Consented consented
                                                && consented.consent().equals(before.consent())
                                        ? new Outcome.Done<>(consented.accept(actor.id(), acceptance.reason(), now()))
                                        : notNow(adjustment))));
    }

    private static Optional<Refusal> notTheOther(Consent first, Acceptance second, Actor actor) {
        boolean same = second.office() == first.office() || actor.id().equals(first.officer());
        boolean differs = second.revision()
                        .filter(draft -> draft != first.revision())
                        .isPresent()
                || second.line().filter(line -> !line.equals(first.line())).isPresent();
        return AdjustmentCode.OTHER_OFFICE_CONSENTS
                .when(same, first.office(), first.officer())
                .or(() -> AdjustmentCode.CONSENTS_DIFFER.when(
                        differs, first.officer(), first.revision(), first.line().code()));
    }

    /**
     * Refuses an adjustment with a reason. The command centre may do this in each open stage, the list's office after
     * the command centre has forwarded the adjustment.
     */
    public Outcome<Current> refuse(AdjustmentNumber number, String reason, Office office, Actor actor) {
        return adjustments.change(number, actor, adjustment -> switch (adjustment) {
            case Proposed proposed when office == Office.CENTRE -> new Outcome.Done<>(proposed.refuse(reason, now()));
            case Forwarded forwarded -> new Outcome.Done<>(forwarded.refuse(reason, now()));
            case Consented consented -> new Outcome.Done<>(consented.refuse(reason, now()));
            default -> notNow(adjustment);
        });
    }

    /** The proposer withdraws an adjustment that isn't decided yet. */
    public Outcome<Current> withdraw(AdjustmentNumber number, String reason, Actor actor) {
        return adjustments.change(number, actor, adjustment -> {
            String proposer = adjustment.proposal().proposer();
            boolean mine = proposer.equals(actor.unit()) || proposer.equals(actor.id());
            Outcome<List<AdjustmentEvent>> decided = adjustment instanceof Open open
                    ? new Outcome.Done<>(open.withdraw(reason, now()))
                    : notNow(adjustment);
            return may(AdjustmentCode.NOT_THE_PROPOSER.when(!mine, proposer)).then(yes -> decided);
        });
    }

    private static <T> Outcome<T> notNow(Adjustment adjustment) {
        Words next = switch (adjustment.stage()) {
            case PROPOSED -> new Words("分拨中心可以提交会商或不予调整", "the command centre may forward or refuse it");
            case FORWARDED ->
                new Words(
                        "分拨中心值班长与编办审批人共同决定：采纳或不予调整",
                        "the duty leader of the command centre and the registry approver together may accept or refuse it");
            case CONSENTED -> new Words("另一方可以采纳或不予调整", "the other office may accept or refuse it");
            case ACCEPTED, REFUSED, WITHDRAWN -> new Words("情况有变时重新提出", "propose a new one if something has changed");
        };
        return SharedCode.WRONG_STAGE.refused(adjustment.stage(), next);
    }

    private static Outcome<Boolean> may(Optional<Refusal> refusal) {
        return refusal.<Outcome<Boolean>>map(Outcome.Refused::new).orElseGet(() -> new Outcome.Done<>(true));
    }

    private Instant now() {
        return clock.instant();
    }
}
