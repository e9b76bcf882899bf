package org.fenbo.registry.revision;

import java.time.Instant;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.refusal.RevisionCode;

/**
 * A published revision whose publication was cancelled before its effective time (REG-3). The revision never comes into
 * force and never changes. Another revision may have its effective time.
 *
 * @param by code of the officer who cancelled the publication
 */
public record Cancelled(Published published, String by, Instant at, String reason) implements Revision {

    @Override
    public Draft draft() {
        return published.draft();
    }

    /** The refusal to change the revision, to publish it again, or to cancel it again. */
    public Refusal doesNotChange() {
        return RevisionCode.PUBLICATION_CANCELLED.refusal(number(), at, by);
    }
}
