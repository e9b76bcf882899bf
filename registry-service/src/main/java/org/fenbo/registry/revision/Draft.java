package org.fenbo.registry.revision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.registry.refusal.Outcome;
import org.fenbo.registry.refusal.Refusal;
import org.fenbo.registry.refusal.RefusalCode;

/** A revision being written (REG-3): its entries can still be replaced. */
public record Draft(int number, String title, String author, Instant openedAt) implements Revision {

    /** Copies in other services need this long to arrive before they have to answer from a revision. */
    public static final Duration NOTICE = Duration.ofSeconds(60);

    /**
     * Signs the draft as it stands.
     *
     * @param timeline all revisions published before
     * @param entries what the draft consists of, already found sound
     * @return the published revision, or why it can't be published so
     */
    public Outcome<Published> approve(Approval approval, Timeline timeline, Entries entries) {
        return refusal(approval, timeline)
                .<Outcome<Published>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Done<>(published(approval, entries)));
    }

    private Optional<Refusal> refusal(Approval approval, Timeline timeline) {
        if (approval.approver().equals(author)) {
            return refuse(
                    RefusalCode.AUTHOR_MAY_NOT_APPROVE,
                    author + " drafted revision " + number + " and can't approve it as well",
                    "let another registry approver publish it");
        }
        if (timeline.startsAt(approval.effectiveAt())) {
            return refuse(
                    RefusalCode.EFFECTIVE_TIME_TAKEN,
                    "another revision takes effect at " + approval.effectiveAt(),
                    "choose another instant: only one revision is in force at a time");
        }
        return approval.draftOfPast() ? wouldRewritePast(approval, timeline) : tooSoon(approval);
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
        boolean past = approval.effectiveAt().isBefore(approval.at());
        if (!past || timeline.inForceAt(approval.effectiveAt()).isEmpty()) {
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
        return new Published(this, approval, entries.all().size(), entries.digestIn(number));
    }
}
