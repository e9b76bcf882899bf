package org.fenbo.bench.machine;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The processor time that processes have used, in milliseconds, by the name of the process.
 *
 * @param cpu the whole processor time
 * @param jit the part of this time that the compilers of the processes used
 * @param nanos the {@link System#nanoTime} when the processor time was read; in a difference, the time between the two
 *     readings
 */
public record Use(Map<String, Double> cpu, Map<String, Double> jit, long nanos) {

    /** The time that was used since an earlier reading. */
    public Use since(Use earlier) {
        return new Use(minus(cpu, earlier.cpu), minus(jit, earlier.jit), nanos - earlier.nanos);
    }

    /** The time that the named processes used together. */
    public double of(Collection<String> names) {
        return sum(cpu, names);
    }

    /** The compilers' share of the time that the named processes used, 0 to 1. */
    public double jitShare(Collection<String> names) {
        double all = sum(cpu, names);
        return all == 0 ? 0 : sum(jit, names) / all;
    }

    /** The time between the two readings of a difference, in seconds. */
    public double seconds() {
        return nanos / 1e9;
    }

    private static double sum(Map<String, Double> of, Collection<String> names) {
        return names.stream().mapToDouble(name -> of.getOrDefault(name, 0.0)).sum();
    }

    private static Map<String, Double> minus(Map<String, Double> now, Map<String, Double> then) {
        Map<String, Double> difference = new TreeMap<>(now);
        difference.replaceAll((name, used) -> used - then.getOrDefault(name, 0.0));
        return difference;
    }
}
