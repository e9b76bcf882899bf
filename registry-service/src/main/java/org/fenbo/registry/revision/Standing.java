package org.fenbo.registry.revision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a published revision stands at an instant (REG-3). */
public sealed interface Standing {

    /** Signed, not yet in force. */
    record Scheduled(Published revision) implements Standing {}

    /**
     * The one that answers now.
     *
     * @param until when the next one takes over; null while none is signed
     */
    record InForce(Published revision, @Nullable Instant until) implements Standing {}

    /** Still answers for its own time, no longer for the present. */
    record Superseded(Published revision, Instant since) implements Standing {}
}
