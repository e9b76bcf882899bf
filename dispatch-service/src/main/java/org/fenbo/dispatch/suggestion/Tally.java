package org.fenbo.dispatch.suggestion;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Counts the cases of one set of similar cases by the unit that handled them. Each count has a weight. The weights are
 * computed for the time of the newest case. A tally is immutable.
 */
final class Tally {

    /** A count with a smaller weight is removed. A single case has about this weight after ten half-lives. */
    private static final double FORGOTTEN = 0.001;

    static final Tally NONE = new Tally(Instant.EPOCH, Map.of());

    private final Instant asOf;
    private final Map<String, Count> counts;
    private final int cases;
    private final double weight;

    private Tally(Instant asOf, Map<String, Count> counts) {
        this.asOf = asOf;
        this.counts = counts;
        this.cases = counts.values().stream()
                .mapToInt(count -> Math.max(0, count.cases()))
                .sum();
        this.weight = counts.values().stream()
                .mapToDouble(count -> Math.max(0, count.weight()))
                .sum();
    }

    /**
     * How many cases a unit handled, and their weight. Both are negative if a case was taken back before it was
     * learned.
     */
    record Count(int cases, double weight) {

        static final Count NONE = new Count(0, 0);

        private Count times(double factor) {
            return new Count(cases, weight * factor);
        }

        private Count plus(int more, double worth) {
            return new Count(cases + more, weight + worth);
        }

        /** The weight, multiplied by the factor for its age and reduced by the doubt; at least 0. */
        double beyond(double doubt, double faded) {
            return Math.max(0, weight * faded - doubt);
        }

        private boolean isForgotten() {
            return cases == 0 || Math.abs(weight) < FORGOTTEN;
        }
    }

    Tally with(HandledCase lesson, TimeDecay fading) {
        var newest = lesson.at().isAfter(asOf) ? lesson.at() : asOf;
        var faded = fading.between(asOf, newest);
        var next = HashMap.<String, Count>newHashMap(counts.size() + 1);
        counts.forEach((unit, count) -> next.put(unit, count.times(faded)));
        next.put(
                lesson.unit(),
                next.getOrDefault(lesson.unit(), Count.NONE)
                        .plus(lesson.cases(), lesson.weight() * fading.between(lesson.at(), newest)));
        next.values().removeIf(Count::isForgotten);
        return new Tally(newest, next);
    }

    boolean isEmpty() {
        return weight <= 0;
    }

    Instant asOf() {
        return asOf;
    }

    /**
     * Passes each unit that handled cases, and its count, to the reader. The method does not return the map, so no
     * caller can change it.
     */
    void forEach(BiConsumer<String, Count> reader) {
        counts.forEach((unit, count) -> {
            if (count.cases() > 0) {
                reader.accept(unit, count);
            }
        });
    }

    Count of(String unit) {
        Count count = counts.getOrDefault(unit, Count.NONE);
        return count.cases() > 0 ? count : Count.NONE;
    }

    int cases() {
        return cases;
    }

    double weight() {
        return weight;
    }

    double weightBeyond(double doubt, double faded) {
        double sum = 0;
        for (var count : counts.values()) {
            sum += count.beyond(doubt, faded);
        }
        return sum;
    }
}
