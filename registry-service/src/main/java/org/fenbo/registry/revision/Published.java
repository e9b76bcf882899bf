package org.fenbo.registry.revision;

import java.time.Duration;
import java.time.Instant;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.refusal.RevisionCode;

/**
 * A revision that was published (REG-3). The revision and its entries never change. The {@link Timeline} calculates
 * whether the revision is scheduled, in force or superseded.
 *
 * @param draft the draft that was approved
 * @param approval the approver, the time of approval, and the effective time
 * @param entries how many entries the revision has
 * @param digest digest of the keys of the entries, see {@link Entries#digestIn}
 */
public record Published(Draft draft, Approval approval, int entries, String digest) implements Revision {

    /**
     * A publication must be cancelled at least this long before the effective time. In a shorter time the cancellation
     * might not reach the copies in other services, and a copy would use the revision for a moment.
     */
    public static final Duration LAST_CANCELLATION = Duration.ofSeconds(10);

    /** When the revision comes into force. */
    public Instant effectiveAt() {
        return approval.effectiveAt();
    }

    /** The refusal to change a published revision. */
    public Refusal doesNotChange() {
        return RevisionCode.ALREADY_PUBLISHED.refusal(number(), approval.at());
    }

    /**
     * Cancels the publication. Refused from the effective time on, because answers were given by the revision, and
     * shortly before.
     */
    public Outcome<Cancelled> cancel(String approver, Instant at, String reason) {
        if (!at.isBefore(effectiveAt())) {
            return RevisionCode.IN_FORCE_ALREADY.refused(number(), effectiveAt());
        }
        return at.isAfter(effectiveAt().minus(LAST_CANCELLATION))
                ? RevisionCode.TOO_LATE_TO_CANCEL.refused(number(), effectiveAt())
                : new Outcome.Done<>(new Cancelled(this, approver, at, reason));
    }
}
