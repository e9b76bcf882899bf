package org.fenbo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.fenbo.bench.load.Load;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.Rest;

/** P3: what taking a report of 1 KB costs intake and PostgreSQL, up to the answer after the durable write; no relay. */
final class ReportTaken implements Measure {
    private static final Person HOTLINE = Person.of("M-BENCH", "client");
    private static final int CLIENTS = 16;
    private static final int WARM = 20_000;
    private static final int REPORTS = 10_000;
    private static final double STEADY = 200;
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final double P99_GATE = 50;

    @Override
    public String id() {
        return "P3";
    }

    @Override
    public String what() {
        return "report of 1 KB acknowledged after its durable write, the relay apart";
    }

    @Override
    public Goal goal() {
        return new Goal("CPU-ms", 0.6, 0.35);
    }

    @Override
    public Found run(Bench bench) {
        try (Stand stand = new Stand(bench, Map.of("fenbo.events.relay", "false"))) {
            Rest rest = stand.rest();
            Load.closed(CLIENTS, WARM, number -> take(rest, bench.seed() + number));
            List<Double> cost = new ArrayList<>();
            List<Double> ofIntake = new ArrayList<>();
            for (int run = 1; run <= bench.runs(); run++) {
                long seed = bench.seed() + (long) run * WARM;
                double intake = stand.cpu(Part.INTAKE);
                double database = stand.cpu(Part.POSTGRESQL);
                Load.closed(CLIENTS, REPORTS, number -> take(rest, seed + number));
                ofIntake.add((stand.cpu(Part.INTAKE) - intake) / REPORTS);
                cost.add(ofIntake.getLast() + (stand.cpu(Part.POSTGRESQL) - database) / REPORTS);
            }
            Histogram waits = new ConcurrentHistogram(3);
            Load.open(STEADY, TIME, (number, due) -> {
                take(rest, bench.seed() - number);
                waits.recordValue(System.nanoTime() - due);
            });
            double p99 = waits.getValueAtPercentile(99) / 1e6;
            return new Found(
                    cost,
                    Map.of(
                            "CPU-ms intake",
                            Figure.median(ofIntake),
                            "p50 ms at 200/s",
                            waits.getValueAtPercentile(50) / 1e6,
                            "p99 ms at 200/s (gate 50)",
                            p99),
                    p99 < P99_GATE);
        }
    }

    private static void take(Rest rest, long seed) {
        Map<String, Object> report =
                Map.of("channel", "HOTLINE", "nature", "COMPLAINT", "text", Cases.text(new Random(seed)));
        rest.post(Part.INTAKE, "/intake/v1/reports", HOTLINE, report).orFail("a report");
    }
}
