package org.fenbo.rehearsal.guarantee;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fenbo.rehearsal.journal.Observation;
import org.fenbo.rehearsal.journal.Observation.Disturbance;

/** When something was broken on purpose, and what is steady apart from that. */
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

    /** A time in which nothing was broken. */
    record Calm(Instant from, Instant until) {
        Duration time() {
            return Duration.between(from, until);
        }
    }

    /** When nothing was broken between; one may be of no time at all. */
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

    /** When the last one before that moment was healed. */
    Optional<Instant> healedBefore(Instant at) {
        return all.stream()
                .map(Disturbance::healed)
                .filter(healed -> healed.isBefore(at))
                .max(Instant::compareTo);
    }

    /**
     * When the disturbance ended that the moments between still suffer from: the backlog may take as long as the
     * disturbance lasted (F1).
     */
    Optional<Instant> healingOf(Instant from, Instant until) {
        return all.stream()
                .filter(one -> !until.isBefore(one.from()) && !from.isAfter(drained(one)))
                .map(Disturbance::healed)
                .max(Instant::compareTo);
    }

    /**
     * When the last disturbance of a chain ended, each of which began within the grace after the one before: the grace
     * to catch up begins again if something else breaks meanwhile.
     *
     * @param healed when the first of them was
     * @param until what began later doesn't count
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
