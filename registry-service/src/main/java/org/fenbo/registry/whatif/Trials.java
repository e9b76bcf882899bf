package org.fenbo.registry.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fenbo.backbone.kernel.Words;
import org.jspecify.annotations.Nullable;

/** All what-if runs, kept. */
public interface Trials {

    /** What is asked for: a revision, cases from an instant until before another. */
    record NewTrial(int revision, Instant from, Instant until, String by, Instant at, int cases) {}

    /** Notes a run that begins, and gives its number. */
    int begin(NewTrial asked);

    /**
     * A run that is not finished, and its claim.
     *
     * @param runner who has claimed it; null while nobody has
     * @param beat grows as long as the runner lives
     * @param claims how often it was claimed
     */
    record Running(int number, @Nullable UUID runner, long beat, int claims) {}

    /** All that are not finished, the oldest first. */
    List<Running> running();

    /** Claims a run for a runner, if its claim is still as it was seen: of several that try, one succeeds. */
    boolean claim(Running seen, UUID runner);

    /** Shows that the runner of a run lives. */
    void beat(int number, UUID runner);

    /** Notes how far a run is; false if it is no longer the runner's. */
    boolean progress(int number, UUID runner, int done);

    /** Notes what came of it, if it is still the runner's. */
    void finish(int number, UUID runner, Comparison result);

    /** Notes that a run could not be finished, and why, if it is still the runner's. */
    void fail(int number, UUID runner, Words reason);

    Optional<Trial> find(int number);

    /** Those of a revision, the newest first. */
    List<Trial> of(int revision);
}
