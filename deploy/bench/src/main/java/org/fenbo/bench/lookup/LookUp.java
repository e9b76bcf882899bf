package org.fenbo.bench.lookup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.fenbo.bench.made.MadeRegistry;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.RevisionIndex;
import org.fenbo.registry.revision.Entries;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures look-ups of leaves of the catalogue in basic grids, in random order. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LookUp {
    private static final int QUESTIONS = 8_192;

    @Param("1")
    private long seed;

    private RevisionIndex index = new RevisionIndex(1, Entries.of(List.of()));
    private String[] categories = {};
    private String[] areas = {};
    private Facts facts = index.facts(Instant.EPOCH, Map.of());
    private int next;

    /** Builds the registry and the questions. */
    @Setup
    public void prepare() {
        Random chance = new Random(seed);
        MadeRegistry registry = new MadeRegistry(chance, 1);
        index = new RevisionIndex(1, registry.entries());
        facts = index.facts(Instant.now(), Map.of("channel", "HOTLINE", "answer.size", "120"));
        categories = drawn(chance, registry.leaves());
        areas = drawn(chance, registry.grids());
    }

    /** One look-up. The answer includes the explanation of the answer. */
    @Benchmark
    public Answer answer() {
        next = (next + 1) % QUESTIONS;
        return index.answer(categories[next], areas[next], facts);
    }

    /** Random codes of the list. Each code is a new string, like the codes in a request. */
    private static String[] drawn(Random chance, List<String> codes) {
        String[] drawn = new String[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            drawn[i] = String.valueOf(codes.get(chance.nextInt(codes.size())).toCharArray());
        }
        return drawn;
    }
}
