package org.fenbo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.fenbo.bench.load.Load;

/** P11: how long it takes from handing a report in until the topic tells that its order went out. */
final class DispatchLatency implements Measure {
    private static final double STEADY = 200;
    private static final int WARM = 6_000;
    private static final int CLIENTS = 32;
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final double P99_GATE = 250;

    @Override
    public String id() {
        return "P11";
    }

    @Override
    public String what() {
        return "report to dispatched at 200/s, p50";
    }

    @Override
    public Goal goal() {
        return new Goal("ms", 50, 15);
    }

    @Override
    public Found run(Bench bench) {
        try (Stand stand = new Stand(bench, Map.of()).withDistrict();
                Cases cases = new Cases(stand)) {
            Load.closed(
                    CLIENTS,
                    WARM,
                    number -> cases.awaitDispatched(cases.hand(Cases.report(new Random(bench.seed() + number)))));
            List<Double> p50 = new ArrayList<>();
            List<Double> p99 = new ArrayList<>();
            for (int run = 1; run <= bench.runs(); run++) {
                Histogram waits = measured(cases, TIME, bench.seed() + run);
                p50.add(waits.getValueAtPercentile(50) / 1e6);
                p99.add(waits.getValueAtPercentile(99) / 1e6);
            }
            return new Found(
                    p50, Map.of("p99 ms (gate 250, aim 100)", Figure.median(p99)), Figure.median(p99) < P99_GATE);
        }
    }

    private static Histogram measured(Cases cases, Duration time, long seed) {
        Histogram waits = new ConcurrentHistogram(3);
        Load.open(STEADY, time, (number, due) -> {
            String caseNumber = cases.hand(Cases.report(new Random(seed * 1_000_003 + number)));
            waits.recordValue(cases.awaitDispatched(caseNumber).heard() - due);
        });
        return waits;
    }
}
