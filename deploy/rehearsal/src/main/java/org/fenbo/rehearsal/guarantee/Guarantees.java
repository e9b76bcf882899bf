package org.fenbo.rehearsal.guarantee;

import java.util.List;

/** All that a run is held to. */
public final class Guarantees {
    private Guarantees() {}

    /**
     * Fresh ones for one run.
     *
     * @param seed of what is drawn
     */
    public static List<Guarantee> all(long seed) {
        return List.of(
                new EveryReportIsAnswered(),
                new NothingHappensTwice(),
                new ReceivedAddsUp(),
                new MovesAreLegal(),
                new ClocksHold(seed),
                new ReadersAreWhole(),
                new NothingStaysUnsent());
    }
}
