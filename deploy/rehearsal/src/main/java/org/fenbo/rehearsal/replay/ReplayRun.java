package org.fenbo.rehearsal.replay;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fenbo.backbone.events.clients.Clients;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.PlainError;
import org.fenbo.rehearsal.platform.OperatorClients;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.Quiet;
import org.fenbo.rehearsal.platform.Rest;
import org.fenbo.rehearsal.platform.TopicReader;
import org.fenbo.rehearsal.replay.Replay.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A whole replay on a running platform: reads the file, plays its rows and prints the result. */
public final class ReplayRun {
    private static final Person OPERATOR = Person.of("O-OPER", "operator");
    private static final Person SUPERVISOR = Person.of("O-SUPE", "supervisor");
    private static final java.time.Duration BEFORE_FIRST = java.time.Duration.ofHours(1);
    private final LocalSettings settings;
    private final Clients kafka;
    private final Rest rest;
    private final List<PastRow> all;
    private final HolidayCalendar calendar;
    private final Forbidden forbidden;
    private List<PastRow> rows = List.of();
    private List<Outcome> outcomes = List.of();

    public ReplayRun(LocalSettings settings, Rest rest, Path file, @Nullable Path calendar) {
        this.settings = settings;
        this.kafka = new OperatorClients(settings).kafka();
        this.rest = rest;
        this.all = new PastFile(settings.zone()).read(file);
        this.calendar = HolidayCalendar.in(calendar);
        this.forbidden = new Forbidden(rest);
        if (all.isEmpty()) {
            throw new PlainError(file + " has no rows.");
        }
    }

    /**
     * Chooses the first rows.
     *
     * @return how many rows are played
     */
    public int rows(int most) {
        rows = all.subList(0, Math.min(most, all.size()));
        return rows.size();
    }

    /** Code of a category that the registry has. */
    public String someCategory() {
        return all.getFirst().category().code();
    }

    /** Code of an area that the registry has. */
    public String someArea() {
        return all.getFirst().community().code();
    }

    /** The forbidden commands that were tried during the replay. */
    public Forbidden forbidden() {
        return forbidden;
    }

    /** What happens between the publication of the registry and the first row. */
    @FunctionalInterface
    public interface BeforeFirstRow {
        /** @param publishAgain publishes the same registry once more, in force from the first row on */
        void with(Runnable publishAgain);
    }

    /** Drafts the registry, publishes it and plays the rows; {@code watch} receives each report. */
    public void play(Instant draftedBefore, BeforeFirstRow before, Replay.Watch watch) {
        Instant first = rows.getFirst().at();
        Instant start = first.minus(BEFORE_FIRST);
        rest.moveClocks(OPERATOR, start);
        PastDistrict district = new PastDistrict(settings.district(), all, calendar);
        String past = district.pastBefore(draftedBefore);
        // The revision is in force from one second before the time of the stopped clock. A later time would need a
        // minute of notice, and the stopped clock would never reach that time.
        district.files().publish(rest, start.minusSeconds(1), past);
        try (Quiet quiet = new Quiet(settings)) {
            quiet.await();
            before.with(() -> district.files().publish(rest, first, past));
            Replay replay = new Replay(rest, quiet, watch, forbidden, draftedBefore);
            try (TopicReader witness = new TopicReader(kafka, List.of("dispatch.case", "supervision.clock"))) {
                witness.listener(replay::receive).start();
                outcomes = replay.play(rows);
                witness.throwIfFailed();
            }
        }
    }

    /**
     * Prints the result.
     *
     * @param from rows from this instant on count for the accuracy
     * @param further how many reports were filed during the replay that are not rows of the file
     * @param floor the lowest accuracy that is allowed for these rows
     * @return the checks that failed; empty if no check failed
     */
    public List<String> report(PrintWriter out, Instant from, int further, Floor floor) {
        JsonNode board =
                rest.get(Part.SUPERVISION, "/supervision/v1/board", SUPERVISOR).orFail("the board");
        LikelyTwins twins = LikelyTwins.publishedTo(kafka);
        List<String> failures = new ArrayList<>(forbidden.breaches());
        out.printf("%-4s forbidden commands were refused: %s%n", failures.isEmpty() ? "ok" : "NO", forbidden.refused());
        failures.addAll(new ReplayReport(rows, outcomes, board, twins, further).print(out, from, floor));
        return failures;
    }
}
