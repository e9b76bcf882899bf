package org.fenbo.bench;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Memory;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.cli.DemoDistrict;
import org.fenbo.rehearsal.platform.Pass;
import org.fenbo.rehearsal.platform.Rest;

/** A platform with the demo district, a process for each service, while it is measured. */
final class Stand implements AutoCloseable {
    private static final List<Part> MEASURED = List.of(
            Part.INTAKE, Part.DISPATCH, Part.SUPERVISION, Part.REGISTRY, Part.POSTGRESQL, Part.KAFKA, Part.REDIS);

    private final Platform platform;
    private final Rest rest;

    /** @param properties of all services, beside a quota that no load is kept out by */
    Stand(Bench bench, Map<String, String> properties) {
        this(bench, Memory.usual().oneService(), properties);
    }

    /** @param heapMegabytes that each service may have */
    Stand(Bench bench, int heapMegabytes, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("fenbo.intake.channel.reports-per-minute", "1000000000");
        Memory usual = Memory.usual();
        LocalSettings settings =
                bench.fresh().with(all).with(new Memory(usual.servers(), usual.services(), heapMegabytes));
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

    /** What each process has used so far, by the part it serves; Kafka's has the front door and the issuer in it. */
    Map<Part, Double> cpuByPart() {
        Map<Part, Double> used = new EnumMap<>(Part.class);
        MEASURED.forEach(part -> used.put(part, cpu(part)));
        return used;
    }

    /** What each has used since then. */
    Map<Part, Double> cpuSince(Map<Part, Double> before) {
        Map<Part, Double> used = cpuByPart();
        used.replaceAll((part, all) -> all - before.getOrDefault(part, 0.0));
        return used;
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
