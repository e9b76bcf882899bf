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
     * Starts a platform.
     *
     * @param properties the properties of the services; this method adds a quota that no load reaches
     */
    public static BenchPlatform start(Ground ground, Layout layout, Map<String, String> properties) {
        return start(ground, layout, Memory.usual(), properties);
    }

    /** Starts a platform with other heaps. */
    public static BenchPlatform start(Ground ground, Layout layout, Memory memory, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("fenbo.intake.channel.reports-per-minute", "1000000000");
        return new BenchPlatform(ground, ground.start(ground.fresh().with(all).with(memory), layout));
    }

    /** Loads the registry of the demo district. */
    public BenchPlatform withDistrict() {
        new DemoDistrict().ready(settings());
        return this;
    }

    /** Calls the REST operations of the services. */
    public Rest rest() {
        return rest;
    }

    /** The settings of the platform. */
    public LocalSettings settings() {
        return platform.settings();
    }

    /** The processes of the platform. */
    public Processes processes() {
        return processes;
    }

    /**
     * Waits until no work is in progress, so that the cost of a run includes the clocks, boards and relays of this run
     * only.
     */
    public void awaitQuiet() {
        quiet.await();
    }

    /**
     * The cost of a load, including the work that the load causes.
     *
     * @param waits the load's rate and waiting times
     * @param use the processor time from the start of the load until all services were quiet again
     */
    public record Spent(Waits waits, Use use) {}

    /**
     * Measures a load, including the work that the load causes. Waits before and after the load until all services are
     * quiet.
     */
    public Spent spend(Supplier<Waits> load) {
        awaitQuiet();
        return spendAtOnce(() -> {
            Waits waits = load.get();
            awaitQuiet();
            return waits;
        });
    }

    /** Measures a load without waiting before or after it, for loads that cause no later work. */
    public Spent spendAtOnce(Supplier<Waits> load) {
        Use before = processes.use();
        Waits waits = load.get();
        return new Spent(waits, processes.use().since(before));
    }

    /** The processor time of all processes while there is no load. */
    public Use idle(Duration time) {
        awaitQuiet();
        Use before = processes.use();
        LockSupport.parkNanos(time.toNanos());
        return processes.use().since(before);
    }

    /** The compilers' share, 0 to 1, of the time that the named processes use during a load. */
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
