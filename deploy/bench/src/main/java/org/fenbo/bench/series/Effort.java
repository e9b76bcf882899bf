package org.fenbo.bench.series;

import java.time.Duration;
import java.util.List;
import org.fenbo.bench.load.Rate;

/**
 * How thoroughly the benchmarks measure.
 *
 * @param runs number of runs of each benchmark, of which the last three count
 * @param warmLimit how long to wait for warm services; after it they are measured anyway, but no gate can hold
 * @param divisor the usual size of a run is divided by this: 1, or more for a quick look
 * @param rates the rates to measure at, if a benchmark has several; empty for all
 * @param seed of all random choices
 */
public record Effort(int runs, Duration warmLimit, int divisor, List<Rate> rates, long seed) {

    /** The number of repetitions in a run, computed from the usual number. */
    public int count(int usual) {
        return Math.max(1, usual / divisor);
    }

    /** The duration of a run, computed from the usual duration. */
    public Duration time(Duration usual) {
        return usual.dividedBy(divisor);
    }

    /** The rates of a benchmark that are wanted. */
    public List<Rate> wanted(Rate... of) {
        return List.of(of).stream()
                .filter(rate -> rates.isEmpty() || rates.contains(rate))
                .toList();
    }
}
