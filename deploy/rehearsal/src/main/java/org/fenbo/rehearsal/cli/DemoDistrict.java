package org.fenbo.rehearsal.cli;

import java.time.Duration;
import java.time.InstantSource;
import org.fenbo.local.cli.AfterStart;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.rehearsal.platform.District;
import org.fenbo.rehearsal.platform.PersonTokens;
import org.fenbo.rehearsal.platform.Quiet;
import org.fenbo.rehearsal.platform.Rest;

/** Publishes the made-up district 云桥区 if no revision has been published yet. */
public final class DemoDistrict implements AfterStart {
    /**
     * The revision is in force from 30 days before the first start, so that the registry also answers for these 30
     * days.
     */
    private static final Duration BEFORE = Duration.ofDays(30);

    @Override
    public String what() {
        return "loading the demo district";
    }

    @Override
    public void ready(LocalSettings settings) {
        InstantSource wall = InstantSource.system();
        try (Rest rest = new Rest(settings, new PersonTokens(settings, wall))) {
            if (!District.isPublished(rest)) {
                District.demo().publish(rest, wall.instant().minus(BEFORE), null);
                awaitCopies(settings);
            }
        }
    }

    /** The platform is ready only when intake has its copy of the registry: until then, intake refuses reports. */
    private static void awaitCopies(LocalSettings settings) {
        try (Quiet quiet = new Quiet(settings)) {
            quiet.await();
        }
    }
}
