package org.fenbo.bench;

import java.util.List;
import java.util.Map;
import org.fenbo.bench.lookup.LookUp;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** P8: who answers for this, here, and why, from a registry of a real district's size in memory. */
final class LookUpTime implements Measure {
    @Override
    public String id() {
        return "P8";
    }

    @Override
    public String what() {
        return "registry look-up with reasons, 1,036 duties and 300 areas, in memory";
    }

    @Override
    public Goal goal() {
        return new Goal("ns", 1_000, 200);
    }

    @Override
    public Found run(Bench bench) {
        try {
            List<Double> nanoseconds = new Runner(new OptionsBuilder()
                            .include(LookUp.class.getName())
                            .param("seed", Long.toString(bench.seed()))
                            .forks(bench.runs())
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run().stream()
                            .flatMap(result -> result.getBenchmarkResults().stream())
                            .map(fork -> fork.getPrimaryResult().getScore())
                            .toList();
            return new Found(nanoseconds, Map.of(), true);
        } catch (RunnerException e) {
            throw new IllegalStateException("the look-up could not be measured", e);
        }
    }
}
