package org.fenbo.registry.publication;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.revision.Approval;
import org.fenbo.registry.revision.Cancelled;
import org.fenbo.registry.revision.Draft;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Published;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.revision.Timeline;
import org.fenbo.registry.revision.UnderReview;

/** Publishes a revision that is under review, and cancels a publication (发布, 撤销公布): REG-3. */
public final class PublishRevision {

    private final Revisions revisions;
    private final List<BiFunction<Entries, Instant, List<Finding>>> further;
    private final BiFunction<Entries, Instant, List<Finding>> lasting;
    private final AcceptedChanges accepted;
    private final InstantSource clock;

    /**
     * Publishes revisions. The clock gives the time of each approval.
     *
     * @param further more checks of the entries and of when they come into force, such as the checks of outlines and
     *     forms; each check returns its findings
     * @param lasting the checks of what has happened since a revision was published, such as the grids that persons
     *     were assigned; a revision must meet them, too, if it lasts longer because of a cancellation
     * @param accepted the changes that adjustments bring into a revision
     */
    public PublishRevision(
            Revisions revisions,
            List<BiFunction<Entries, Instant, List<Finding>>> further,
            BiFunction<Entries, Instant, List<Finding>> lasting,
            AcceptedChanges accepted,
            InstantSource clock) {
        this.revisions = revisions;
        this.further = List.copyOf(further);
        this.lasting = lasting;
        this.accepted = accepted;
        this.clock = clock;
    }

    /**
     * Publishes a revision. Refused if the entries have faults, if the approver opened, edited or submitted the
     * revision, or if the effective time is not allowed.
     *
     * @param approver code of the officer who approves the revision
     * @param effectiveAt when the revision comes into force
     * @param draftOfPast whether the revision may come into force in the past, see {@link Approval#draftOfPast}
     */
    public Outcome<Published> by(String approver, int number, Instant effectiveAt, boolean draftOfPast) {
        Approval approval = new Approval(approver, clock.instant(), effectiveAt, draftOfPast);
        return revisions.publish(number, (revision, timeline, entries, editors) -> {
            List<Finding> findings = findings(number, entries, timeline, effectiveAt);
            return findings.isEmpty()
                    ? revision.approve(approval, timeline, entries, editors)
                    : new Outcome.Refused<>(notSound(revision, findings));
        });
    }

    /**
     * The faults for which the publication of a revision would be refused, so that its keepers can correct them first.
     * Refused if the revision is published or cancelled already.
     *
     * @param effectiveAt when the revision would come into force
     */
    public Outcome<List<Finding>> faults(int number, Instant effectiveAt) {
        return Outcome.of(revisions.find(number), RevisionCode.UNKNOWN_REVISION.refusal(number))
                .then(revision -> switch (revision) {
                    case Draft draft -> Outcome.done(draft.number());
                    case UnderReview review -> Outcome.done(review.number());
                    case Published published -> Outcome.<Integer>refused(published.doesNotChange());
                    case Cancelled cancelled -> Outcome.<Integer>refused(cancelled.doesNotChange());
                })
                .map(open -> findings(open, revisions.entries(open), revisions.timeline(), effectiveAt));
    }

    private List<Finding> findings(int number, Entries entries, Timeline timeline, Instant effectiveAt) {
        List<Finding> findings = new ArrayList<>(RevisionValidator.findings(entries, effectiveAt));
        further.forEach(check -> findings.addAll(check.apply(entries, effectiveAt)));
        findings.addAll(lasting.apply(entries, effectiveAt));
        findings.addAll(new ChangeChecks(number, before(entries, timeline, effectiveAt), accepted).findings(entries));
        timeline.nextAfter(effectiveAt).ifPresent(next -> findings.addAll(undoneBy(next, entries)));
        Optional<Entries> before =
                timeline.inForceAt(effectiveAt).map(Published::number).map(revisions::entries);
        findings.addAll(AdmissionChecks.findings(entries, before, effectiveAt));
        return List.copyOf(findings);
    }

    // A line that the revision before doesn't have is compared with the last revision that had it.
    private Map<String, Duty> before(Entries entries, Timeline timeline, Instant effectiveAt) {
        Map<String, Duty> before = new HashMap<>();
        timeline.inForceAt(effectiveAt)
                .ifPresent(revision ->
                        before.putAll(revisions.entries(revision.number()).duties()));
        Set<String> others = new HashSet<>(entries.duties().keySet());
        others.removeAll(before.keySet());
        if (!timeline.revisions().isEmpty() && !others.isEmpty()) {
            revisions.last(EntryKind.DUTY, others, effectiveAt).forEach(entry -> {
                if (entry.content() instanceof Duty duty) {
                    before.put(duty.code(), duty);
                }
            });
        }
        return before;
    }

    // A revision that is already approved for a later time must not undo what this revision brings.
    private List<Finding> undoneBy(Published next, Entries entries) {
        return new ChangeChecks(next.number(), entries.duties(), accepted)
                .findings(revisions.entries(next.number())).stream()
                        .map(finding -> new Finding(
                                finding.place(),
                                finding.field(),
                                finding.value(),
                                "UNDONE_LATER",
                                new Words(
                                                "第 %s 版将于 %s 生效，届时未经动态调整即改变本条：%s",
                                                "revision %s, in force from %s, changes it without an adjustment: %s")
                                        .with(List.of(next.number(), next.effectiveAt(), finding.reason())),
                                new Words(
                                                "先撤销第 %s 版的公布，或保持本条原样",
                                                "cancel the publication of revision %s first, or keep the line")
                                        .with(List.of(next.number()))))
                        .toList();
    }

    /**
     * Cancels a publication; refused from the effective time on. Also refused if the revision before, which then lasts
     * longer, has faults after that time: for example, a person who was assigned a grid would still be a handler.
     */
    public Outcome<Cancelled> cancelledBy(String approver, int number, String reason) {
        return revisions.cancel(
                number,
                published -> published
                        .cancel(approver, clock.instant(), reason)
                        .then(cancelled -> lastsLonger(published, cancelled)));
    }

    private Outcome<Cancelled> lastsLonger(Published published, Cancelled cancelled) {
        Instant end = published.effectiveAt();
        Optional<Published> before = revisions.timeline().inForceAt(end.minusNanos(1));
        List<Finding> findings = before.map(revision -> lasting.apply(revisions.entries(revision.number()), end))
                .orElse(List.of());
        return findings.isEmpty()
                ? Outcome.done(cancelled)
                : new Outcome.Refused<>(RevisionCode.REVISION_BEFORE_NOT_SOUND
                        .refusal(before.orElseThrow().number(), end, findings.size())
                        .because(findings));
    }

    private static Refusal notSound(UnderReview revision, List<Finding> findings) {
        return RevisionCode.REVISION_NOT_SOUND
                .refusal(revision.number(), findings.size())
                .because(findings);
    }
}
