package org.fenbo.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.bench.judge.Goal;
import org.fenbo.bench.judge.Run;
import org.fenbo.bench.judge.Subject;
import org.fenbo.bench.judge.Warmth;
import org.fenbo.bench.machine.Use;
import org.fenbo.bench.platform.BenchPlatform;
import org.fenbo.bench.series.Benchmark;
import org.fenbo.bench.series.Take;
import org.fenbo.local.platform.Layout;

/** P15: the processor time that all processes of an idle platform with the demo district use per second. */
final class IdleBurn implements Benchmark {
    private static final Duration TIME = Duration.ofSeconds(30);

    @Override
    public String id() {
        return "P15";
    }

    @Override
    public String what() {
        return "processor time of the idle platform, each second";
    }

    @Override
    public Goal goal() {
        return Goal.time("CPU-ms/s", 60, 25);
    }

    @Override
    public void take(Take take) {
        Goal goal = goal().onlyIf(take.layout() == Layout.TOGETHER);
        try (BenchPlatform platform =
                BenchPlatform.start(take.ground(), take.layout(), Map.of()).withDistrict()) {
            List<String> services = platform.processes().services();
            take.warm(() -> platform.idle(Warmth.WINDOW).jitShare(services));
            List<String> measured = platform.processes().names();
            take.reading(new Subject(id(), what(), null, measured, goal, Run::value), number -> run(take, platform));
        }
    }

    private static Run run(Take take, BenchPlatform platform) {
        Use use = platform.idle(take.effort().time(TIME));
        Map<String, Double> further = new TreeMap<>();
        use.cpu().forEach((name, used) -> further.put("CPU-ms/s " + name, used / use.seconds()));
        double all = use.of(platform.processes().names()) / use.seconds();
        return new Run(all, use.jitShare(platform.processes().services()), further);
    }
}
