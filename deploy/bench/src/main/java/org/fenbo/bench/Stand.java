package org.fenbo.bench;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.cli.DemoDistrict;
import org.fenbo.rehearsal.platform.Pass;
import org.fenbo.rehearsal.platform.Rest;

/** A platform with the demo district, a process for each service, while it is measured. */
final class Stand implements AutoCloseable {
    private final Platform platform;
    private final Rest rest;

    Stand(Bench bench, Map<String, String> properties) {
        LocalSettings settings = bench.fresh().with(properties);
        platform = new Platform(settings);
        platform.start(Layout.SEPARATE);
        rest = new Rest(settings, new Pass(settings, InstantSource.system()));
    }

    /** With the registry that the demo district has. */
    Stand withDistrict() {
        new DemoDistrict().ready(settings());
        return this;
    }

    Rest rest() {
        return rest;
    }

    LocalSettings settings() {
        return platform.settings();
    }

    /** Processor time that these parts have used so far, in milliseconds. */
    double cpu(Part... parts) {
        List<Part> wanted = Arrays.asList(parts);
        return CpuTime.of(platform.states().stream()
                .filter(state -> wanted.isEmpty() || wanted.contains(state.part()))
                .flatMap(state -> state.process().stream())
                .toList());
    }

    @Override
    public void close() {
        rest.close();
        platform.stop();
    }
}
