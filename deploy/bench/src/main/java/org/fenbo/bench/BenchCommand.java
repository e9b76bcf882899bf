package org.fenbo.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fenbo.local.cli.Place;
import org.fenbo.local.cli.SubCommand;
import org.fenbo.local.settings.PlainError;
import org.fenbo.rehearsal.Rehearsal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./fenbo bench}. */
@Command(
        name = "bench",
        description = {
            "Measure what the platform costs: a line of JSON for each measure, with a yardstick of the same minutes.",
            "",
            "P2 full case through REST, P3 report taken, P8 registry look-up, R1 and R100 a registry taken in from a workbook, P11 report to dispatched, P12 start, P13"
                    + " idle memory. Runs on free ports in a folder of its own; for figures that can be compared let nothing"
                    + " else run. Ends with 0 only if every gate holds."
        })
public final class BenchCommand implements SubCommand {
    private static final List<Measure> ALL = List.of(
            new FullCase(),
            new ReportTaken(),
            new LookUpTime(),
            new RegistryImport("R1", 1, 5),
            new RegistryImport("R100", 100, 60),
            new DispatchLatency(),
            new StartTime(),
            new IdleMemory());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Mixin
    private Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "MEASURE", description = "P2, P3, P8, R1, R100, P11, P12, P13 (default: all).")
    private List<String> wanted = List.of();

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Runs of each measure, of which the median counts (default: 3).")
    private int runs = 3;

    @Option(names = "--seed", paramLabel = "N", description = "For whatever is drawn by chance (default: 20261125).")
    private long seed = 20_261_125;

    @Override
    public void run() {
        List<Measure> chosen = chosen();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Bench bench = new Bench(place.settings().home(), temporary(), runs, seed);
        try (Yardstick yardstick = new Yardstick(bench.fresh())) {
            boolean allHold = true;
            for (Measure measure : chosen) {
                err.println(measure.id() + " " + measure.what() + " …");
                Figure figure = figure(measure, bench, yardstick);
                out.println(JSON.writeValueAsString(figure));
                out.flush();
                allHold &= figure.holds();
            }
            if (!allHold) {
                throw new PlainError("Not every gate holds.");
            }
        } finally {
            Rehearsal.clear(bench.folder());
        }
    }

    private List<Measure> chosen() {
        for (String id : wanted) {
            if (ALL.stream().noneMatch(measure -> measure.id().equals(id))) {
                throw new PlainError("There is no measure \"" + id + "\"; see bench --help.");
            }
        }
        return ALL.stream()
                .filter(measure -> wanted.isEmpty() || wanted.contains(measure.id()))
                .toList();
    }

    private static Figure figure(Measure measure, Bench bench, Yardstick yardstick) {
        double before = yardstick.commits();
        Measure.Found found = measure.run(bench);
        double after = yardstick.commits();
        Measure.Goal goal = measure.goal();
        double value = Figure.rounded(Figure.median(found.runs()));
        return new Figure(
                measure.id(),
                measure.what(),
                value,
                goal.unit(),
                goal.gate(),
                goal.aim(),
                value <= goal.gate() && found.holds(),
                found.runs().stream().map(Figure::rounded).toList(),
                rounded(found.beside()),
                Figure.rounded((before + after) / 2),
                bench.seed());
    }

    private static Map<String, Double> rounded(Map<String, Double> figures) {
        Map<String, Double> rounded = new TreeMap<>();
        figures.forEach((name, value) -> rounded.put(name, Figure.rounded(value)));
        return rounded;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("fenbo-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
