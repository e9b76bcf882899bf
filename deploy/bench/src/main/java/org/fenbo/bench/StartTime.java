package org.fenbo.bench;

import java.util.List;
import java.util.Map;
import org.fenbo.bench.judge.Goal;
import org.fenbo.bench.judge.Run;
import org.fenbo.bench.judge.Subject;
import org.fenbo.bench.machine.Processes;
import org.fenbo.bench.series.Benchmark;
import org.fenbo.bench.series.Take;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.settings.LocalSettings;

/**
 * P12: the time of a start until every part of the platform can be used. The start uses a built checkout and an empty
 * folder.
 */
final class StartTime implements Benchmark {
    @Override
    public String id() {
        return "P12";
    }

    @Override
    public String what() {
        return "four services and the embedded servers, from a built checkout to ready";
    }

    @Override
    public Goal goal() {
        return Goal.time("s", 25, 15);
    }

    @Override
    public void take(Take take) {
        Goal goal = goal().onlyIf(take.layout() == Layout.TOGETHER);
        take.reading(new Subject(id(), what(), null, List.of("everything"), goal, Run::value), number -> run(take));
    }

    private static Run run(Take take) {
        LocalSettings settings = take.ground().fresh();
        long began = System.nanoTime();
        Platform platform = take.ground().start(settings, take.layout());
        double seconds = (System.nanoTime() - began) / 1e9;
        Processes processes = Processes.of(platform.states());
        double jit = processes.use().jitShare(processes.services());
        take.ground().stop();
        return new Run(seconds, jit, Map.of());
    }
}
