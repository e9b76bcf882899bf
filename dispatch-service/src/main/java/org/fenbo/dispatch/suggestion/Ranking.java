package org.fenbo.dispatch.suggestion;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes one ranking of units. It begins with the widest level and continues with narrower levels. At each level, the
 * level's own cases get a part of the weight, and the result of the wider levels keeps the rest (interpolated back-off
 * with absolute discount). Between the wide and the narrow levels, units that work at the place of the case get a
 * better chance (naive Bayes).
 */
final class Ranking {

    /**
     * How many imaginary average cases are added for each unit, so that a few real cases don't change the chance of the
     * unit too much.
     */
    private static final double PULL_CAUTION = 2;

    private final Map<String, Candidate> candidates = new HashMap<>();
    private final ModelWeights weighing;
    private final TimeDecay fading;
    private final Instant at;

    Ranking(ModelWeights weighing, TimeDecay fading, Instant at) {
        this.weighing = weighing;
        this.fading = fading;
        this.at = at;
    }

    /** A unit with its chance so far, and the level that supports it most. */
    private static final class Candidate {
        private final String unit;
        private double chance;
        private double presence = 1;
        private Level level = Level.ALL;
        private Tally tally = Tally.NONE;

        private Candidate(String unit) {
            this.unit = unit;
        }

        private void add(double own, Level from, Tally found) {
            if (own >= chance) {
                level = from;
                tally = found;
            }
            chance += own;
        }

        private void pull(double oftener, double strength) {
            presence *= oftener;
            chance *= Math.pow(oftener, strength);
        }

        private Suggestion suggestion() {
            var count = tally.of(unit);
            var share = count.weight() / tally.weight();
            return new Suggestion(unit, chance, new Reason(level, count.cases(), tally.cases(), share, presence));
        }
    }

    boolean isEmpty() {
        return candidates.isEmpty();
    }

    /** The first level has the whole weight. A later level has more weight if it has more own cases. */
    void narrow(Level level, Tally tally) {
        var first = isEmpty();
        var doubt = first ? 0 : weighing.doubt();
        var faded = fading.between(tally.asOf(), at);
        var all = tally.weight() * faded + (first ? 0 : level.caution());
        leave(1 - tally.weightBeyond(doubt, faded) / all);
        tally.forEach((unit, count) -> candidate(unit).add(count.beyond(doubt, faded) / all, level, tally));
    }

    private void leave(double part) {
        for (var candidate : candidates.values()) {
            candidate.chance *= part;
        }
    }

    private Candidate candidate(String unit) {
        return candidates.computeIfAbsent(unit, Candidate::new);
    }

    /** Prefers units that have a larger part of the cases here than of all cases. */
    void pull(Tally here, Tally everywhere, double strength) {
        var fadedHere = fading.between(here.asOf(), at);
        var faded = fading.between(everywhere.asOf(), at);
        var usual = here.weight() * fadedHere / (everywhere.weight() * faded);
        for (var candidate : candidates.values()) {
            var found = here.of(candidate.unit).weight() * fadedHere + PULL_CAUTION * usual;
            var known = everywhere.of(candidate.unit).weight() * faded + PULL_CAUTION;
            candidate.pull(found / known / usual, strength);
        }
        makeWhole();
    }

    private void makeWhole() {
        double sum = 0;
        for (var candidate : candidates.values()) {
            sum += candidate.chance;
        }
        leave(1 / sum);
    }

    List<Suggestion> best(int limit) {
        return candidates.values().stream()
                .sorted(Ranking::likelierFirst)
                .limit(limit)
                .map(Candidate::suggestion)
                .toList();
    }

    private static int likelierFirst(Candidate one, Candidate other) {
        var byChance = Double.compare(other.chance, one.chance);
        return byChance == 0 ? one.unit.compareTo(other.unit) : byChance;
    }
}
