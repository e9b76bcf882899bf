package org.fenbo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.platform.Platform;

/** P12: from a built checkout and an empty folder to a platform whose every part can be used. */
final class StartTime implements Measure {
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
        return new Goal("s", 30, 15);
    }

    @Override
    public Found run(Bench bench) {
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run < bench.runs(); run++) {
            Platform platform = new Platform(bench.fresh());
            long began = System.nanoTime();
            try {
                platform.start(Layout.TOGETHER);
                seconds.add((System.nanoTime() - began) / 1e9);
            } finally {
                platform.stop();
            }
        }
        return new Found(seconds, Map.of(), true);
    }
}
