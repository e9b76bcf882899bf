package org.fenbo.intake.bulk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Uploads that can't go on until a person decides: the others go on meanwhile (R15). */
public interface FailedUploads {
    /**
     * One of them.
     *
     * @param fault why it failed
     */
    record Failed(UUID upload, String fault, Instant at) {}

    /** Those that failed first, up to a number. */
    List<Failed> first(int most);

    /** Continues one where it stopped; false if it has not failed. */
    boolean repeat(UUID upload, String by);

    /** Gives one up: rows without a result are deleted, results stay; false if it has not failed. */
    boolean drop(UUID upload, String by, String reason);

    /** Deletes the rows of the uploads that ended before an instant; their counts stay. */
    void forgetRows(Instant before);
}
