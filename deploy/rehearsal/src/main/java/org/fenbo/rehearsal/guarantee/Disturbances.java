package org.fenbo.rehearsal.guarantee;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fenbo.rehearsal.journal.Observation;
import org.fenbo.rehearsal.journal.Observation.Disturbance;

/** The periods in which something was broken on purpose, and the periods between them. */
final class Disturbances {
    private final List<Disturbance> all = new ArrayList<>();

    void observed(Observation one) {
        if (one instanceof Disturbance disturbance) {
            all.add(disturbance);
        }
    }

    /** Whether something was broken at that moment. */
    boolean during(Instant at) {
        return all.stream().anyMatch(one -> !at.isBefore(one.from()) && !at.isAfter(one.healed()));
    }

    /** A period in which nothing was broken. */
    record Calm(Instant from, Instant until) {
        Duration time() {
            return Duration.between(from, until);
        }
    }

    /** The periods between these two instants in which nothing was broken; a period may have no length. */
    List<Calm> calm(Instant from, Instant until) {
        List<Calm> calm = new ArrayList<>();
        Instant free = from;
        for (Disturbance one : byBeginning()) {
            calm.add(new Calm(free, one.from().isBefore(until) ? one.from() : until));
            free = one.healed().isAfter(free) ? one.healed() : free;
        }
        calm.add(new Calm(free, until));
        return calm;
    }

    /**
     * The last instant before {@code at} at which a disturbance was healed; empty if no disturbance was healed before.
     */
    Optional<Instant> healedBefore(Instant at) {
        return all.stream()
                .map(Disturbance::healed)
                .filter(healed -> healed.isBefore(at))
                .max(Instant::compareTo);
    }

    /**
     * When the last disturbance that affects this period was healed; empty if no disturbance affects it. A disturbance
     * also affects the time after its end, because the work on the backlog may take as long as the disturbance lasted
     * (F1).
     */
    Optional<Instant> healingOf(Instant from, Instant until) {
        return all.stream()
                .filter(one -> !until.isBefore(one.from()) && !from.isAfter(drained(one)))
                .map(Disturbance::healed)
                .max(Instant::compareTo);
    }

    /**
     * When the last disturbance of a chain was healed. A disturbance belongs to the chain if it began within the grace
     * period after the previous disturbance was healed. The grace period, in which the platform works on the backlog,
     * then begins again.
     *
     * @param healed when the first disturbance of the chain was healed
     * @param until a disturbance that began at this instant or later doesn't count
     */
    Instant endOfChain(Instant healed, Duration grace, Instant until) {
        Instant last = healed;
        for (Disturbance one : byBeginning()) {
            boolean chained = one.from().isBefore(until) && one.from().isBefore(last.plus(grace));
            if (chained && one.healed().isAfter(last)) {
                last = one.healed();
            }
        }
        return last;
    }

    private List<Disturbance> byBeginning() {
        return all.stream().sorted(Comparator.comparing(Disturbance::from)).toList();
    }

    private static Instant drained(Disturbance one) {
        return one.healed().plus(Duration.between(one.from(), one.healed()));
    }
}
