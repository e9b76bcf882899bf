package org.fenbo.intake.bulk;

import java.time.Instant;
import java.util.UUID;

/** How far a file is. {@code done} is the sum of {@code accepted}, {@code joined} and {@code refused}. */
public record Progress(
        UUID upload,
        String name,
        String client,
        State state,
        Instant uploadedAt,
        long rows,
        long done,
        long accepted,
        long joined,
        long refused) {

    /** A file is done when each of its rows has its result. */
    public enum State {
        RUNNING,
        DONE
    }
}
