package org.fenbo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.fenbo.bench.load.Load;
import org.fenbo.local.settings.Part;

/** P2: what a case costs from its report to its closing, through REST, all processes counted but the client's. */
final class FullCase implements Measure {
    private static final int CLIENTS = 32;
    private static final int WARM = 4_000;
    private static final int CASES = 2_000;

    @Override
    public String id() {
        return "P2";
    }

    @Override
    public String what() {
        return "full case through REST, five calls straight at the services";
    }

    @Override
    public Goal goal() {
        return new Goal("CPU-ms", 5, 3);
    }

    @Override
    public Found run(Bench bench) {
        try (Stand stand = new Stand(bench, Map.of()).withDistrict();
                Cases cases = new Cases(stand)) {
            Load.closed(CLIENTS, WARM, number -> cases.full(new Random(bench.seed() + number)));
            List<Double> cost = new ArrayList<>();
            Map<String, List<Double>> beside = new TreeMap<>();
            for (int run = 1; run <= bench.runs(); run++) {
                long seed = bench.seed() + (long) run * WARM;
                Map<Part, Double> before = stand.cpuByPart();
                long began = System.nanoTime();
                Load.closed(CLIENTS, CASES, number -> cases.full(new Random(seed + number)));
                add(beside, "cases per second", CASES * 1e9 / (System.nanoTime() - began));
                Map<Part, Double> used = stand.cpuSince(before);
                used.forEach((part, spent) -> add(beside, "CPU-ms " + part.code(), spent / CASES));
                cost.add(used.values().stream().mapToDouble(Double::doubleValue).sum() / CASES);
            }
            Map<String, Double> medians = new TreeMap<>();
            beside.forEach((name, values) -> medians.put(name, Figure.median(values)));
            return new Found(cost, medians, true);
        }
    }

    private static void add(Map<String, List<Double>> figures, String name, double value) {
        figures.computeIfAbsent(name, same -> new ArrayList<>()).add(value);
    }
}
