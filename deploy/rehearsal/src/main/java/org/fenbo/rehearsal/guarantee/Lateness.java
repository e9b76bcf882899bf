package org.fenbo.rehearsal.guarantee;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.fenbo.rehearsal.journal.Observation;
import org.fenbo.rehearsal.journal.Observation.ClocksMoved;

/**
 * Measures how late clocks pass. The lateness of a clock is a period by the wall clock. The period begins when the
 * services' time reaches the due time, or, if the clock is set later, when the clock is set. The period ends when the
 * passing is recorded. The driver moves the services' time, so the driver knows when the services' time reaches the due
 * time. The event's own time can't show lateness, because it is always the due time.
 *
 * <p>While nothing is broken, a clock must pass within 500 ms. One clock in a hundred, or one clock in a small run, may
 * need up to 2 s. After the services' time was moved, an instance may need one more second to notice the move (R18). A
 * clock that became due while something was broken passes within a minute after the repair (F12). If another part
 * breaks within this minute, a new minute begins after the next repair.
 */
final class Lateness {
    private static final Duration NOTICED = Duration.ofSeconds(1);
    private static final int OF = 100;
    private final Limits limits;
    private final Disturbances disturbances = new Disturbances();
    /**
     * Each move of the services' time, by the instant that the move reached. A move to a time that was already reached
     * is left out. So the first entry at or after an instant is the move that reached this instant.
     */
    private final NavigableMap<Instant, ClocksMoved> moves = new TreeMap<>();

    private final List<Late> steady = new ArrayList<>();

    private record Late(String clock, Duration time) {}

    Lateness(Limits limits) {
        this.limits = limits;
    }

    void observed(Observation one) {
        disturbances.observed(one);
        if (one instanceof ClocksMoved moved && (moves.isEmpty() || moved.to().isAfter(moves.lastKey()))) {
            moves.put(moved.to(), moved);
        }
    }

    /**
     * Call this once for each clock that passed.
     *
     * @return what is wrong with the passing; empty if nothing is wrong
     */
    Optional<String> passed(String clock, Instant due, Instant set, Instant passed) {
        Optional<ClocksMoved> move =
                Optional.ofNullable(moves.ceilingEntry(due)).map(Map.Entry::getValue);
        if (!moves.isEmpty() && move.isEmpty()) {
            return Optional.of(clock + " passed, and no clock was ever moved to " + due);
        }
        Instant earliest = move.map(ClocksMoved::sent).orElse(due);
        if (passed.isBefore(earliest)) {
            return Optional.of("%s passed early: at %s, and its time came at %s".formatted(clock, passed, earliest));
        }
        Instant could = move.map(ClocksMoved::answered).orElse(due);
        return late(clock, set.isAfter(could) ? set : could, passed);
    }

    private Optional<String> late(String clock, Instant could, Instant passed) {
        Optional<Instant> healed = disturbances
                .healingOf(could, could.plus(allowed(limits.latest())))
                .map(first -> disturbances.endOfChain(first, limits.healed(), passed));
        if (healed.isEmpty()) {
            steady.add(new Late(clock, Duration.between(could, passed)));
            return Optional.empty();
        }
        Duration after = Duration.between(healed.get().isAfter(could) ? healed.get() : could, passed);
        return after.compareTo(limits.healed()) > 0
                ? Optional.of("%s passed %d s after all was well again".formatted(clock, after.toSeconds()))
                : Optional.empty();
    }

    private Duration allowed(Duration running) {
        return moves.isEmpty() ? running : running.plus(NOTICED);
    }

    /** The messages about clocks that passed too late while nothing was broken. */
    List<String> breaches() {
        List<String> found = new ArrayList<>();
        above(limits.latest())
                .forEach(one -> found.add(
                        "%s passed %d ms late".formatted(one.clock(), one.time().toMillis())));
        List<Late> unusual = above(limits.usual());
        if (unusual.size() > Math.max(1, steady.size() / OF)) {
            found.add("%d of %d clocks passed later than %d ms: %s"
                    .formatted(
                            unusual.size(),
                            steady.size(),
                            allowed(limits.usual()).toMillis(),
                            unusual.stream().map(Late::clock).limit(OF).toList()));
        }
        return found;
    }

    private List<Late> above(Duration limit) {
        return steady.stream()
                .filter(one -> one.time().compareTo(allowed(limit)) > 0)
                .toList();
    }

    /** How many clocks passed while nothing was broken. */
    long judged() {
        return steady.size();
    }

    /** The greatest lateness of the clocks that passed while nothing was broken. */
    Duration worst() {
        return steady.stream().map(Late::time).max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
