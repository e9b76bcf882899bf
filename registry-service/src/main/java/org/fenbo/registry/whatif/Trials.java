package org.fenbo.registry.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.whatif.Comparison.MovedCase;
import org.jspecify.annotations.Nullable;

/** The stored what-if runs. */
public interface Trials {

    /**
     * A run that is about to begin.
     *
     * @param from only cases filed at this instant or later
     * @param until only cases filed before this instant
     * @param cases how many cases were filed in this period
     */
    record NewTrial(int revision, Instant from, Instant until, String by, Instant at, int cases) {}

    /** Stores a new run, and returns the number of the run. */
    int begin(NewTrial asked);

    /**
     * An unfinished run and its claim.
     *
     * @param runner the instance that has claimed the run; null if no instance has claimed it
     * @param beat a number that grows while the runner works on the run
     * @param claims how often the run was claimed
     */
    record Running(int number, @Nullable UUID runner, long beat, int claims) {}

    /** All unfinished runs, the oldest first. */
    List<Running> running();

    /**
     * Claims a run for a runner. Returns false if the claim has changed since it was read; so if several instances try,
     * only one instance gets the claim.
     */
    boolean claim(Running seen, UUID runner);

    /** Increases the beat of a run, to show that the runner still works on the run. */
    void beat(int number, UUID runner);

    /** Deletes what an earlier runner has stored about the cases of a run, if the runner has the claim. */
    void restart(int number, UUID runner);

    /**
     * Stores how many cases are done, and adds cases whose answer changes. Returns false and stores nothing if the
     * runner no longer has the claim.
     */
    boolean progress(int number, UUID runner, int done, List<MovedCase> moved);

    /**
     * Which moved cases a list shows; null is any.
     *
     * @param category only cases of this category
     * @param from only cases that have this answer now
     * @param to only cases that the draft gives this answer
     */
    record Wanted(
            @Nullable String category,
            @Nullable String from,
            @Nullable String to) {}

    /**
     * A page of the cases of a run whose answer changes, sorted by number.
     *
     * @param after number of the last case on the previous page; empty for the first page
     */
    Page<MovedCase> moved(int number, Wanted wanted, String after, int limit);

    /** Stores the result if the runner still has the claim. */
    void finish(int number, UUID runner, Comparison result);

    /** Stores why the run failed, if the runner still has the claim. */
    void fail(int number, UUID runner, Words reason);

    Optional<Trial> find(int number);

    /** The runs of a revision, the newest first. */
    List<Trial> of(int revision);
}
