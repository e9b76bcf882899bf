package org.fenbo.backbone.events.alert;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fenbo.backbone.kernel.Words;

/**
 * Checks whether the database can be used. It also checks whether the database's clock agrees with this machine's
 * clock, because deadlines are compared by both clocks (R10). A separate thread asks the database, so a caller gets the
 * alerts at once even if the database is unavailable.
 */
public final class DatabaseAlert implements AlertSource, AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(5);
    /** After this time, the check no longer expects an answer. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final Duration TOLERATED = Duration.ofSeconds(2);

    private final Question question;
    private final InstantSource wall;
    private final Thread thread = Thread.ofVirtual().name("database-alert").unstarted(this::watch);
    private volatile State state;

    /** Asks the database what time it is. */
    @FunctionalInterface
    interface Question {
        Instant ask() throws SQLException;
    }

    private sealed interface State {
        record Answers(Instant last, Optional<Skew> skew) implements State {}

        record Unavailable(Instant since, String cause) implements State {}
    }

    private record Skew(Instant since, Duration by) {}

    DatabaseAlert(Question question, InstantSource wall) {
        this.question = question;
        this.wall = wall;
        state = new State.Answers(wall.instant(), Optional.empty());
    }

    /** Checks through the service's own pool, because an exhausted pool is as bad as an unavailable database. */
    public static DatabaseAlert of(DataSource database, InstantSource wall) {
        return new DatabaseAlert(() -> time(database), wall);
    }

    /** Starts the thread that asks. */
    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    /** Whether the database could not be used at the last look; the call returns immediately. */
    public boolean isUnavailable() {
        return switch (state) {
            case State.Unavailable _ -> true;
            case State.Answers(var last, var _) -> last.plus(SILENCE).isBefore(wall.instant());
        };
    }

    @Override
    public List<Alert> alerts() {
        return switch (state) {
            case State.Unavailable(var since, var cause) -> List.of(unavailable(since, cause));
            case State.Answers(var last, var _)
            when last.plus(SILENCE).isBefore(wall.instant()) ->
                List.of(unavailable(last, "a question is not answered"));
            case State.Answers(var _, var skew) ->
                skew.map(DatabaseAlert::differs).stream().toList();
        };
    }

    /** Asks the database once, and stores the result. */
    void look() {
        var before = wall.instant();
        try {
            var theirs = question.ask();
            state = new State.Answers(wall.instant(), skew(before, theirs, wall.instant()));
        } catch (SQLException e) {
            state = new State.Unavailable(since(before), String.valueOf(e.getMessage()));
        }
    }

    private Instant since(Instant now) {
        return switch (state) {
            case State.Unavailable(var since, var _) -> since;
            case State.Answers _ -> now;
        };
    }

    /**
     * The database's time must be between our two readings of this machine's clock. If the database's time is outside,
     * its distance from the nearer reading is the smallest possible difference of the clocks.
     */
    private Optional<Skew> skew(Instant before, Instant theirs, Instant after) {
        var behind = Duration.between(theirs, before);
        var ahead = Duration.between(after, theirs);
        return Stream.of(behind, ahead)
                .filter(by -> by.compareTo(TOLERATED) > 0)
                .findFirst()
                .map(by -> new Skew(skewSince(after), by));
    }

    private Instant skewSince(Instant now) {
        return state instanceof State.Answers(var _, var skew)
                ? skew.map(Skew::since).orElse(now)
                : now;
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            look();
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static Instant time(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout((int) SILENCE.toSeconds());
            try (var rows = statement.executeQuery("select clock_timestamp()")) {
                rows.next();
                return rows.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }

    private static Alert unavailable(Instant since, String cause) {
        return new Alert(
                "database-unavailable",
                new Words("数据库不可用", "the database can't be used"),
                since,
                cause,
                new Words(
                        "检查 PostgreSQL 是否运行、可达、有空余连接",
                        "check that PostgreSQL runs, can be reached and has connections left"));
    }

    private static Alert differs(Skew skew) {
        return new Alert(
                "clock-differs",
                new Words("本机时钟与数据库相差过大", "this machine's clock differs from the database's"),
                skew.since(),
                "by " + skew.by(),
                new Words("在两台机器上校时（NTP）", "set both machines' clocks (NTP)"));
    }
}
