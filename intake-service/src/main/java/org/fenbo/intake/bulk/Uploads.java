package org.fenbo.intake.bulk;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Files and their rows. */
public interface Uploads {
    /** What to do with some rows of a file: exactly one result for each. */
    @FunctionalInterface
    interface Work {
        List<RowResult> on(Upload upload, List<RawRow.Cells> rows);
    }

    /**
     * Keeps a file. Rows that are at fault already have their result with that.
     *
     * @return how many rows it has
     */
    long open(Upload upload, Iterator<RawRow> rows);

    /**
     * Does some rows of the oldest file that nobody else is at; rows, their reports and the progress are one
     * transaction, so that a kill between two calls loses and doubles nothing.
     *
     * <p>Who stops in the middle of it without ending loses it after a while to somebody else.
     *
     * @return false if there is nothing to do
     * @throws StoreUnavailable when the store can't be reached
     * @throws BrokenUpload when the work failed, or the upload can't be read
     */
    boolean takeChunk(int most, Work work);

    /** The same with one upload; false if it is not running or somebody else is at it. */
    boolean takeChunkOf(UUID upload, int most, Work work);

    /** Sets an upload aside until a person decides. */
    void fail(UUID upload, String fault);

    Optional<Progress> progress(UUID upload);

    /**
     * Results in the order of the lines.
     *
     * @param outcomes only these
     */
    List<RowResult> results(UUID upload, Set<RowResult.Outcome> outcomes, long after, int limit);
}
