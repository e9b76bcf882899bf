package org.fenbo.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.fenbo.bench.judge.Goal;
import org.fenbo.bench.judge.Run;
import org.fenbo.bench.judge.Subject;
import org.fenbo.bench.judge.Warmth;
import org.fenbo.bench.load.Load;
import org.fenbo.bench.load.Rate;
import org.fenbo.bench.platform.BenchPlatform;
import org.fenbo.bench.platform.Cases;
import org.fenbo.bench.series.Benchmark;
import org.fenbo.bench.series.Take;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.Rest;

/**
 * P3: the processor time of intake and PostgreSQL for a report of 1 KB, up to the answer after the durable write. The
 * relay is off.
 */
final class ReportTaken implements Benchmark {
    private static final Person HOTLINE = Person.client("M-BENCH", "HOTLINE");
    private static final int REPORTS = 10_000;
    private static final Duration AT_FIVE = Duration.ofSeconds(40);
    private static final Duration OPEN = Duration.ofSeconds(20);
    private static final Goal P99 = Goal.time("ms", 50, 25);

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
        return Goal.time("CPU-ms", 0.6, 0.45);
    }

    @Override
    public void take(Take take) {
        try (BenchPlatform platform =
                BenchPlatform.start(take.ground(), take.layout(), Map.of("fenbo.events.relay", "false"))) {
            AtomicLong seeds = new AtomicLong(take.effort().seed());
            Load.Task one = number -> report(platform.rest(), seeds.getAndIncrement());
            String intake = platform.processes().running(Part.INTAKE);
            take.warm(() -> platform.jitShare(List.of(intake), () -> Rate.warm(Warmth.WINDOW, one)));
            List<String> measured = List.of(intake, Part.POSTGRESQL.code());
            for (Rate rate : take.effort().wanted(Rate.SATURATION, Rate.THIRTY_FIVE, Rate.FIVE, Rate.TWO_HUNDRED)) {
                take.reading(
                        subjects(take.layout(), measured, rate), number -> run(take, platform, measured, rate, one));
            }
        }
    }

    private List<Subject> subjects(Layout layout, List<String> measured, Rate rate) {
        boolean gated = layout == Layout.SEPARATE;
        Subject cost =
                new Subject(id(), what(), rate.words(), measured, goal().onlyIf(gated && rate.isClosed()), Run::value);
        Subject wait = new Subject(
                id() + " p99",
                what() + ", from when it was due until it is answered",
                rate.words(),
                measured,
                P99.onlyIf(gated),
                run -> run.further("p99 ms"));
        return rate == Rate.TWO_HUNDRED ? List.of(cost, wait) : List.of(cost);
    }

    /**
     * Does one run. A run does not wait after the load, because without the relay the services do no work after an
     * answer.
     */
    private static Run run(Take take, BenchPlatform platform, List<String> measured, Rate rate, Load.Task one) {
        Duration time = take.effort().time(rate == Rate.FIVE ? AT_FIVE : OPEN);
        BenchPlatform.Spent spent =
                platform.spendAtOnce(() -> rate.load(take.effort().count(REPORTS), time, one));
        int done = spent.waits().count();
        Map<String, Double> further = new HashMap<>(spent.waits().figures());
        measured.forEach(name -> further.put("CPU-ms " + name, spent.use().of(List.of(name)) / done));
        return new Run(spent.use().of(measured) / done, spent.use().jitShare(List.of(measured.getFirst())), further);
    }

    private static long report(Rest rest, long seed) {
        Map<String, Object> report =
                Map.of("channel", "HOTLINE", "nature", "COMPLAINT", "text", Cases.text(new Random(seed)));
        rest.post(Part.INTAKE, "/intake/v1/reports", HOTLINE, report).orFail("a report");
        return System.nanoTime();
    }
}
