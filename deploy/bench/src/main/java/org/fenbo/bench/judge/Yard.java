package org.fenbo.bench.judge;

import java.util.List;

/**
 * What the machine managed before and after a reading, in durable commits a second (see Yardstick).
 *
 * @param before the reading
 * @param after it
 */
public record Yard(double before, double after) {
    private static final double QUIET = 10_000;
    private static final double LEAST = 3_000;
    private static final double USUAL = 12_500;

    /** Nothing else ran: values are taken as they are. */
    public boolean isQuiet() {
        return lowest() >= QUIET;
    }

    /** Too little of the machine was left: no value means anything. */
    public boolean isLost() {
        return lowest() < LEAST;
    }

    /** What the value would have been on the quiet machine, about. */
    public double scaled(double value) {
        return value * (before + after) / 2 / USUAL;
    }

    /** Before and after. */
    public List<Double> both() {
        return List.of(before, after);
    }

    private double lowest() {
        return Math.min(before, after);
    }
}
