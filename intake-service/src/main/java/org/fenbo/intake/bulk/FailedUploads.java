package org.fenbo.intake.bulk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Uploads that failed and wait for a person's decision. The work on other uploads continues (R15). */
public interface FailedUploads {
    /**
     * A failed upload.
     *
     * @param fault why it failed
     * @param at when it failed
     */
    record Failed(UUID upload, String fault, Instant at) {}

    /** At most {@code most} failed uploads, in the order in which they failed. */
    List<Failed> first(int most);

    /** Continues an upload with the rows that have no result yet. Returns false if the upload has not failed. */
    boolean repeat(UUID upload, String by);

    /**
     * Drops an upload: deletes the rows that have no result, and keeps all results. Returns false if the upload has not
     * failed.
     */
    boolean drop(UUID upload, String by, String reason);

    /** Deletes the rows of uploads that ended before an instant. The counts of these uploads stay. */
    void forgetRows(Instant before);
}
