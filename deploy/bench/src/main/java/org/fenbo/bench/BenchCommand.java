package org.fenbo.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.fenbo.bench.load.Rate;
import org.fenbo.bench.machine.Ground;
import org.fenbo.bench.machine.Yardstick;
import org.fenbo.bench.series.Benchmark;
import org.fenbo.bench.series.Effort;
import org.fenbo.bench.series.Series;
import org.fenbo.local.cli.Place;
import org.fenbo.local.cli.SubCommand;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.settings.PlainError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code ./fenbo bench}. */
@Command(
        name = "bench",
        description = {
            "Measure what the platform costs: a line of JSON for each reading, with a yardstick of the same minutes.",
            "",
            "P2 full case through REST, P3 report taken, P8 registry look-up, P11 report to dispatched, P12 start, P13"
                    + " idle memory, P15 idle burn, R1 and R100 a registry taken in from a workbook. Runs on free ports in"
                    + " a folder of its own; for figures that can be compared run nothing else.",
            "How it is measured, and what each field of a line means, is in docs/performance.md."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every gate holds",
            "1:a gate doesn't hold",
            "2:a reading broke off or doesn't count, since the machine was too busy"
        })
public final class BenchCommand implements SubCommand, IExitCodeGenerator {
    private static final List<Benchmark> ALL = List.of(
            new FullCase(),
            new ReportTaken(),
            new LookUpTime(),
            new DispatchLatency(),
            new StartTime(),
            new IdleMemory(),
            new IdleBurn(),
            new RegistryImport("R1", 1, 5),
            new RegistryImport("R100", 100, 60));
    private static final int RUNS = 6;
    private static final int QUICK_RUNS = 3;
    private static final int QUICK_DIVISOR = 4;
    private static final Duration WARM = Duration.ofMinutes(20);
    private static final Duration QUICK_WARM = Duration.ofMinutes(1);

    @Mixin
    private Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "MEASURE", description = "P2, P3, P8, P11, P12, P13, P15, R1, R100 (default: all).")
    private List<String> wanted = List.of();

    @Option(names = "--separate", description = "Only with a process for each service, as in production.")
    private boolean separate;

    @Option(names = "--together", description = "Only with one process for all services, as ./fenbo up starts them.")
    private boolean together;

    @Option(names = "--rate", paramLabel = "RATE", description = "Only at this load: saturation, 5/s, 35/s, 200/s.")
    private List<String> rates = List.of();

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Runs of each measure, of which the last three count by their median (default: 6).")
    private @Nullable Integer runs;

    @Option(
            names = "--warm-limit",
            paramLabel = "TIME",
            description = "How long to wait until the compilers have finished, such as 20m or 90s (default: 20m).")
    private @Nullable String warmLimit;

    @Option(
            names = "--quick",
            description = "Quick: three runs of a quarter of the size, services warmed up for a minute at most.")
    private boolean quick;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the random choices (default: 20261125).")
    private long seed = 20_261_125;

    private int exitCode;

    @Override
    public void run() {
        List<Benchmark> measures = measures();
        List<Layout> layouts = layouts();
        Effort effort = effort();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Path home = place.settings().home();
        Path folder = temporary();
        Ground ground = new Ground(home, folder.resolve("measured"));
        Ground apart = new Ground(home, folder.resolve("yardstick"));
        Yardstick yardstick = new Yardstick(apart);
        Series series = new Series(ground, effort, yardstick::commits, out, err, () -> {
            yardstick.close();
            apart.close();
            ground.close();
            clear(folder, err);
        });
        exitCode = series.run(measures, layouts);
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    private List<Benchmark> measures() {
        for (String id : wanted) {
            if (ALL.stream().noneMatch(measure -> measure.id().equals(id))) {
                throw new PlainError("There is no measure \"" + id + "\"; see bench --help.");
            }
        }
        return ALL.stream()
                .filter(measure -> wanted.isEmpty() || wanted.contains(measure.id()))
                .toList();
    }

    private List<Layout> layouts() {
        if (separate == together) {
            return List.of(Layout.values());
        }
        return List.of(separate ? Layout.SEPARATE : Layout.TOGETHER);
    }

    private Effort effort() {
        return new Effort(
                Objects.requireNonNullElse(runs, quick ? QUICK_RUNS : RUNS),
                warmLimit == null ? quick ? QUICK_WARM : WARM : duration(warmLimit),
                quick ? QUICK_DIVISOR : 1,
                rates.stream().map(BenchCommand::rate).toList(),
                seed);
    }

    private static Rate rate(String words) {
        return Rate.named(words)
                .orElseThrow(() -> new PlainError(
                        "There is no rate \"" + words + "\"; there are saturation, 5/s, 35/s and 200/s."));
    }

    /** Reads a time in minutes or seconds, for example {@code 20m}. */
    static Duration duration(String words) {
        if (!words.matches("\\d{1,6}[ms]")) {
            throw new PlainError("A time is a number with m or s, such as 20m or 90s, not \"" + words + "\".");
        }
        return Duration.parse("PT" + words);
    }

    private static void clear(Path folder, PrintWriter err) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            err.println("Something could not be removed in " + folder);
            err.flush();
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("fenbo-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
