package org.fenbo.backbone.events.relay;

import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Leadership over one outbox. The lease is a row with a term and a beat: each new leader raises the term, and the
 * leader raises the beat while it works.
 *
 * <p>A relay that watches the lease takes over in two cases. In the first case, the leader's database session has
 * ended; if the leader was killed, PostgreSQL notices this at once. In the second case, the beat has not changed for
 * the length of the lease, by the watcher's own monotonic clock. The second case is needed because a half-open
 * connection keeps its session for hours. No two wall clocks are compared. Every statement that stores what was sent
 * also raises the beat under the leader's term, in the same transaction. The statement does nothing if the term has
 * changed. So a statement of the former leader has no effect after the take-over.
 *
 * <p>A leader that was stopped and then continues (a zombie) may still have records on the way to the broker. These
 * records are harmless, because each leader sends an event only after the broker has acknowledged the event before it
 * in its subject. So even with several leaders, the first copy of each event comes after the first copy of the event
 * before it. All later copies are repeats, and readers recognise a repeat by its id.
 */
final class Lease {
    /**
     * A prefix for statements. The prefix raises the beat. If the term has changed, {@code mine} is empty and the
     * statement has no effect.
     */
    static final String MINE =
            "with mine as (update relay_lease set beat = beat + 1 where name = ? and term = ? returning beat)";

    private static final String WATCH = """
            select term, beat,
                   not exists (select from pg_stat_activity a where a.pid = l.pid and a.backend_start = l.started) as free
            from relay_lease l where name = ?
            """;
    private static final String TAKE = """
            update relay_lease set term = term + 1, beat = 0, pid = s.pid, started = s.backend_start
            from pg_stat_activity s where s.pid = pg_backend_pid() and name = ? and term = ? and beat = ?
            """;

    private static final String NEW_TERM =
            "update relay_lease set term = term + 1, beat = 0 where name = ? and term = ?";

    private final JdbcTemplate jdbc;
    private final String name;
    private final Duration length;
    private final LongSupplier nanos;
    private Seen seen = new Seen(-1, -1, false);
    private long seenAt;
    private long term;
    private long confirmedAt;

    private record Seen(long term, long beat, boolean free) {
        boolean moved(Seen before) {
            return term != before.term || beat != before.beat;
        }
    }

    /** Another relay leads now. This relay must not write under its old term any more. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(String name) {
            super("another relay of " + name + " has taken over");
        }
    }

    /** @param nanos a monotonic clock in nanoseconds, {@link System#nanoTime} */
    Lease(JdbcTemplate jdbc, String name, Duration length, LongSupplier nanos) {
        this.jdbc = jdbc;
        this.name = name;
        this.length = length;
        this.nanos = nanos;
        jdbc.update("insert into relay_lease (name) values (?) on conflict do nothing", name);
    }

    String name() {
        return name;
    }

    long term() {
        return term;
    }

    /** Looks once at the lease, and takes the leadership if the lease is free or its leader is overdue. */
    Watched take() {
        long now = nanos.getAsLong();
        Seen present = Objects.requireNonNull(jdbc.queryForObject(
                WATCH, (row, number) -> new Seen(row.getLong(1), row.getLong(2), row.getBoolean(3)), name));
        boolean moved = present.moved(seen);
        if (moved) {
            seen = present;
            seenAt = now;
        }
        boolean overdue = now - seenAt >= length.toNanos();
        if ((present.free() || overdue) && jdbc.update(TAKE, name, present.term(), present.beat()) == 1) {
            term = present.term() + 1;
            confirmedAt = now;
            return Watched.TAKEN;
        }
        return moved ? Watched.LEADER_LIVES : Watched.SILENT;
    }

    /**
     * Begins a new term of the same leader. Each record names its term, so later records can be distinguished from
     * earlier records.
     */
    void beginTerm() {
        long now = nanos.getAsLong();
        if (jdbc.update(NEW_TERM, name, term) == 0) {
            throw new Lost(name);
        }
        term++;
        confirmedAt = now;
    }

    /** The result of a look at the lease. */
    enum Watched {
        TAKEN,
        LEADER_LIVES,
        SILENT
    }

    /** Raises the beat if a third of the lease has passed since it was last raised. */
    void renewIfDue() {
        if (nanos.getAsLong() - confirmedAt >= length.toNanos() / 3) {
            long now = nanos.getAsLong();
            confirm(
                    now,
                    jdbc.query(MINE + " select beat from mine", (row, number) -> row.getLong(1), name, term)
                            .size());
        }
    }

    /**
     * Notes the answer to a statement under the lease.
     *
     * @param asked when the statement was sent, by the lease's clock
     * @param mine the number of rows of {@code mine}
     * @throws Lost if {@code mine} has no rows
     */
    void confirm(long asked, int mine) {
        if (mine == 0) {
            throw new Lost(name);
        }
        confirmedAt = asked;
    }

    long now() {
        return nanos.getAsLong();
    }

    /**
     * Stops a leader that was paused for longer than its lease, so that it doesn't send the events that it read before
     * the pause.
     *
     * @throws Lost if the lease has run out
     */
    void requireFresh() {
        if (nanos.getAsLong() - confirmedAt >= length.toNanos()) {
            throw new Lost(name);
        }
    }

    /** Gives up the leadership, so that another relay takes the leadership at its next look. */
    void release() {
        jdbc.update("update relay_lease set pid = null where name = ? and term = ?", name, term);
    }
}
