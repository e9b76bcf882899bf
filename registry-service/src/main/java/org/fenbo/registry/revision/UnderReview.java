package org.fenbo.registry.revision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.registry.refusal.Outcome;
import org.fenbo.registry.refusal.Refusal;
import org.fenbo.registry.refusal.RefusalCode;

/**
 * A revision that was handed to the approver (REG-3): what is looked at does not change until it is published or sent
 * back.
 *
 * @param draft what was submitted
 * @param submitter code of the officer who submitted it
 */
public record UnderReview(Draft draft, String submitter, Instant submittedAt) implements Revision {

    /** Copies in other services need this long to arrive before they have to answer from a revision. */
    public static final Duration NOTICE = Duration.ofSeconds(60);

    /**
     * Signs it as it stands.
     *
     * @param timeline all revisions published before
     * @param entries what it consists of, already found sound
     * @return the published revision, or why it can't be published so
     */
    public Outcome<Published> approve(Approval approval, Timeline timeline, Entries entries) {
        return refusal(approval, timeline)
                .<Outcome<Published>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Done<>(published(approval, entries)));
    }

    private Optional<Refusal> refusal(Approval approval, Timeline timeline) {
        String approver = approval.approver();
        if (approver.equals(author()) || approver.equals(submitter)) {
            return refuse(
                    RefusalCode.AUTHOR_MAY_NOT_APPROVE,
                    approver + " drafted revision " + number() + " or submitted it and can't approve it as well",
                    "let another registry approver publish it");
        }
        if (timeline.startsAt(approval.effectiveAt())) {
            return refuse(
                    RefusalCode.EFFECTIVE_TIME_TAKEN,
                    "another revision takes effect at " + approval.effectiveAt(),
                    "choose another instant: only one revision is in force at a time");
        }
        return approval.isOfThePast() ? wouldRewritePast(approval, timeline) : tooSoon(approval);
    }

    private static Optional<Refusal> tooSoon(Approval approval) {
        Instant earliest = approval.at().plus(NOTICE);
        if (!approval.effectiveAt().isBefore(earliest)) {
            return Optional.empty();
        }
        return refuse(
                RefusalCode.EFFECTIVE_TOO_SOON,
                "an effective time of " + approval.effectiveAt() + " leaves the other services no time to receive it",
                "choose " + earliest + " or later; only a draft of the past may be in force before");
    }

    // A draft of the past fills a time that had no answers; answers once given stay the same for ever (REG-3).
    private static Optional<Refusal> wouldRewritePast(Approval approval, Timeline timeline) {
        if (timeline.inForceAt(approval.effectiveAt()).isEmpty()) {
            return Optional.empty();
        }
        return refuse(
                RefusalCode.PAST_ALREADY_ANSWERED,
                "a revision was already in force at " + approval.effectiveAt() + ", and its answers stay",
                "choose an instant before the first revision took effect, or one that is still to come");
    }

    private static Optional<Refusal> refuse(RefusalCode code, String detail, String remedy) {
        return Optional.of(new Refusal(code, detail, remedy, List.of()));
    }

    private Published published(Approval approval, Entries entries) {
        return new Published(draft, approval, entries.all().size(), entries.digestIn(number()));
    }

    /** Why it can't be written on. */
    public Refusal doesNotChange() {
        return new Refusal(
                RefusalCode.UNDER_REVIEW,
                "revision " + number() + " was submitted by " + submitter + " at " + submittedAt
                        + " and doesn't change while it is looked at",
                "let an approver send it back, then change it and submit it again");
    }

    /** Gives it back to be written on. */
    public Draft sendBack(String reason) {
        return new Draft(number(), title(), author(), openedAt(), reason);
    }
}
