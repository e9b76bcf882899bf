package org.fenbo.rehearsal.guarantee;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    /** Whether something was broken at some moment between. */
    boolean between(Instant from, Instant until) {
        return all.stream().anyMatch(one -> !until.isBefore(one.from()) && !from.isAfter(one.healed()));
    }

    /** When the last one before that moment was healed. */
    Optional<Instant> healedBefore(Instant at) {
        return all.stream()
                .map(Disturbance::healed)
                .filter(healed -> healed.isBefore(at))
                .max(Instant::compareTo);
    }

    /**
     * When that was healed of which the moments between are not free yet: what lay about meanwhile may take as long to be
     * done with as the disturbance lasted (F1).
     */
    Optional<Instant> healingOf(Instant from, Instant until) {
        return all.stream()
                .filter(one -> !until.isBefore(one.from()) && !from.isAfter(drained(one)))
                .map(Disturbance::healed)
                .max(Instant::compareTo);
    }

    private static Instant drained(Disturbance one) {
        return one.healed().plus(Duration.between(one.from(), one.healed()));
    }
}
