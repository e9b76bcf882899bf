package org.fenbo.registry.roster.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.EventLog.Addition;
import org.fenbo.backbone.events.log.TimeOrderedIds;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.refusal.RosterCode;
import org.fenbo.registry.roster.GridAssignment;
import org.fenbo.registry.roster.OpenTimeRange;
import org.fenbo.registry.roster.Roster;
import org.fenbo.registry.roster.Rosters;
import org.fenbo.registry.roster.Shift;
import org.fenbo.registry.roster.Shifts;
import org.fenbo.registry.roster.SpecialDay;
import org.fenbo.registry.roster.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/** The roster in four tables. Transactions that change assignments of the same grid wait for each other. */
final class StoredRosters implements Rosters {
    private static final String READ = "select number, grid, officer, started_at, ended_at from roster_assignment";
    private static final String FILTER =
            " where (:grid::text is null or grid = :grid) and (:officer::text is null or officer = :officer)";

    private static final String LINKS = "links:";

    private final EventLog log;
    private final LinkEventJson links = new LinkEventJson();
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RosterRows rows;
    private final ShiftRows shifts;
    private final AvailabilityEvents events;

    StoredRosters(JdbcClient jdbc, TransactionTemplate transaction, AvailabilityEvents events, EventLog log) {
        this.events = events;
        this.log = log;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.shifts = new ShiftRows(jdbc);
        this.rows = new RosterRows(jdbc, shifts);
    }

    @Override
    public Outcome<GridAssignment> assign(String grid, Actor actor, Instant at, Admission admission) {
        return alone(grid, () -> {
            holdRevisions();
            return admission.among(assignmentsOf(grid)).then(asked -> new Outcome.Done<>(insert(asked, actor, at)));
        });
    }

    /** Publications and cancellations take this lock alone, and assignments share it. */
    private void holdRevisions() {
        jdbc.sql("select count(*) from"
                        + " (select pg_advisory_xact_lock_shared(hashtextextended('registry publication', 0))) locked")
                .query(Long.class)
                .single();
    }

    private List<GridAssignment> assignmentsOf(String grid) {
        return jdbc.sql(READ + " where grid = :grid order by number")
                .param("grid", grid)
                .query(StoredRosters::assignment)
                .list();
    }

    private GridAssignment insert(NewAssignment asked, Actor actor, Instant at) {
        long number = jdbc.sql("""
                        insert into roster_assignment
                            (grid, officer, started_at, ended_at, known_until, recorded_by, recorded_at)
                        values (:grid, :officer, :from, :until, :until, :by, :at) returning number
                        """)
                .param("grid", asked.grid())
                .param("officer", asked.officer())
                .param("from", asked.held().from().atOffset(ZoneOffset.UTC))
                .param("until", ending(asked.held()))
                .param("by", actor.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return new GridAssignment(number, asked.grid(), asked.officer(), asked.held());
    }

    private static @Nullable OffsetDateTime ending(OpenTimeRange held) {
        return held.until() == null ? null : held.until().atOffset(ZoneOffset.UTC);
    }

    @Override
    public Outcome<GridAssignment> end(long number, Actor actor, Instant at, Change change) {
        return find(number)
                .map(found -> alone(
                        found.grid(),
                        () -> change.of(find(number).orElse(found))
                                .then(ended -> new Outcome.Done<>(update(ended, actor, at)))))
                .orElseGet(() -> RosterCode.UNKNOWN_ASSIGNMENT.refused(number));
    }

    private GridAssignment update(GridAssignment ended, Actor actor, Instant at) {
        jdbc.sql("""
                        update roster_assignment set ended_at = :until, end_recorded_by = :by, end_recorded_at = :at,
                            known_until = least(known_until, greatest(cast(:until as timestamptz), :at))
                        where number = :number
                        """)
                .param("number", ended.number())
                .param("until", ending(ended.held()))
                .param("by", actor.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return ended;
    }

    /** Runs the action in a transaction during which no other transaction can change assignments of the grid. */
    private <T> T alone(String grid, Supplier<T> action) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("select count(*) from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) locked")
                    .param("key", "registry roster " + grid)
                    .query(Long.class)
                    .single();
            return action.get();
        }));
    }

    @Override
    public void setWeek(String officer, Map<DayOfWeek, List<Shift>> week, Actor actor, Instant at) {
        events.after(officer, actor, at, () -> shifts.writeWeek(officer, week, actor, at));
    }

    @Override
    public void setDay(String officer, SpecialDay day, Actor actor, Instant at) {
        events.after(officer, actor, at, () -> shifts.writeDay(officer, day, actor, at));
    }

    @Override
    public void clearDay(String officer, LocalDate day, Actor actor, Instant at) {
        events.after(officer, actor, at, () -> shifts.clearDay(officer, day, actor, at));
    }

    @Override
    public void setLinks(String grid, List<String> linked, Actor actor, Instant at) {
        transaction.executeWithoutResult(status -> {
            rows.writeLinks(grid, linked, actor, at);
            // Each event has a stream of its own; a reader keeps the links that were recorded last.
            log.append(
                    List.of(new Addition(
                            CoverEventJson.TOPIC,
                            LINKS + TimeOrderedIds.next(at),
                            new Origin(actor, null, null),
                            List.of(links.write(grid, linked, at)))),
                    Map.of());
        });
    }

    @Override
    public Roster of(Set<String> grids, TimeRange window) {
        return Objects.requireNonNull(transaction.execute(status -> rows.read(grids, window)));
    }

    @Override
    public List<GridAssignment> heldBy(Set<String> officers, Instant after) {
        return jdbc.sql(READ
                        + " where officer = any (:officers) and (ended_at is null or ended_at > greatest(started_at, :after))"
                        + " order by number")
                .param("officers", new SqlArrayValue("text", officers.toArray()))
                .param("after", after.atOffset(ZoneOffset.UTC))
                .query(StoredRosters::assignment)
                .list();
    }

    @Override
    public Shifts shifts(String officer) {
        return shifts.last(officer);
    }

    @Override
    public List<String> links(String grid) {
        return rows.links(grid);
    }

    @Override
    public Optional<GridAssignment> find(long number) {
        return jdbc.sql(READ + " where number = :number")
                .param("number", number)
                .query(StoredRosters::assignment)
                .optional();
    }

    @Override
    public Page<GridAssignment> list(Filter filter, long after, int limit) {
        List<GridAssignment> found = jdbc.sql(READ + FILTER + " and number > :after order by number limit :limit")
                .param("grid", filter.grid())
                .param("officer", filter.officer())
                .param("after", after)
                .param("limit", limit)
                .query(StoredRosters::assignment)
                .list();
        long total = jdbc.sql("select count(*) from roster_assignment" + FILTER)
                .param("grid", filter.grid())
                .param("officer", filter.officer())
                .query(Long.class)
                .single();
        return new Page<>(found, total);
    }

    static GridAssignment assignment(ResultSet row, int number) throws SQLException {
        OffsetDateTime until = row.getObject("ended_at", OffsetDateTime.class);
        return new GridAssignment(
                row.getLong("number"),
                row.getString("grid"),
                row.getString("officer"),
                new OpenTimeRange(
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        until == null ? null : until.toInstant()));
    }
}
