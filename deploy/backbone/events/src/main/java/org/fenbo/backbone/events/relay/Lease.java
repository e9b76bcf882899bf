package org.fenbo.backbone.events.relay;

import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Leadership over one outbox: a row with a term that rises with each leader and a beat that the leader raises.
 *
 * <p>Who watches takes over when the leader's database session has ended, which PostgreSQL knows at once after a kill,
 * or when the beat has not moved for the length of the lease by the watcher's own monotonic clock: a half-open
 * connection keeps its session for hours. No wall clock is compared with another. Every statement that changes what was
 * sent also raises the beat under the leader's term, in the same transaction, and does nothing when the term has moved
 * on; so it either comes before the take-over or not at all.
 *
 * <p>A leader that was stopped and goes on (a zombie) may still have records on the wire. They are harmless: any leader
 * sends an event only after the one before it in its subject was acknowledged. Whatever many leaders send, the first
 * copy of each event comes after the first copy of the one before it; the rest are repeats, which readers know by id.
 */
final class Lease {
    /** Put before a statement: raises the beat; {@code mine} is empty, and so is the effect, if the term has moved on. */
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

    /** Another relay leads now: nothing more may be written under the old term. */
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

    /** Looks once at who leads. */
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

    /** Begins a new term of the same leader. Records show their term, so later records differ from earlier ones. */
    void beginTerm() {
        long now = nanos.getAsLong();
        if (jdbc.update(NEW_TERM, name, term) == 0) {
            throw new Lost(name);
        }
        term++;
        confirmedAt = now;
    }

    /** What a look at the lease showed. */
    enum Watched {
        TAKEN,
        LEADER_LIVES,
        SILENT
    }

    /** Raises the beat when a third of the lease has passed. */
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
     * Heeds what a statement under the lease answered.
     *
     * @param asked when it was asked, by the lease's clock
     * @param mine rows of {@code mine}
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

    /** A leader that was stopped longer than its lease sends nothing more of what it had read. */
    void requireFresh() {
        if (nanos.getAsLong() - confirmedAt >= length.toNanos()) {
            throw new Lost(name);
        }
    }

    /** Gives the leadership back, so that another relay takes it at its next look. */
    void release() {
        jdbc.update("update relay_lease set pid = null where name = ? and term = ?", name, term);
    }
}
