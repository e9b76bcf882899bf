package org.fenbo.rehearsal.guarantee;

import java.util.List;

/** All that a run is held to. */
public final class Guarantees {
    private Guarantees() {}

    /**
     * Fresh ones for one run.
     *
     * @param seed of what is drawn
     * @param limits for what has to be done in time
     */
    public static List<Guarantee> all(long seed, Limits limits) {
        return List.of(
                new EveryReportIsAnswered(),
                new NothingHappensTwice(),
                new ReceivedAddsUp(),
                new MovesAreLegal(),
                new ClocksHold(seed, limits),
                new ReadersAreWhole(),
                new NothingStaysUnsent(limits));
    }
}
