package org.fenbo.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.fenbo.bench.judge.Goal;
import org.fenbo.bench.judge.Run;
import org.fenbo.bench.judge.Subject;
import org.fenbo.bench.machine.Processes;
import org.fenbo.bench.series.Measure;
import org.fenbo.bench.series.Take;
import org.fenbo.bench.stand.Stand;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.process.Footprint;

/** P13: what all processes hold half a minute after the start, with the demo district and nobody at work. */
final class IdleMemory implements Measure {
    private static final Duration SETTLE = Duration.ofSeconds(30);
    private static final double BYTES_PER_MEBIBYTE = 1024 * 1024;

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
        try (Stand stand = Stand.start(take.ground(), take.layout(), Map.of()).withDistrict()) {
            LockSupport.parkNanos(SETTLE.toNanos());
            Processes processes = stand.processes();
            Map<String, Double> beside = new TreeMap<>();
            processes.named().forEach((name, process) -> beside.put("MB " + name, megabytes(processes, process)));
            double all =
                    beside.values().stream().mapToDouble(Double::doubleValue).sum();
            return new Run(all, null, beside);
        }
    }

    private static double megabytes(Processes processes, ProcessHandle process) {
        return processes
                        .family(process)
                        .mapToDouble(one -> Footprint.megabytes(List.of(one)))
                        .sum()
                * BYTES_PER_MEBIBYTE
                / 1e6;
    }
}
