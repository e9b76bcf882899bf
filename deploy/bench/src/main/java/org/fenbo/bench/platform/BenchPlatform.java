package org.fenbo.bench.platform;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.fenbo.bench.load.Waits;
import org.fenbo.bench.machine.Ground;
import org.fenbo.bench.machine.Processes;
import org.fenbo.bench.machine.Use;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Memory;
import org.fenbo.rehearsal.cli.DemoDistrict;
import org.fenbo.rehearsal.platform.PersonTokens;
import org.fenbo.rehearsal.platform.Quiet;
import org.fenbo.rehearsal.platform.Rest;

/** A platform while it is measured. */
public final class BenchPlatform implements AutoCloseable {
    private final Ground ground;
    private final Platform platform;
    private final Processes processes;
    private final Rest rest;
    private final Quiet quiet;

    private BenchPlatform(Ground ground, Platform platform) {
        this.ground = ground;
        this.platform = platform;
        this.processes = Processes.of(platform.states());
        this.rest = new Rest(settings(), new PersonTokens(settings(), InstantSource.system()));
        this.quiet = new Quiet(settings());
    }

    /**
     * Starts one.
     *
     * @param properties of all services, in addition to a quota that no load reaches
     */
    public static BenchPlatform start(Ground ground, Layout layout, Map<String, String> properties) {
        return start(ground, layout, Memory.usual(), properties);
    }

    /** Starts one with other heaps. */
    public static BenchPlatform start(Ground ground, Layout layout, Memory memory, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("fenbo.intake.channel.reports-per-minute", "1000000000");
        return new BenchPlatform(ground, ground.start(ground.fresh().with(all).with(memory), layout));
    }

    /** With the registry that the demo district has. */
    public BenchPlatform withDistrict() {
        new DemoDistrict().ready(settings());
        return this;
    }

    /** The services' doors. */
    public Rest rest() {
        return rest;
    }

    /** What it was started with. */
    public LocalSettings settings() {
        return platform.settings();
    }

    /** Who runs it. */
    public Processes processes() {
        return processes;
    }

    /** Waits until nothing is on its way, so that a run pays for its own clocks, boards and relays. */
    public void awaitQuiet() {
        quiet.await();
    }

    /**
     * What a load costs, with all that it sets off.
     *
     * @param waits how the load went
     * @param use of the processor, until everything was quiet again
     */
    public record Spent(Waits waits, Use use) {}

    /** Loads it, from quiet to quiet. */
    public Spent spend(Supplier<Waits> load) {
        awaitQuiet();
        return spendAtOnce(() -> {
            Waits waits = load.get();
            awaitQuiet();
            return waits;
        });
    }

    /** Loads it where nothing is set off that could be waited for. */
    public Spent spendAtOnce(Supplier<Waits> load) {
        Use before = processes.use();
        Waits waits = load.get();
        return new Spent(waits, processes.use().since(before));
    }

    /** What everything uses while nobody is at work. */
    public Use idle(Duration time) {
        awaitQuiet();
        Use before = processes.use();
        LockSupport.parkNanos(time.toNanos());
        return processes.use().since(before);
    }

    /** The compilers' part, 0 to 1, of what the named processes use during a load. */
    public double jitShare(Collection<String> names, Runnable load) {
        Use before = processes.use();
        load.run();
        return processes.use().since(before).jitShare(names);
    }

    @Override
    public void close() {
        quiet.close();
        rest.close();
        ground.stop();
    }
}
