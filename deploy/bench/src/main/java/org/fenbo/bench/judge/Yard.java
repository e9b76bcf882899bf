package org.fenbo.bench.judge;

import java.util.List;

/**
 * The speed of the machine before and after a reading, in durable commits per second (see Yardstick).
 *
 * @param before the speed before the reading
 * @param after the speed after the reading
 */
public record Yard(double before, double after) {
    private static final double QUIET = 10_000;
    private static final double LEAST = 3_000;
    private static final double USUAL = 12_500;

    /** Whether no other work ran. Values of a quiet machine are not scaled. */
    public boolean isQuiet() {
        return lowest() >= QUIET;
    }

    /** Whether other work used too much of the machine. Such values don't count. */
    public boolean isLost() {
        return lowest() < LEAST;
    }

    /** Estimates which value a quiet machine would give. */
    public double scaled(double value) {
        return value * (before + after) / 2 / USUAL;
    }

    /** The speeds before and after the reading. */
    public List<Double> both() {
        return List.of(before, after);
    }

    private double lowest() {
        return Math.min(before, after);
    }
}
