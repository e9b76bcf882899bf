package org.fenbo.intake.bulk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Uploads that failed and wait for a person's decision. Other uploads go on meanwhile (R15). */
public interface FailedUploads {
    /**
     * A failed upload.
     *
     * @param fault why it failed
     * @param at when it failed
     */
    record Failed(UUID upload, String fault, Instant at) {}

    /** The uploads that failed first, at most {@code most} of them. */
    List<Failed> first(int most);

    /** Continues an upload with its open rows; false if the upload has not failed. */
    boolean repeat(UUID upload, String by);

    /**
     * Drops an upload: deletes its rows that have no result, and keeps the results; false if the upload has not failed.
     */
    boolean drop(UUID upload, String by, String reason);

    /** Deletes the rows of uploads that ended before an instant. The counts of these uploads stay. */
    void forgetRows(Instant before);
}
