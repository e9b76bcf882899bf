package org.fenbo.rehearsal.replay;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.PlainError;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.Quiet;
import org.fenbo.rehearsal.platform.Rest;
import org.fenbo.rehearsal.platform.Witness;
import org.fenbo.rehearsal.replay.Replay.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A replay from its file to its report, on a platform that is up. */
public final class ReplayRun {
    private static final Person OPERATOR = Person.of("O-OPER", "operator");
    private static final Person SUPERVISOR = Person.of("O-SUPE", "supervisor");
    private static final java.time.Duration BEFORE_FIRST = java.time.Duration.ofHours(1);
    private final LocalSettings settings;
    private final Rest rest;
    private final List<PastRow> all;
    private final HolidayCalendar calendar;
    private List<PastRow> rows = List.of();
    private List<Outcome> outcomes = List.of();

    public ReplayRun(LocalSettings settings, Rest rest, Path file, @Nullable Path calendar) {
        this.settings = settings;
        this.rest = rest;
        this.all = new PastFile(settings.zone()).read(file);
        this.calendar = HolidayCalendar.in(calendar);
        if (all.isEmpty()) {
            throw new PlainError(file + " has no rows.");
        }
    }

    /** Chooses the first rows. @return how many there are to play */
    public int rows(int most) {
        rows = all.subList(0, Math.min(most, all.size()));
        return rows.size();
    }

    /** Drafts the registry, publishes it and plays the rows; the watch is told of each report. */
    public void play(Instant draftedBefore, Replay.Watch watch) {
        Instant start = rows.getFirst().at().minus(BEFORE_FIRST);
        rest.moveClocks(OPERATOR, start);
        PastDistrict district = new PastDistrict(settings.district(), all, calendar);
        district.files().publish(rest, start, district.pastBefore(draftedBefore));
        try (Quiet quiet = new Quiet(settings)) {
            quiet.await();
            Replay replay = new Replay(rest, quiet, watch, draftedBefore);
            try (Witness witness =
                    new Witness(settings.kafkaBrokers(), List.of("dispatch.case", "supervision.clock"))) {
                witness.tell(replay::hear).start();
                outcomes = replay.play(rows);
                witness.throwIfFailed();
            }
        }
    }

    /** Prints what came of it. @return what doesn't hold */
    public List<String> report(PrintWriter out, Instant from) {
        JsonNode statistics =
                rest.get(Part.INTAKE, "/intake/v1/statistics", OPERATOR).orFail("the statistics of intake");
        JsonNode board =
                rest.get(Part.SUPERVISION, "/supervision/v1/board", SUPERVISOR).orFail("the board");
        LikelyTwins twins = LikelyTwins.toldBy(settings.kafkaBrokers());
        return new ReplayReport(rows, outcomes, statistics, board, twins).print(out, from);
    }
}
