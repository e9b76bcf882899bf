package org.fenbo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fenbo.bench.lookup.LookUp;
import org.fenbo.bench.made.MadeRegistry;
import org.fenbo.bench.made.MadeWorkbook;
import org.fenbo.local.settings.Part;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import tools.jackson.databind.json.JsonMapper;

/** P8: who answers for this, here, and why, from a registry of a real district's size in memory. */
final class LookUpTime implements Measure {
    private static final int BATCH = 1_000;
    private static final int CLIENTS = 4;
    private static final int WARM_UP = 200;
    private static final int CALLS = 400;
    private static final double NANOS = 1e9;
    private static final double MICROS_PER_MILLI = 1e3;

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
        return new Goal("ns", 1_000, 200);
    }

    @Override
    public Found run(Bench bench) {
        try {
            List<Double> nanoseconds = new Runner(new OptionsBuilder()
                            .include(LookUp.class.getName())
                            .param("seed", Long.toString(bench.seed()))
                            .forks(bench.runs())
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run().stream()
                            .flatMap(result -> result.getBenchmarkResults().stream())
                            .map(fork -> fork.getPrimaryResult().getScore())
                            .toList();
            return new Found(nanoseconds, overRest(bench), true);
        } catch (RunnerException e) {
            throw new IllegalStateException("the look-up could not be measured", e);
        }
    }

    // The same questions as a command centre asks them: a thousand to a call, four calls at a time.
    private static Map<String, Double> overRest(Bench bench) {
        MadeRegistry registry = new MadeRegistry(new Random(bench.seed()), 1);
        try (Stand stand = new Stand(bench, Map.of());
                RegistryDoor door = new RegistryDoor(stand.settings())) {
            int draft = door.open();
            door.fill(draft, MadeWorkbook.of(registry.entries()));
            door.publish(draft);
            byte[] questions = questions(registry, new Random(bench.seed()));
            ask(door, questions, WARM_UP);
            double cpu = stand.cpu(Part.REGISTRY);
            long begin = System.nanoTime();
            ask(door, questions, CALLS);
            double seconds = (System.nanoTime() - begin) / NANOS;
            double answers = (double) CALLS * BATCH;
            return Map.of(
                    "REST answers/s, 1,000 a call",
                    answers / seconds,
                    "REST CPU-µs per answer",
                    (stand.cpu(Part.REGISTRY) - cpu) * MICROS_PER_MILLI / answers);
        }
    }

    private static void ask(RegistryDoor door, byte[] questions, int calls) {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int call = 0; call < calls; call++) {
                clients.execute(() -> {
                    int answers = door.lookup(questions).path("answers").size();
                    if (answers != BATCH) {
                        throw new IllegalStateException(answers + " answers to " + BATCH + " questions");
                    }
                });
            }
        }
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
