package org.fenbo.bench.series;

import java.time.Duration;
import java.util.List;
import org.fenbo.bench.load.Rate;

/**
 * How thoroughly the benchmarks measure.
 *
 * @param runs number of runs of each reading; the last three runs count
 * @param warmLimit how long to wait for warm services; after this time cold services are measured too, and their gates
 *     fail
 * @param divisor the number that divides the usual size of a run; larger than 1 for a quick measurement
 * @param rates the rates at which benchmarks measure; empty for all rates
 * @param seed the seed of all random choices
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

    /** The wanted rates among the rates of a benchmark. */
    public List<Rate> wanted(Rate... of) {
        return List.of(of).stream()
                .filter(rate -> rates.isEmpty() || rates.contains(rate))
                .toList();
    }
}
