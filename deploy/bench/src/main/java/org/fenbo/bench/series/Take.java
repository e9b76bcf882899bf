package org.fenbo.bench.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;
import org.fenbo.bench.judge.Line;
import org.fenbo.bench.judge.Run;
import org.fenbo.bench.judge.Setting;
import org.fenbo.bench.judge.Subject;
import org.fenbo.bench.judge.Warmth;
import org.fenbo.bench.judge.Yard;
import org.fenbo.bench.machine.Ground;
import org.fenbo.local.platform.Layout;
import org.jspecify.annotations.Nullable;

/** One benchmark in one layout while it runs. */
public final class Take {
    private final Benchmark measure;
    private final Layout layout;
    private final Effort effort;
    private final Ground ground;
    private final Site site;
    private volatile List<Subject> current;
    private volatile List<Double> yardstick = List.of();
    private volatile Map<String, List<String>> otherFlags = Map.of();
    private @Nullable Boolean warm;

    /** The parts that all benchmarks of a series share. */
    record Site(DoubleSupplier yardstick, String commit, Lines lines, Consumer<String> progress) {}

    Take(Benchmark measure, Layout layout, Effort effort, Ground ground, Site site) {
        this.measure = measure;
        this.layout = layout;
        this.effort = effort;
        this.ground = ground;
        this.site = site;
        this.current = List.of(new Subject(measure.id(), measure.what(), null, List.of(), measure.goal(), Run::value));
    }

    /** The layout that is measured. */
    public Layout layout() {
        return layout;
    }

    /** How thoroughly to measure. */
    public Effort effort() {
        return effort;
    }

    /** The place where the benchmark starts its platforms. */
    public Ground ground() {
        return ground;
    }

    /**
     * Sets the Java flags to report for a process that belongs to no platform. If they are empty, the flags of the
     * platform are reported.
     */
    public void flags(Map<String, List<String>> flags) {
        otherFlags = flags;
    }

    /**
     * Repeats the window until the services are warm or the limit is reached. The later lines report whether the
     * services are warm.
     *
     * @param window loads the services for {@link Warmth#WINDOW} and gives the compilers' share of the services' time
     */
    public void warm(DoubleSupplier window) {
        warm = Warmth.reached(effort.warmLimit(), () -> {
            double share = window.getAsDouble();
            print("compilers take %.1f %%".formatted(share * 100));
            return share;
        });
    }

    /** Does the runs of one reading and prints the reading. */
    public void reading(Subject subject, IntFunction<Run> run) {
        reading(List.of(subject), run);
    }

    /** Does the runs of several readings and prints the readings. Each run gives a value to every reading. */
    public void reading(List<Subject> subjects, IntFunction<Run> run) {
        List<Subject> before = current;
        current = subjects;
        double first = site.yardstick().getAsDouble();
        yardstick = List.of(first);
        List<Run> runs = new ArrayList<>();
        for (int number = 1; number <= effort.runs(); number++) {
            runs.add(run.apply(number));
            print("run %d: %.4g".formatted(number, runs.getLast().value()));
        }
        Yard yard = new Yard(first, site.yardstick().getAsDouble());
        subjects.forEach(subject -> site.lines().print(Line.read(subject, setting(), runs, yard, warm)));
        current = before;
        yardstick = List.of();
    }

    /** Prints a line for each reading in progress. The line has the reason why the reading broke off. */
    void broken(Throwable cause) {
        print("broke off: " + cause);
        current.forEach(
                subject -> site.lines().print(Line.broken(subject, setting(), yardstick, String.valueOf(cause))));
    }

    private Setting setting() {
        Map<String, List<String>> flags = otherFlags.isEmpty() ? ground.javaFlags() : otherFlags;
        return new Setting(layout.name().toLowerCase(Locale.ROOT), flags, effort.seed(), site.commit());
    }

    private void print(String words) {
        site.progress().accept(measure.id() + " " + layout.name().toLowerCase(Locale.ROOT) + ": " + words);
    }
}
