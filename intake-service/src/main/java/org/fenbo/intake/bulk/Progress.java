package org.fenbo.intake.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a file is. {@code done} is the sum of {@code accepted}, {@code joined} and {@code refused}.
 *
 * @param fault why it failed; null unless it did
 * @param forgotten whether its rows were deleted after their time: only the counts are left
 */
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
        long refused,
        @Nullable String fault,
        boolean forgotten) {

    /** A file is done when each of its rows has its result; a failed one waits for a person who repeats or drops it. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        DROPPED
    }
}
