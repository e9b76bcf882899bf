package org.fenbo.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

/**
 * What one measure found, as its line of JSON says it.
 *
 * @param measure P2 and its like
 * @param what is measured
 * @param value the median of the runs
 * @param unit of value, gate and aim
 * @param gate what the value must not be over
 * @param aim what we want it to come down to
 * @param holds whether the gate holds, and those of what is measured beside it
 * @param runs every run's value in its order
 * @param beside what was measured in the same runs, by name with unit
 * @param yardstick durable single inserts a second that this machine managed in the same minutes
 * @param seed of whatever was drawn by chance
 */
record Figure(
        String measure,
        String what,
        double value,
        String unit,
        double gate,
        double aim,
        boolean holds,
        List<Double> runs,
        Map<String, Double> beside,
        double yardstick,
        long seed) {

    /** To four digits: more would say what no machine repeats. */
    static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(4)).doubleValue();
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
