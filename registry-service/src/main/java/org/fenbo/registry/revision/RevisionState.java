package org.fenbo.registry.revision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of a published revision at an instant (REG-3). */
public sealed interface RevisionState {

    /** The revision is published and comes into force after the instant. */
    record Scheduled(Published revision) implements RevisionState {}

    /**
     * The revision is in force at the instant.
     *
     * @param until when the next revision comes into force; null if no later revision is published
     */
    record InForce(Published revision, @Nullable Instant until) implements RevisionState {}

    /**
     * The revision is no longer in force at the instant. This revision still gives the answers for the period in which
     * it was in force.
     *
     * @param since when the next revision came into force
     */
    record Superseded(Published revision, Instant since) implements RevisionState {}
}
