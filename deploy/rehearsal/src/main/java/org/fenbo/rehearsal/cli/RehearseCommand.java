package org.fenbo.rehearsal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fenbo.local.cli.Place;
import org.fenbo.local.cli.SubCommand;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.PlainError;
import org.fenbo.local.settings.Ports;
import org.fenbo.rehearsal.Rehearsal;
import org.fenbo.rehearsal.fault.Fault;
import org.fenbo.rehearsal.fault.Kills;
import org.fenbo.rehearsal.replay.PastFixture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./fenbo rehearse}. */
@Command(
        name = "rehearse",
        description = {
            "Play past events on a platform of separate processes, kill them on the way, check the guarantees.",
            "",
            "Runs on free ports in a folder of its own, beside whatever is up. Kills each service, PostgreSQL and Kafka"
                    + " once with kill -9. Ends with 0 only if every promise held."
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

    @Option(names = "--calm", description = "Kill nothing.")
    private boolean calm;

    @Override
    public void run() {
        LocalSettings usual = place.settings();
        Path folder = temporary();
        LocalSettings settings = LocalSettings.usual(usual.home(), folder).with(Ports.free());
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        int made = Math.min(rows, 500);
        Path played = file == null ? PastFixture.write(folder.resolve("past.csv"), made, SEED) : file;
        Instant drafted = draftBefore == null
                ? Instant.MAX
                : draftBefore.atStartOfDay(settings.zone()).toInstant();
        List<String> breaches = new Rehearsal(settings, out)
                .perform(new Rehearsal.Script(played, calendar, drafted, rows), platform -> {
                    Kills kills = new Kills(platform);
                    List<Fault> faults = new ArrayList<>();
                    if (!calm) {
                        faults.addAll(kills.services());
                        faults.addAll(kills.servers());
                    }
                    return faults;
                });
        if (!breaches.isEmpty()) {
            throw new PlainError("Promises were broken: " + breaches.size() + ". The data are in " + folder);
        }
        Rehearsal.clear(folder);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("fenbo-rehearsal");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
