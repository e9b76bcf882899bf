package org.fenbo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.process.Footprint;
import org.fenbo.rehearsal.cli.DemoDistrict;

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
        return new Goal("MB", 1_200, 800);
    }

    @Override
    public Found run(Bench bench) {
        List<Double> megabytes = new ArrayList<>();
        for (int run = 0; run < bench.runs(); run++) {
            Platform platform = new Platform(bench.fresh());
            try {
                platform.start(Layout.TOGETHER);
                new DemoDistrict().ready(platform.settings());
                LockSupport.parkNanos(SETTLE.toNanos());
                megabytes.add(Footprint.megabytes(platform.states().stream()
                                .flatMap(state -> state.process().stream())
                                .distinct()
                                .toList())
                        * BYTES_PER_MEBIBYTE
                        / 1e6);
            } finally {
                platform.stop();
            }
        }
        return new Found(megabytes, Map.of(), true);
    }
}
