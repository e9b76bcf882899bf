package org.fenbo.rehearsal.guarantee;

import java.util.List;

/** All guarantees that a run must keep. */
public final class Guarantees {
    private Guarantees() {}

    /**
     * New guarantees for one run.
     *
     * @param seed the seed of the random samples
     * @param limits the limits of the promises that name a time
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
