package org.fenbo.registry.revision;

import java.time.Instant;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.refusal.RevisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A revision that is being written (REG-3). Its entries can be replaced and changed.
 *
 * @param remark why the approver sent the revision back; null if the revision was never sent back
 */
public record Draft(
        int number,
        String title,
        String author,
        Instant openedAt,
        @Nullable String remark) implements Revision {

    /** A draft that was never sent back. */
    public Draft(int number, String title, String author, Instant openedAt) {
        this(number, title, author, openedAt, null);
    }

    @Override
    public Draft draft() {
        return this;
    }

    /** Submits the draft to the approver. The entries can't change while the revision is under review. */
    public UnderReview submit(String submitter, Instant at) {
        return new UnderReview(this, submitter, at);
    }

    /** The refusal of a command to publish a draft or to send it back. */
    public Refusal notUnderReview() {
        return RevisionCode.NOT_UNDER_REVIEW.refusal(number);
    }

    /** The refusal of a command to cancel the publication of a revision that isn't published. */
    public Refusal notPublished() {
        return RevisionCode.NOT_PUBLISHED.refusal(number);
    }
}
