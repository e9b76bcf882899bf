package org.fenbo.rehearsal.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.fenbo.local.cli.Place;
import org.fenbo.local.cli.SubCommand;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.PlainError;
import org.fenbo.rehearsal.platform.District;
import org.fenbo.rehearsal.platform.PersonTokens;
import org.fenbo.rehearsal.platform.Rest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** The command {@code ./fenbo import}. */
@Command(
        name = "import",
        description = {
            "Publish a district's data, a CSV file per kind, as a new revision of the registry.",
            "",
            "The folder holds area.csv, unit.csv, officer.csv, category.csv, duty.csv and so on, a file per kind,"
                    + " where they have values."
        })
public final class ImportCommand implements SubCommand {
    private static final Duration NOTICE = Duration.ofSeconds(90);

    @Mixin
    private Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "Folder of the CSV files.")
    private @Nullable Path folder;

    @Option(names = "--title", paramLabel = "TEXT", description = "Title of the revision.")
    private String title = "导入 (imported)";

    @Option(
            names = "--effective",
            paramLabel = "TIME",
            description = "The time from which it is in force, with offset (default: in 90 seconds).")
    private @Nullable OffsetDateTime effective;

    @Option(names = "--if-empty", description = "Do nothing if the registry already has a revision.")
    private boolean ifEmpty;

    @Override
    public void run() {
        LocalSettings settings = place.startedSettings();
        Path chosen = folder;
        if (chosen == null || !Files.isDirectory(chosen)) {
            throw new PlainError("There is no folder " + chosen + ".");
        }
        InstantSource wall = InstantSource.system();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Rest rest = new Rest(settings, new PersonTokens(settings, wall))) {
            if (ifEmpty && District.isPublished(rest)) {
                return;
            }
            JsonNode published = District.in(chosen, title)
                    .publish(rest, effective == null ? wall.instant().plus(NOTICE) : effective.toInstant(), null);
            out.printf(
                    "Revision %d: %d entries, in force from %s%n",
                    published.path("revision").asInt(),
                    published.path("entries").asInt(),
                    published.path("effectiveAt").asString());
            out.flush();
        }
    }
}
