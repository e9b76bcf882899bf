package org.fenbo.bench.judge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The measurement that a line describes.
 *
 * @param measure the number of the benchmark, for example P2
 * @param what what is measured, in a few words
 * @param rate the rate of the load; null if the reading has no rate
 * @param measured the processes whose time or memory is measured
 * @param goal the goal that the value is checked against
 * @param value computes the value of this subject from a run
 */
public record Subject(
        String measure,
        String what,
        @Nullable String rate,
        List<String> measured,
        @JsonUnwrapped Goal goal,
        @JsonIgnore ToDoubleFunction<Run> value) {

    /** The value of each run. */
    List<Double> values(List<Run> runs) {
        return runs.stream().map(value::applyAsDouble).toList();
    }
}
