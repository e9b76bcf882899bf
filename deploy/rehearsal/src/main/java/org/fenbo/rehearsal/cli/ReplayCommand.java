package org.fenbo.rehearsal.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import me.tongfei.progressbar.ProgressBar;
import org.fenbo.local.cli.Place;
import org.fenbo.local.cli.SubCommand;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.PlainError;
import org.fenbo.rehearsal.guarantee.Finding;
import org.fenbo.rehearsal.guarantee.Guarantees;
import org.fenbo.rehearsal.guarantee.Limits;
import org.fenbo.rehearsal.journal.JournalFile;
import org.fenbo.rehearsal.journal.Observations;
import org.fenbo.rehearsal.outside.OutboxWatch;
import org.fenbo.rehearsal.outside.PlatformHistory;
import org.fenbo.rehearsal.platform.District;
import org.fenbo.rehearsal.platform.PersonTokens;
import org.fenbo.rehearsal.platform.Rest;
import org.fenbo.rehearsal.replay.Floor;
import org.fenbo.rehearsal.replay.ReplayRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code ./fenbo replay}. */
@Command(
        name = "replay",
        description = {
            "Play a file of past events with moved clocks, as the platform would have handled them then.",
            "",
            "A registry is drafted from the file's rows before a day and is in force from the first row on."
                    + " Limits: 5 working days a case, 4 working hours to accept, 3 working days to handle."
                    + " The platform must be up and have no registry yet: ./fenbo up --folder FOLDER --empty"
        })
public final class ReplayCommand implements SubCommand {
    private static final long SEED = 20_261_122;

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

    @Option(
            names = "--floor",
            paramLabel = "SHARES",
            description = "Fail below these shares: first, three, sent, right (0.70,0.85,0.347,0.935)."
                    + " Needs --draft-before.")
    private @Nullable String floor;

    @Override
    public void run() {
        Floor least = FloorAsked.of(Objects.requireNonNull(spec), floor, draftBefore);
        LocalSettings settings = place.startedSettings();
        Path chosen = file;
        if (chosen == null || !Files.isReadable(chosen)) {
            throw new PlainError("There is no file " + chosen + ".");
        }
        ZoneId zone = settings.zone();
        Instant drafted = draftBefore == null
                ? Instant.MAX
                : draftBefore.atStartOfDay(zone).toInstant();
        Observations observations = new Observations();
        try (JournalFile journal = new JournalFile(settings.folder().resolve("journal.tsv"));
                Rest rest =
                        new Rest(settings, new PersonTokens(settings, InstantSource.system()), journal, observations);
                OutboxWatch _ = new OutboxWatch(settings, observations)) {
            if (District.isPublished(rest)) {
                throw new PlainError("This platform has a registry in force, and a replay would rewrite its past."
                        + " Start another one: ./fenbo up --folder .replay --empty");
            }
            play(
                    new ReplayRun(settings, rest, chosen, calendar),
                    new PlatformHistory(settings, rest, journal, observations),
                    drafted,
                    least);
        }
    }

    private void play(ReplayRun run, PlatformHistory history, Instant drafted, Floor least) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        long began = System.nanoTime();
        int total = run.rows(rows);
        try (ProgressBar bar = new ProgressBar("replay", total)) {
            run.play(drafted, again -> {}, (reports, report) -> bar.stepTo(reports));
        }
        out.printf(
                Locale.ROOT,
                "%d rows played in %d s%n",
                total,
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
        List<String> failures = new ArrayList<>(run.report(out, drafted, 0, least));
        for (Finding finding : history.check(Guarantees.all(SEED, Limits.PROMISED))) {
            out.println(finding);
            failures.addAll(finding.breaches());
        }
        out.flush();
        if (!failures.isEmpty()) {
            throw new PlainError("Checks of the replay failed: " + failures);
        }
    }
}
