package org.fenbo.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.fenbo.bench.judge.Goal;
import org.fenbo.bench.judge.Run;
import org.fenbo.bench.judge.Subject;
import org.fenbo.bench.judge.Warmth;
import org.fenbo.bench.load.Load;
import org.fenbo.bench.load.Rate;
import org.fenbo.bench.platform.BenchPlatform;
import org.fenbo.bench.platform.CaseBill;
import org.fenbo.bench.platform.Cases;
import org.fenbo.bench.series.Benchmark;
import org.fenbo.bench.series.Take;
import org.fenbo.local.platform.Layout;

/**
 * P2: the cost of a case through REST, from the report to the closing. The cost includes all processes except the
 * client's process.
 */
final class FullCase implements Benchmark {
    private static final int CASES = 2_000;
    private static final Duration AT_FIVE = Duration.ofSeconds(40);
    private static final Duration AT_THIRTY_FIVE = Duration.ofSeconds(20);

    @Override
    public String id() {
        return "P2";
    }

    @Override
    public String what() {
        return "full case through REST, five calls straight at the services";
    }

    @Override
    public Goal goal() {
        return Goal.time("CPU-ms", 5, 3);
    }

    @Override
    public void take(Take take) {
        try (BenchPlatform platform = BenchPlatform.start(take.ground(), take.layout(), Map.of())
                        .withDistrict();
                Cases cases = new Cases(platform)) {
            AtomicLong seeds = new AtomicLong(take.effort().seed());
            Load.Task full = number -> cases.full(seeds.getAndIncrement());
            take.warm(() -> platform.jitShare(platform.processes().services(), () -> Rate.warm(Warmth.WINDOW, full)));
            CaseBill bill = CaseBill.open(platform, cases);
            for (Rate rate : take.effort().wanted(Rate.SATURATION, Rate.THIRTY_FIVE, Rate.FIVE)) {
                take.reading(subject(take, platform, rate), number -> run(take, bill, rate, full, number));
            }
        }
    }

    private Subject subject(Take take, BenchPlatform platform, Rate rate) {
        boolean gated = rate.isClosed() && take.layout() == Layout.SEPARATE;
        return new Subject(id(), what(), rate.words(), platform.processes().names(), goal().onlyIf(gated), Run::value);
    }

    /**
     * Does one run. After the last run at saturation, the benchmark handles some more cases and counts their SQL
     * statements.
     */
    private static Run run(Take take, CaseBill bill, Rate rate, Load.Task full, int number) {
        Duration time = take.effort().time(rate == Rate.FIVE ? AT_FIVE : AT_THIRTY_FIVE);
        int count = take.effort().count(CASES);
        Run run = bill.run(() -> rate.load(count, time, full));
        return number == take.effort().runs() && rate.isClosed()
                ? bill.withStatements(run, () -> rate.load(count / 10, time, full))
                : run;
    }
}
