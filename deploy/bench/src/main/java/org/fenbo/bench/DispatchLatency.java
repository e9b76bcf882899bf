package org.fenbo.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.fenbo.bench.judge.Goal;
import org.fenbo.bench.judge.Run;
import org.fenbo.bench.judge.Subject;
import org.fenbo.bench.judge.Warmth;
import org.fenbo.bench.load.Load;
import org.fenbo.bench.load.Rate;
import org.fenbo.bench.load.Waits;
import org.fenbo.bench.platform.BenchPlatform;
import org.fenbo.bench.platform.Cases;
import org.fenbo.bench.series.Benchmark;
import org.fenbo.bench.series.Take;
import org.fenbo.local.platform.Layout;

/**
 * P11: the time from the instant when a report was due to be sent until the topic shows that the report's order was
 * dispatched.
 */
final class DispatchLatency implements Benchmark {
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Goal P99 = Goal.time("ms", 250, 100);

    @Override
    public String id() {
        return "P11";
    }

    @Override
    public String what() {
        return "report to dispatched";
    }

    @Override
    public Goal goal() {
        return Goal.time("ms", 50, 15);
    }

    @Override
    public void take(Take take) {
        try (BenchPlatform platform = BenchPlatform.start(take.ground(), take.layout(), Map.of())
                        .withDistrict();
                Cases cases = new Cases(platform)) {
            AtomicLong seeds = new AtomicLong(take.effort().seed());
            Load.Task one = number -> cases.dispatched(seeds.getAndIncrement());
            take.warm(() -> platform.jitShare(platform.processes().services(), () -> Rate.warm(Warmth.WINDOW, one)));
            take.reading(subjects(take.layout(), platform), number -> run(take, platform, one));
        }
    }

    private List<Subject> subjects(Layout layout, BenchPlatform platform) {
        List<String> measured = platform.processes().names();
        boolean gated = layout == Layout.SEPARATE;
        String rate = Rate.TWO_HUNDRED.words();
        return List.of(
                new Subject(id(), what() + ", p50", rate, measured, goal().onlyIf(gated), Run::value),
                new Subject(
                        id() + " p99",
                        what() + ", p99",
                        rate,
                        measured,
                        P99.onlyIf(gated),
                        run -> run.further("p99 ms")));
    }

    private static Run run(Take take, BenchPlatform platform, Load.Task one) {
        BenchPlatform.Spent spent =
                platform.spend(() -> Rate.TWO_HUNDRED.load(0, take.effort().time(TIME), one));
        Waits waits = spent.waits();
        return new Run(
                waits.milliseconds(50),
                spent.use().jitShare(platform.processes().services()),
                waits.figures());
    }
}
