package org.fenbo.registry.revision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.refusal.RevisionCode;

/**
 * A revision that was submitted to the approver (REG-3). The revision can't change until it is published or sent back.
 *
 * @param draft the draft that was submitted
 * @param submitter code of the officer who submitted the draft
 */
public record UnderReview(Draft draft, String submitter, Instant submittedAt) implements Revision {

    /**
     * A revision must be published at least this long before its effective time. The copies in other services need this
     * time to receive the revision.
     */
    public static final Duration NOTICE = Duration.ofSeconds(60);

    /**
     * Approves the revision.
     *
     * @param timeline all revisions that were published earlier
     * @param entries the entries of the revision, which the caller has checked
     * @param editors codes of the officers who edited lines of the draft
     * @return the published revision, or why it can't be published
     */
    public Outcome<Published> approve(Approval approval, Timeline timeline, Entries entries, Set<String> editors) {
        return refusal(approval, timeline, editors)
                .<Outcome<Published>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Done<>(published(approval, entries)));
    }

    private Optional<Refusal> refusal(Approval approval, Timeline timeline, Set<String> editors) {
        String approver = approval.approver();
        if (approver.equals(author()) || approver.equals(submitter) || editors.contains(approver)) {
            return Optional.of(RevisionCode.AUTHOR_MAY_NOT_APPROVE.refusal(approver, number()));
        }
        if (timeline.startsAt(approval.effectiveAt())) {
            return Optional.of(RevisionCode.EFFECTIVE_TIME_TAKEN.refusal(approval.effectiveAt()));
        }
        return approval.isOfThePast() ? wouldRewritePast(approval, timeline) : tooSoon(approval);
    }

    private static Optional<Refusal> tooSoon(Approval approval) {
        Instant earliest = approval.at().plus(NOTICE);
        return RevisionCode.EFFECTIVE_TOO_SOON.when(
                approval.effectiveAt().isBefore(earliest), approval.effectiveAt(), earliest);
    }

    // A draft of the past may come into force only at an instant without a revision in force, because given answers
    // never change (REG-3).
    private static Optional<Refusal> wouldRewritePast(Approval approval, Timeline timeline) {
        return RevisionCode.PAST_ALREADY_ANSWERED.when(
                timeline.inForceAt(approval.effectiveAt()).isPresent(), approval.effectiveAt());
    }

    private Published published(Approval approval, Entries entries) {
        return new Published(draft, approval, entries.all().size(), entries.digestIn(number()));
    }

    /** The refusal to change a revision under review. */
    public Refusal doesNotChange() {
        return RevisionCode.UNDER_REVIEW.refusal(number(), submitter, submittedAt);
    }

    /** Sends the revision back, so that it becomes a draft again. */
    public Draft sendBack(String reason) {
        return new Draft(number(), title(), author(), openedAt(), reason);
    }
}
