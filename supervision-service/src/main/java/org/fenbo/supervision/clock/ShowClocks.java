package org.fenbo.supervision.clock;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Shows a case's clocks. */
public final class ShowClocks {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private final Clocks clocks;
    private final CommitSignal signal;

    public ShowClocks(Clocks clocks, CommitSignal signal) {
        this.clocks = clocks;
        this.signal = signal;
    }

    /**
     * What is there to be shown.
     *
     * @param beingComputed whether there will be more clocks as soon as what has happened has been heard
     */
    public record Shown(CaseNumber number, boolean beingComputed, List<Clock> clocks) {}

    /** What there is now; empty if nothing of such a case has been heard. */
    public Optional<Shown> of(CaseNumber number) {
        Optional<WatchedCase> watched = clocks.findWatched(number);
        boolean awaited = clocks.isAwaited(number);
        return watched.isEmpty() && !awaited ? Optional.empty() : Optional.of(shown(number, awaited));
    }

    /**
     * What there is as soon as the case's event with a sequence has been heard, or after two seconds. Who names a
     * sequence knows that there is such a case: what has not been heard of it is being computed, never none.
     */
    public Shown of(CaseNumber number, long atLeast) {
        boolean heard = signal.await(() -> hasHeard(number, atLeast), PATIENCE);
        return shown(number, !heard || clocks.isAwaited(number));
    }

    private boolean hasHeard(CaseNumber number, long sequence) {
        return clocks.findWatched(number)
                .filter(watched -> watched.sequence() >= sequence)
                .isPresent();
    }

    private Shown shown(CaseNumber number, boolean beingComputed) {
        return new Shown(
                number,
                beingComputed,
                List.copyOf(clocks.find(number).orElse(CaseClocks.NONE).all()));
    }
}
