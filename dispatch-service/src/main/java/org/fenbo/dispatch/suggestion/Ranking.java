package org.fenbo.dispatch.suggestion;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One ranking in the making. It starts wide and is narrowed level by level: a level's own cases count directly, the
 * rest of the weight stays with the wider levels (interpolated back-off with absolute discount). In between, candidates
 * are pulled towards those who work at the case's place (naive Bayes).
 */
final class Ranking {

    /** This number of imagined average cases stops a unit of few cases from being pulled far. */
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

    /** A unit with its chance so far and the level that speaks for it. */
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

    /** The first level has the whole weight; a later one has weight in proportion to its own cases. */
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

    /** Prefers the units that are more often found among the cases here than among all. */
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
