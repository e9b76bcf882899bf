package org.fenbo.registry.revision;

import java.time.Instant;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.refusal.RegistryCode;
import org.jspecify.annotations.Nullable;

/**
 * A revision being written (REG-3): its entries can still be replaced.
 *
 * @param remark why the approver sent it back; null when it never was under review
 */
public record Draft(
        int number,
        String title,
        String author,
        Instant openedAt,
        @Nullable String remark) implements Revision {

    /** A draft that never was under review. */
    public Draft(int number, String title, String author, Instant openedAt) {
        this(number, title, author, openedAt, null);
    }

    @Override
    public Draft draft() {
        return this;
    }

    /** Hands it to the approver; from now on its entries stay as they are. */
    public UnderReview submit(String submitter, Instant at) {
        return new UnderReview(this, submitter, at);
    }

    /** Why it can't be published or sent back. */
    public Refusal notUnderReview() {
        return RegistryCode.NOT_UNDER_REVIEW.refusal(number);
    }
}
