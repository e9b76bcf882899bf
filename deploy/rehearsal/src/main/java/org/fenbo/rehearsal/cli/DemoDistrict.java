package org.fenbo.rehearsal.cli;

import java.time.Duration;
import java.time.InstantSource;
import org.fenbo.local.cli.AfterStart;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.rehearsal.platform.District;
import org.fenbo.rehearsal.platform.PersonTokens;
import org.fenbo.rehearsal.platform.Quiet;
import org.fenbo.rehearsal.platform.Rest;

/** Gives a platform that has no registry yet the made-up district 云桥区, in force at once. */
public final class DemoDistrict implements AfterStart {
    /** It answers for what happened a while before the first start, too. */
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

    /** Ready means that a report is taken at once, which intake refuses until it has its copy. */
    private static void awaitCopies(LocalSettings settings) {
        try (Quiet quiet = new Quiet(settings)) {
            quiet.await();
        }
    }
}
