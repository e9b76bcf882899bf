package org.fenbo.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.Ports;
import org.fenbo.rehearsal.fault.Plan;
import org.fenbo.rehearsal.guarantee.Limits;
import org.fenbo.rehearsal.replay.Floor;
import org.fenbo.rehearsal.replay.PastFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the platform as real processes on free ports, and kills the processes with kill -9 in the middle of the run. */
class RehearsalTest {
    private static final long SEED = 20_261_126;
    /**
     * The factor for all time limits. Other work runs on the machine of a test, so the test only checks that nothing
     * stops; `./fenbo rehearse` checks the promised times.
     */
    private static final int OTHER_WORK = 10;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    @DisplayName("I1–I6 I9 R26 F1 F5: 半途逐一 kill -9 四个服务、停掉数据库, 不丢、不重、不乱序")
    void every_promise_holds_after_kills_and_an_outage(@TempDir Path folder, TestReporter reporter) {
        Path file = PastFixture.write(folder.resolve("past.csv"), 300, SEED);
        LocalSettings settings = LocalSettings.usual(Path.of("../.."), folder.resolve("分拨 rehearsal"))
                .with(Ports.free());
        StringWriter said = new StringWriter();
        List<String> breaches = new Rehearsal(settings, new PrintWriter(said))
                .perform(
                        new Rehearsal.Script(file, null, Instant.MAX, Integer.MAX_VALUE, Floor.NONE),
                        new Plan(
                                SEED,
                                Plan.each(Plan.SERVICES, 1),
                                Map.of(Part.POSTGRESQL, Duration.ofSeconds(40)),
                                Limits.PROMISED.times(OTHER_WORK)));
        reporter.publishEntry("seed " + SEED, said.toString());
        assertThat(breaches).as(said.toString()).isEmpty();
    }
}
