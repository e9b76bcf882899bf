package org.fenbo.bench.judge;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of a benchmark.
 *
 * @param value the measured value, in the unit of the goal
 * @param jit the compilers' share of the services' processor time, 0 to 1; null if it is not measured
 * @param further other figures of the run, by name with unit
 */
public record Run(double value, @Nullable Double jit, Map<String, Double> further) {

    /** A run without other figures. */
    public static Run of(double value) {
        return new Run(value, null, Map.of());
    }

    /** Another figure of the run, by its name. */
    public double further(String name) {
        Double found = further.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no figure \"" + name + "\" in " + further.keySet());
        }
        return found;
    }
}
