package org.fenbo.rehearsal.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import org.fenbo.local.cli.Place;
import org.fenbo.local.cli.SubCommand;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.PlainError;
import org.fenbo.rehearsal.platform.District;
import org.fenbo.rehearsal.platform.Pass;
import org.fenbo.rehearsal.platform.Rest;
import org.fenbo.rehearsal.replay.ReplayRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./fenbo replay}. */
@Command(
        name = "replay",
        description = {
            "Play a file of past events as the district would have lived it, under moved clocks.",
            "",
            "A registry is drafted from the file's rows before a day and is in force from the first row on."
                    + " Limits: 5 working days a case, 4 working hours to accept, 3 working days to handle."
                    + " The platform must be up and have no registry yet: ./fenbo up --folder FOLDER --empty"
        })
public final class ReplayCommand implements SubCommand {
    @Mixin
    private Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "CSV of past events.")
    private @Nullable Path file;

    @Option(
            names = "--draft-before",
            paramLabel = "DAY",
            description = "The registry is drafted from the rows before this day (default: all rows).")
    private @Nullable LocalDate draftBefore;

    @Option(
            names = "--calendar",
            paramLabel = "FOLDER",
            description = "Holidays and make-up days, a JSON file per year (default: none).")
    private @Nullable Path calendar;

    @Option(names = "--rows", paramLabel = "N", description = "Play only the first N rows.")
    private int rows = Integer.MAX_VALUE;

    @Override
    public void run() {
        LocalSettings settings = place.startedSettings();
        Path chosen = file;
        if (chosen == null || !Files.isReadable(chosen)) {
            throw new PlainError("There is no file " + chosen + ".");
        }
        ZoneId zone = settings.zone();
        Instant drafted = draftBefore == null
                ? Instant.MAX
                : draftBefore.atStartOfDay(zone).toInstant();
        try (Rest rest = new Rest(settings, new Pass(settings, java.time.InstantSource.system()))) {
            if (District.isPublished(rest)) {
                throw new PlainError("This platform has a registry in force, and its past would be rewritten."
                        + " Start another one: ./fenbo up --folder .replay --empty");
            }
            play(new ReplayRun(settings, rest, chosen, calendar), drafted);
        }
    }

    private void play(ReplayRun run, Instant drafted) {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        long began = System.nanoTime();
        int total = run.rows(rows);
        List<String> failures;
        try (ProgressBar bar = new ProgressBar("replay", total)) {
            run.play(drafted, (reports, report, caseNumber) -> bar.stepTo(reports));
        }
        out.printf(
                Locale.ROOT,
                "%d rows played in %d s%n",
                total,
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
        failures = run.report(out, drafted);
        out.flush();
        if (!failures.isEmpty()) {
            throw new PlainError("The replay doesn't hold: " + failures);
        }
    }
}
