package org.fenbo.registry.revision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of a published revision at an instant (REG-3). */
public sealed interface RevisionState {

    /** Signed, not yet in force. */
    record Scheduled(Published revision) implements RevisionState {}

    /**
     * The one that answers now.
     *
     * @param until when the next one takes over; null while none is signed
     */
    record InForce(Published revision, @Nullable Instant until) implements RevisionState {}

    /** Still answers for its own time, no longer for the present. */
    record Superseded(Published revision, Instant since) implements RevisionState {}
}
