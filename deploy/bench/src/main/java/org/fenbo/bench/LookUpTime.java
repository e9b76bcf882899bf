package org.fenbo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fenbo.bench.judge.Goal;
import org.fenbo.bench.judge.Run;
import org.fenbo.bench.judge.Subject;
import org.fenbo.bench.judge.Warmth;
import org.fenbo.bench.load.Load;
import org.fenbo.bench.load.Waits;
import org.fenbo.bench.lookup.LookUp;
import org.fenbo.bench.made.MadeRegistry;
import org.fenbo.bench.made.MadeWorkbook;
import org.fenbo.bench.platform.BenchPlatform;
import org.fenbo.bench.platform.RegistryDoor;
import org.fenbo.bench.series.Benchmark;
import org.fenbo.bench.series.Take;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.settings.Part;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import tools.jackson.databind.json.JsonMapper;

/**
 * P8: the time of a look-up in a registry that is in memory and has the size of a real district. A look-up answers
 * which unit is responsible for a category in an area, and why.
 */
final class LookUpTime implements Benchmark {
    private static final int BATCH = 1_000;
    private static final int CLIENTS = 4;
    private static final int CALLS = 400;
    private static final double MICROS_PER_MILLI = 1e3;
    private static final List<String> USUAL_FLAGS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    @Override
    public String id() {
        return "P8";
    }

    @Override
    public String what() {
        return "registry look-up with reasons, 1,036 duties and 300 areas, in memory";
    }

    @Override
    public Goal goal() {
        return Goal.time("ns", 500, 200);
    }

    @Override
    public void take(Take take) {
        List<String> flags = flags(take.layout());
        Goal goal = goal().onlyIf(take.layout() == Layout.SEPARATE);
        take.flags(Map.of("jmh", flags));
        take.reading(
                new Subject(id(), what(), null, List.of("jmh"), goal, Run::value), number -> inMemory(take, flags));
        take.flags(Map.of());
        overRest(take);
    }

    /**
     * The Java flags for a layout. The look-up gets the same compilers as the services of the layout: services in one
     * process use only the first compiler.
     */
    private static List<String> flags(Layout layout) {
        List<String> flags = new ArrayList<>(USUAL_FLAGS);
        if (layout == Layout.TOGETHER) {
            flags.add("-XX:TieredStopAtLevel=1");
        }
        return flags;
    }

    private static Run inMemory(Take take, List<String> flags) {
        try {
            return Run.of(new Runner(new OptionsBuilder()
                            .include(LookUp.class.getName())
                            .param("seed", Long.toString(take.effort().seed()))
                            .forks(1)
                            .jvmArgs(flags.toArray(String[]::new))
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .runSingle()
                    .getPrimaryResult()
                    .getScore());
        } catch (RunnerException e) {
            throw new IllegalStateException("the look-up could not be measured", e);
        }
    }

    /**
     * Measures the same look-ups over REST. As a command centre does, it asks for 1,000 look-ups per call, with four
     * calls at a time.
     */
    private void overRest(Take take) {
        MadeRegistry registry = new MadeRegistry(new Random(take.effort().seed()), 1);
        try (BenchPlatform platform = BenchPlatform.start(take.ground(), take.layout(), Map.of());
                RegistryDoor door = new RegistryDoor(platform.settings())) {
            int draft = door.open();
            door.fill(draft, MadeWorkbook.of(registry.entries()));
            door.publish(draft);
            byte[] questions = questions(registry, new Random(take.effort().seed()));
            List<String> measured = List.of(platform.processes().running(Part.REGISTRY));
            Load.Task ask = number -> ask(door, questions);
            take.warm(() -> platform.jitShare(measured, () -> Load.closedFor(CLIENTS, Warmth.WINDOW, ask)));
            take.reading(
                    new Subject(
                            id() + " REST",
                            "a look-up of a batch of 1,000 through REST",
                            "saturation (4 clients)",
                            measured,
                            new Goal("CPU-µs", null, null, true),
                            Run::value),
                    number -> run(take, platform, measured, ask));
        }
    }

    private static Run run(Take take, BenchPlatform platform, List<String> measured, Load.Task ask) {
        BenchPlatform.Spent spent =
                platform.spend(() -> Load.closed(CLIENTS, take.effort().count(CALLS), ask));
        Waits waits = spent.waits();
        double value = spent.use().of(measured) * MICROS_PER_MILLI / (waits.count() * BATCH);
        return new Run(value, spent.use().jitShare(measured), Map.of("answers/s", waits.perSecond() * BATCH));
    }

    private static long ask(RegistryDoor door, byte[] questions) {
        int answers = door.lookup(questions).path("answers").size();
        if (answers != BATCH) {
            throw new IllegalStateException(answers + " answers to " + BATCH + " questions");
        }
        return System.nanoTime();
    }

    private static byte[] questions(MadeRegistry registry, Random chance) {
        List<Map<String, Object>> questions = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            questions.add(Map.of(
                    "category",
                            registry.leaves()
                                    .get(chance.nextInt(registry.leaves().size())),
                    "area", registry.grids().get(chance.nextInt(registry.grids().size())),
                    "facts", Map.of("channel", "HOTLINE")));
        }
        return JsonMapper.shared().writeValueAsBytes(Map.of("questions", questions));
    }
}
