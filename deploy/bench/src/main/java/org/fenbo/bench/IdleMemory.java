package org.fenbo.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.fenbo.bench.judge.Goal;
import org.fenbo.bench.judge.Run;
import org.fenbo.bench.judge.Subject;
import org.fenbo.bench.platform.BenchPlatform;
import org.fenbo.bench.series.Benchmark;
import org.fenbo.bench.series.Take;
import org.fenbo.local.platform.Layout;

/** P13: the memory of all processes half a minute after the start, with the demo district and no load. */
final class IdleMemory implements Benchmark {
    private static final Duration SETTLE = Duration.ofSeconds(30);

    @Override
    public String id() {
        return "P13";
    }

    @Override
    public String what() {
        return "memory of four services and the embedded servers, idle";
    }

    @Override
    public Goal goal() {
        return Goal.memory("MB", 1_200, 800);
    }

    @Override
    public void take(Take take) {
        Goal goal = goal().onlyIf(take.layout() == Layout.TOGETHER);
        take.reading(new Subject(id(), what(), null, List.of("everything"), goal, Run::value), number -> run(take));
    }

    private static Run run(Take take) {
        try (BenchPlatform platform =
                BenchPlatform.start(take.ground(), take.layout(), Map.of()).withDistrict()) {
            LockSupport.parkNanos(SETTLE.toNanos());
            Map<String, Double> further = new TreeMap<>();
            platform.processes().megabytes().forEach((name, held) -> further.put("MB " + name, held));
            double all =
                    further.values().stream().mapToDouble(Double::doubleValue).sum();
            return new Run(all, null, further);
        }
    }
}
