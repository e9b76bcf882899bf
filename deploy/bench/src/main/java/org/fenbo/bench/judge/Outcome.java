package org.fenbo.bench.judge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The result of a reading.
 *
 * @param value the median of the last three runs
 * @param holds whether the gate holds; null if there is no gate or the reading doesn't count
 * @param busy whether the machine had other work; if true, {@code scaled} is checked against the gate
 * @param scaled the estimated value on the quiet machine; null if the machine was quiet
 * @param warm whether the services were warm (see {@link Warmth}); null if the benchmark did not warm them up
 * @param steady whether the last three runs agree
 * @param runs the values of all runs, in their order
 * @param jit the compilers' share of the services' processor time in each run
 * @param further medians of the other figures of the runs that count, by name with unit
 * @param verdict the verdict; the verdicts of all readings decide the exit code of the command
 */
public record Outcome(
        double value,
        @Nullable Boolean holds,
        boolean busy,
        @Nullable Double scaled,
        @Nullable Boolean warm,
        boolean steady,
        List<Double> runs,
        List<@Nullable Double> jit,
        Map<String, Double> further,
        @JsonIgnore Verdict verdict) {

    /** Judges the runs of a reading. */
    static Outcome of(Subject subject, List<Run> runs, Yard yard, @Nullable Boolean warm) {
        Goal goal = subject.goal();
        List<Double> values = subject.values(runs);
        double value = Counting.median(values);
        Boolean holds = Verdict.held(value, goal, yard, warm);
        boolean busy = Verdict.isBusy(goal, yard);
        return new Outcome(
                Counting.rounded(value),
                holds,
                busy,
                busy ? Counting.rounded(yard.scaled(value)) : null,
                warm,
                Counting.isSteady(values),
                values.stream().map(Counting::rounded).toList(),
                jit(runs),
                further(runs),
                verdict(holds, Verdict.isLost(goal, yard)));
    }

    private static Verdict verdict(@Nullable Boolean holds, boolean lost) {
        if (lost) {
            return Verdict.UNREAD;
        }
        return Boolean.FALSE.equals(holds) ? Verdict.FAILS : Verdict.HOLDS;
    }

    private static List<@Nullable Double> jit(List<Run> runs) {
        List<@Nullable Double> jit = new ArrayList<>();
        for (Run run : runs) {
            Double share = run.jit();
            jit.add(share == null ? null : Counting.rounded(share));
        }
        return jit;
    }

    private static Map<String, Double> further(List<Run> runs) {
        Map<String, List<Double>> figures = new TreeMap<>();
        Counting.last(runs)
                .forEach(run -> run.further()
                        .forEach((name, value) -> figures.computeIfAbsent(name, same -> new ArrayList<>())
                                .add(value)));
        Map<String, Double> medians = new TreeMap<>();
        figures.forEach((name, values) -> medians.put(name, Counting.rounded(Counting.median(values))));
        return medians;
    }
}
