package org.fenbo.bench.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The value of a reading is the median of its last three runs. */
public final class Counting {
    private static final int LAST = 3;
    private static final double MOST_APART = 0.10;

    private Counting() {}

    /** The last three runs; all runs if there are fewer than three. */
    public static <T> List<T> last(List<T> runs) {
        return runs.subList(Math.max(0, runs.size() - LAST), runs.size());
    }

    /** The median of the runs that count. */
    public static double median(List<Double> runs) {
        List<Double> sorted = last(runs).stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /**
     * Whether the runs that count agree. False if each run is smaller than the run before, if the runs differ by over
     * 10 %, or if there are fewer than three runs.
     */
    public static boolean isSteady(List<Double> runs) {
        List<Double> last = last(runs);
        if (last.size() < LAST) {
            return false;
        }
        double least = last.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = last.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        boolean falls = last.get(0) > last.get(1) && last.get(1) > last.get(2);
        return !falls && most - least <= MOST_APART * least;
    }

    /** Rounds to four digits, because more digits would differ in each run. */
    static double rounded(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(new MathContext(4)).doubleValue()
                : value;
    }
}
