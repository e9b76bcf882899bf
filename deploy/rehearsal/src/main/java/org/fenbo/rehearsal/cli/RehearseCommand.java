package org.fenbo.rehearsal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fenbo.local.cli.Place;
import org.fenbo.local.cli.SubCommand;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.PlainError;
import org.fenbo.local.settings.Ports;
import org.fenbo.rehearsal.Rehearsal;
import org.fenbo.rehearsal.fault.Plan;
import org.fenbo.rehearsal.guarantee.Limits;
import org.fenbo.rehearsal.replay.Floor;
import org.fenbo.rehearsal.replay.PastFixture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code ./fenbo rehearse}. */
@Command(
        name = "rehearse",
        description = {
            "Play past events on a platform of separate processes, cause faults meanwhile, check the guarantees.",
            "",
            "Runs on free ports in a folder of its own, next to a platform that is up. Kills each service three times with"
                    + " kill -9, each server once, and stops PostgreSQL, Kafka and Redis for a while, each with work"
                    + " in hand. Ends with 0 only if every promise held and everything planned did happen."
        })
public final class RehearseCommand implements SubCommand {
    private static final long SEED = 20_261_122;

    @Mixin
    private Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "CSV of past events (default: made up from a seed).")
    private @Nullable Path file;

    @Option(names = "--rows", paramLabel = "N", description = "Play only the first N rows; made-up files: 500.")
    private int rows = Integer.MAX_VALUE;

    @Option(names = "--draft-before", paramLabel = "DAY", description = "Draft the registry from rows before this day.")
    private @Nullable LocalDate draftBefore;

    @Option(names = "--calendar", paramLabel = "FOLDER", description = "Holidays, a JSON file per year.")
    private @Nullable Path calendar;

    @Option(
            names = "--floor",
            paramLabel = "SHARES",
            description = "Fail below: first, three, sent, right. Needs --draft-before.")
    private @Nullable String floor;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the invented file and of the order of the faults.")
    private long seed = SEED;

    @Option(names = "--kills", paramLabel = "N", description = "How often each service is killed (default: 3).")
    private int kills = 3;

    @Option(
            names = "--outages",
            paramLabel = "PART=SECONDS",
            split = ",",
            description = "What is stopped, and for how many seconds (default: postgresql=120,kafka=300,redis=60).")
    private Map<String, Integer> outages = Map.of("postgresql", 120, "kafka", 300, "redis", 60);

    @Option(names = "--calm", description = "Break nothing.")
    private boolean calm;

    @Override
    public void run() {
        CommandSpec command = Objects.requireNonNull(spec);
        Floor least = FloorAsked.of(command, floor, draftBefore);
        LocalSettings usual = place.settings();
        Path folder = temporary();
        LocalSettings settings = LocalSettings.usual(usual.home(), folder).with(Ports.free());
        PrintWriter out = command.commandLine().getOut();
        int made = Math.min(rows, 500);
        Path played = file == null ? PastFixture.write(folder.resolve("past.csv"), made, seed) : file;
        Instant drafted = draftBefore == null
                ? Instant.MAX
                : draftBefore.atStartOfDay(settings.zone()).toInstant();
        List<String> breaches = new Rehearsal(settings, out)
                .perform(new Rehearsal.Script(played, calendar, drafted, rows, least), plan());
        if (!breaches.isEmpty()) {
            throw new PlainError("Promises were broken: " + breaches.size() + ". The data are in " + folder);
        }
        Rehearsal.clear(folder);
    }

    private Plan plan() {
        if (calm) {
            return new Plan(seed, Map.of(), Map.of(), Limits.PROMISED);
        }
        Map<Part, Integer> times = new EnumMap<>(Part.class);
        times.putAll(Plan.each(Plan.SERVICES, kills));
        times.putAll(Plan.each(Plan.SERVERS, Math.min(kills, 1)));
        Map<Part, Duration> away = new EnumMap<>(Part.class);
        outages.forEach((part, seconds) -> away.put(server(part), Duration.ofSeconds(seconds)));
        return new Plan(seed, times, away, Limits.PROMISED);
    }

    private static Part server(String code) {
        return Part.named(code)
                .filter(Plan.SERVERS::contains)
                .orElseThrow(
                        () -> new PlainError("Only postgresql, kafka and redis can be stopped, not " + code + "."));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("fenbo-rehearsal");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
