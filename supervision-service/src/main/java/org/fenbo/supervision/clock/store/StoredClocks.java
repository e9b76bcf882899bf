package org.fenbo.supervision.clock.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.Streams;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.supervision.clock.CaseClocks;
import org.fenbo.supervision.clock.CaseNumber;
import org.fenbo.supervision.clock.Clocks;
import org.fenbo.supervision.clock.WatchedCase;
import org.fenbo.supervision.registry.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/** The clocks of all cases in the service's event log. */
public final class StoredClocks implements Clocks {
    /** The origin of the changes that the timer makes: no event caused them. */
    private static final Origin DUE = new Origin(Actor.platform("supervision"), null, null);

    private static final String READER = "supervision.clock";

    /**
     * Each change of clocks first locks the rows of its cases, in the order of the case numbers. So there is no
     * deadlock: two transactions never wait for each other.
     */
    private static final String HOLD = """
            select number, category, urgency, revision, reach, sequence from watched_case where number = any (:numbers)
            order by number for update
            """;

    private static final String WATCH = """
            insert into watched_case (number, category, urgency, revision, reach, sequence)
            select n, c, u, v, string_to_array(r, E'\\n'), s
            from unnest(:numbers::text[], :categories::text[], :urgencies::text[], :revisions::int[], :reaches::text[],
                        :sequences::bigint[]) as w(n, c, u, v, r, s)
            on conflict (number) do update set category = excluded.category, urgency = excluded.urgency,
              revision = excluded.revision, reach = excluded.reach, sequence = excluded.sequence
            """;

    private static final String HOLD_DUE = """
            select c.case_number from clock c join watched_case w on w.number = c.case_number
            where c.state = 'RUNNING' and c.due_at <= :now and c.case_number <> all (:except)
              and not exists (select from inbox_held h where h.reader = 'supervision.clock' and h.subject = c.case_number)
            order by c.due_at, c.case_number, c.clock limit :most
            for update of w skip locked
            """;

    private static final String NEXT_DUE = """
            select c.due_at from clock c where c.state = 'RUNNING' and c.case_number <> all (:except)
              and not exists (select from inbox_held h where h.reader = 'supervision.clock' and h.subject = c.case_number)
            order by c.due_at, c.case_number, c.clock limit 1
            """;

    /** Last states of the clocks of a case, in memory. A state needs about a kilobyte. */
    private static final int CASES_KEPT = 2_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Streams<CaseClocks, ClockAggregate.OfCase> streams;

    public StoredClocks(JdbcClient jdbc, TransactionTemplate transaction, EventLog log, ClockEventJson facts) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.streams = new Streams<>(log, transaction, new ClockAggregate(facts, new ClockTable(jdbc)), CASES_KEPT);
    }

    @Override
    public Map<CaseNumber, WatchedCase> watched(Collection<CaseNumber> numbers) {
        Map<CaseNumber, WatchedCase> found = new HashMap<>();
        jdbc.sql(HOLD).param("numbers", texts(numbers)).query(row -> {
            WatchedCase watched = watched(row);
            found.put(watched.number(), watched);
        });
        return found;
    }

    @Override
    public void watch(Collection<WatchedCase> cases) {
        List<WatchedCase> inOrder =
                cases.stream().sorted(Comparator.comparing(WatchedCase::number)).toList();
        jdbc.sql(WATCH)
                .param("numbers", column("text", inOrder, one -> one.number().text()))
                .param("categories", column("text", inOrder, WatchedCase::category))
                .param("urgencies", column("text", inOrder, one -> one.urgency().name()))
                .param("revisions", column("int", inOrder, WatchedCase::revision))
                .param("reaches", column("text", inOrder, one -> lines(one.reach())))
                .param("sequences", column("bigint", inOrder, WatchedCase::sequence))
                .update();
    }

    private static String lines(Reach reach) {
        return reach.entries().collect(Collectors.joining("\n"));
    }

    private static SqlArrayValue column(
            String type, List<WatchedCase> cases, Function<WatchedCase, @Nullable Object> value) {
        return new SqlArrayValue(type, cases.stream().map(value).toArray());
    }

    @Override
    public void changeAll(Map<CaseNumber, ClockChange> asked) {
        change(asked);
    }

    private int change(Map<CaseNumber, ClockChange> asked) {
        Map<String, Aggregates.Change<CaseClocks, ClockAggregate.OfCase>> bySubject = new LinkedHashMap<>();
        asked.forEach((number, one) -> bySubject.put(
                number.text(), Aggregates.by(one.origin(), clocks -> events(number, one.decision(), clocks))));
        return streams.changeAll(bySubject).values().stream()
                .mapToInt(StoredClocks::count)
                .sum();
    }

    private static int count(Outcome<? extends Aggregates.Changed<?, ?>> outcome) {
        return outcome instanceof Outcome.Done<? extends Aggregates.Changed<?, ?>>(var changed)
                ? changed.events().size()
                : 0;
    }

    private static List<ClockAggregate.OfCase> events(
            CaseNumber number, Decision decision, @Nullable CaseClocks clocks) {
        return decision.on(Objects.requireNonNullElse(clocks, CaseClocks.NONE)).stream()
                .map(event -> new ClockAggregate.OfCase(number, event))
                .toList();
    }

    @Override
    public int changeDue(Instant now, Collection<CaseNumber> except, int most, Decision decision) {
        Integer events = transaction.execute(status -> {
            Map<CaseNumber, ClockChange> asked = new LinkedHashMap<>();
            jdbc.sql(HOLD_DUE)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("except", texts(except))
                    .param("most", most)
                    .query(row -> {
                        asked.put(new CaseNumber(row.getString(1)), new ClockChange(DUE, decision));
                    });
            return change(asked);
        });
        return Objects.requireNonNullElse(events, 0);
    }

    @Override
    public Optional<Instant> nextDue(Collection<CaseNumber> except) {
        return jdbc.sql(NEXT_DUE)
                .param("except", texts(except))
                .query((row, index) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private static SqlArrayValue texts(Collection<CaseNumber> numbers) {
        return new SqlArrayValue("text", numbers.stream().map(CaseNumber::text).toArray());
    }

    @Override
    public Optional<CaseClocks> find(CaseNumber number) {
        return streams.find(number.text()).map(Aggregates.Changed::state);
    }

    @Override
    public Optional<WatchedCase> findWatched(CaseNumber number) {
        return jdbc.sql("select number, category, urgency, revision, reach, sequence from watched_case"
                        + " where number = :number")
                .param("number", number.text())
                .query((row, index) -> watched(row))
                .optional();
    }

    @Override
    public boolean isAwaited(CaseNumber number) {
        return jdbc.sql("select exists (select 1 from inbox_held where reader = :reader and subject = :subject)")
                .param("reader", READER)
                .param("subject", number.text())
                .query(Boolean.class)
                .single();
    }

    private static WatchedCase watched(ResultSet row) throws SQLException {
        return new WatchedCase(
                new CaseNumber(row.getString("number")),
                row.getString("category"),
                Urgency.of(row.getString("urgency")),
                row.getObject("revision", Integer.class),
                Reach.of(List.of((String[]) row.getArray("reach").getArray())),
                row.getLong("sequence"));
    }
}
