package org.fenbo.registry.revision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of a published revision at an instant (REG-3). */
public sealed interface RevisionState {

    /** Published, not yet in force. */
    record Scheduled(Published revision) implements RevisionState {}

    /**
     * In force at the instant.
     *
     * @param until when the next revision comes into force; null if none is published
     */
    record InForce(Published revision, @Nullable Instant until) implements RevisionState {}

    /**
     * No longer in force at the instant. It still gives the answers for its own time.
     *
     * @param since when the next revision came into force
     */
    record Superseded(Published revision, Instant since) implements RevisionState {}
}
