package org.fenbo.registry.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All what-if runs, kept. */
public interface Trials {

    /** What is asked for: a revision, cases from an instant until before another. */
    record Asked(int revision, Instant from, Instant until, String by, Instant at, int cases) {}

    /** Notes a run that begins, and gives its number. */
    int begin(Asked asked);

    /** Notes how far a run is. */
    void progress(int number, int done);

    /** Notes what came of it. */
    void finish(int number, Comparison result);

    /** Notes that a run could not be finished, and why. */
    void fail(int number, String reason);

    Optional<Trial> find(int number);

    /** Those of a revision, the newest first. */
    List<Trial> of(int revision);

    /** Those that nobody finished: whoever ran them has stopped. */
    List<Trial> unfinished();
}
