package org.fenbo.intake.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The progress of an upload, counted in rows. {@code done} is the sum of {@code accepted}, {@code joined} and
 * {@code refused}.
 *
 * @param fault why the upload failed; null if it did not fail
 * @param forgotten whether its rows were deleted after their retention time; then only the counts are left
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

    /**
     * An upload is done when each row has a result. A failed upload waits until a person repeats or drops the upload.
     */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        DROPPED
    }
}
