package org.fenbo.supervision.clock;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.revision.CompleteRevisions;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.supervision.registry.RegistryView;

/** Shows the clocks of a case. */
public final class ShowClocks {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private final Clocks clocks;
    private final CommitSignal signal;
    private final CompleteRevisions<RegistryView> registry;

    public ShowClocks(Clocks clocks, CommitSignal signal, CompleteRevisions<RegistryView> registry) {
        this.clocks = clocks;
        this.signal = signal;
        this.registry = registry;
    }

    /**
     * The clocks of a case.
     *
     * @param beingComputed whether more clocks may follow, because an event of the case isn't applied yet
     */
    public record Shown(CaseNumber number, boolean beingComputed, CaseClocks clocks) {}

    /**
     * The clocks as they are now; empty if no event of the case has been received, or if the caller may not see the
     * case (SEC-1f).
     *
     * @param visible whether the caller may see a case that belongs to these codes
     */
    public Optional<Shown> of(CaseNumber number, Predicate<Reach> visible) {
        Optional<WatchedCase> watched = clocks.findWatched(number);
        boolean awaited = clocks.isAwaited(number);
        WatchedCase known = watched.orElse(WatchedCase.unread(number));
        return (watched.isEmpty() && !awaited) || !visible.test(reach(known))
                ? Optional.empty()
                : Optional.of(shown(number, awaited));
    }

    /**
     * The codes that a case belongs to: the units and senders in its events, its area, and all areas above this area in
     * the present registry.
     */
    private Reach reach(WatchedCase watched) {
        Set<String> areas = watched.reach().in(Scope.AREA).stream()
                .flatMap(area -> registry.areas().tree().above(area).stream())
                .collect(Collectors.toSet());
        return watched.reach().with(Scope.AREA, areas);
    }

    /**
     * Waits up to two seconds until the case's event with the sequence {@code atLeast} is applied, and returns the
     * clocks. A caller who names a sequence knows that the case exists. So if the event isn't applied in time, the
     * answer is "being computed", never "none". If the caller may not see the case, the answer is the answer for a case
     * without events.
     */
    public Shown of(CaseNumber number, long atLeast, Predicate<Reach> visible) {
        boolean read = signal.await(() -> hasRead(number, atLeast, visible), PATIENCE);
        return isVisible(number, visible)
                ? shown(number, !read || clocks.isAwaited(number))
                : new Shown(number, true, CaseClocks.NONE);
    }

    private boolean hasRead(CaseNumber number, long sequence, Predicate<Reach> visible) {
        return clocks.findWatched(number)
                .filter(watched -> watched.sequence() >= sequence)
                .filter(watched -> visible.test(reach(watched)))
                .isPresent();
    }

    private boolean isVisible(CaseNumber number, Predicate<Reach> visible) {
        return clocks.findWatched(number).map(this::reach).filter(visible).isPresent();
    }

    private Shown shown(CaseNumber number, boolean beingComputed) {
        return new Shown(number, beingComputed, clocks.find(number).orElse(CaseClocks.NONE));
    }
}
