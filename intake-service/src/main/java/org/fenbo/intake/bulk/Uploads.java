package org.fenbo.intake.bulk;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All uploads and their rows. */
public interface Uploads {
    /** Turns rows of an upload into results, exactly one result for each row. */
    @FunctionalInterface
    interface Work {
        List<RowResult> on(Upload upload, List<RawRow.Cells> rows);
    }

    /**
     * Stores an upload with its rows. Each {@link RawRow.Broken} is stored as refused.
     *
     * @return how many rows the file has
     */
    long open(Upload upload, Iterator<RawRow> rows);

    /**
     * Takes rows of the oldest running upload that no other instance works on. Results, reports and progress are
     * written in one transaction, so no report is lost or doubled if an instance is killed.
     *
     * <p>If an instance hangs during its work, another instance takes over the upload after some time.
     *
     * @return false if no upload is running, or if other instances work on all running uploads
     * @throws StoreUnavailable if the store can't be reached
     * @throws BrokenUpload if the work failed, or if the upload can't be read
     */
    boolean takeChunk(int most, Work work);

    /**
     * Takes rows of one upload, as {@link #takeChunk} does. Returns false if the upload is not running or another
     * instance works on it.
     */
    boolean takeChunkOf(UUID upload, int most, Work work);

    /** Marks an upload as failed; it then waits for a person's decision. */
    void fail(UUID upload, String fault);

    Optional<Progress> progress(UUID upload);

    /**
     * Results of an upload, in the order of the lines.
     *
     * @param outcomes only results with these outcomes
     * @param after only results of later lines
     * @param limit the maximum number of results
     */
    List<RowResult> results(UUID upload, Set<RowResult.Outcome> outcomes, long after, int limit);
}
