package org.fenbo.rehearsal.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Random;
import me.tongfei.progressbar.ProgressBar;
import org.fenbo.local.cli.Place;
import org.fenbo.local.cli.SubCommand;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.PlainError;
import org.fenbo.rehearsal.demo.Play;
import org.fenbo.rehearsal.platform.District;
import org.fenbo.rehearsal.platform.PersonTokens;
import org.fenbo.rehearsal.platform.Rest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code ./fenbo demo}. */
@Command(name = "demo", description = "Play a day of the invented district 云桥区, so that you can watch cases move.")
public final class DemoCommand implements SubCommand {
    @Mixin
    private Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--pace", paramLabel = "SECONDS", description = "About how many seconds a step takes (default: 2).")
    private int pace = 2;

    @Override
    public void run() {
        LocalSettings settings = place.startedSettings();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Rest rest = new Rest(settings, new PersonTokens(settings, InstantSource.system()))) {
            if (!District.isPublished(rest)) {
                throw new PlainError("There is no registry yet. ./fenbo up without --empty loads the demo district.");
            }
            out.printf("Watch it at %s%n", settings.http(Part.FRONT_DOOR));
            out.flush();
            try (ProgressBar bar = new ProgressBar("cases", Play.reports())) {
                new Play(rest, new Random(), Duration.ofSeconds(pace)).perform(bar::stepTo);
            }
        }
    }
}
