package org.fenbo.bench.load;

import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * The result of a load.
 *
 * @param count how many runs were done
 * @param seconds from the start of the first run to the end of the last run
 * @param times the time of each run from when the run was due until it was done, in nanoseconds
 */
public record Waits(int count, double seconds, Histogram times) {

    /** Runs per second. */
    public double perSecond() {
        return count / seconds;
    }

    /** The given percentile, in milliseconds. */
    public double milliseconds(double percentile) {
        return times.getValueAtPercentile(percentile) / 1e6;
    }

    /** The rate and the waiting times, by name with unit. */
    public Map<String, Double> figures() {
        return Map.of("done/s", perSecond(), "p50 ms", milliseconds(50), "p99 ms", milliseconds(99));
    }
}
