package org.fenbo.registry.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fenbo.backbone.kernel.Words;
import org.jspecify.annotations.Nullable;

/** All what-if runs, stored. */
public interface Trials {

    /**
     * A run to begin.
     *
     * @param from only cases filed at this instant or later
     * @param until only cases filed before this instant
     * @param cases how many cases these are
     */
    record NewTrial(int revision, Instant from, Instant until, String by, Instant at, int cases) {}

    /** Stores a run that begins, and returns its number. */
    int begin(NewTrial asked);

    /**
     * An unfinished run and its claim.
     *
     * @param runner the instance that has claimed it; null if none has
     * @param beat grows as long as the runner lives
     * @param claims how often the run was claimed
     */
    record Running(int number, @Nullable UUID runner, long beat, int claims) {}

    /** All unfinished runs, the oldest first. */
    List<Running> running();

    /** Claims a run for a runner, if nobody has changed the claim since it was read. If several try, one succeeds. */
    boolean claim(Running seen, UUID runner);

    /** Shows that the runner of a run still lives. */
    void beat(int number, UUID runner);

    /** Stores how many cases are done; false if the run is no longer the runner's. */
    boolean progress(int number, UUID runner, int done);

    /** Stores the result if the run is still the runner's. */
    void finish(int number, UUID runner, Comparison result);

    /** Stores why the run failed, if the run is still the runner's. */
    void fail(int number, UUID runner, Words reason);

    Optional<Trial> find(int number);

    /** The runs of a revision, the newest first. */
    List<Trial> of(int revision);
}
