package org.fenbo.supervision.clock.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.supervision.clock.CaseClocks;
import org.fenbo.supervision.clock.Clock;
import org.fenbo.supervision.clock.ClockEvent.ClockSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The rows that show when each clock is due. */
final class ClockTable {
    private static final String WRITE = """
            insert into clock (case_number, clock, unit, started_at, due_at, state, met_at)
            select * from unnest(:numbers::text[], :clocks::text[], :units::text[], :started::timestamptz[],
                                 :due::timestamptz[], :states::text[], :met::timestamptz[])
            on conflict (case_number, clock) do update
              set state = excluded.state, met_at = excluded.met_at, due_at = excluded.due_at
            """;

    private final JdbcClient jdbc;

    ClockTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String number, Clock clock) {}

    void write(List<Changed<CaseClocks, ClockAggregate.OfCase>> changes) {
        List<Row> rows =
                changes.stream().flatMap(change -> rows(change).stream()).toList();
        if (!rows.isEmpty()) {
            jdbc.sql(WRITE)
                    .param("numbers", column("text", rows, Row::number))
                    .param("clocks", ofSet("text", rows, set -> set.clock().text()))
                    .param("units", ofSet("text", rows, ClockSet::unit))
                    .param("started", ofSet("timestamptz", rows, set -> time(set.startedAt())))
                    .param("due", ofSet("timestamptz", rows, set -> time(set.dueAt())))
                    .param("states", column("text", rows, row -> state(row.clock())))
                    .param("met", column("timestamptz", rows, row -> metAt(row.clock())))
                    .update();
        }
    }

    /** The rows of the changed clocks only, because another transaction may change the rows of the unchanged clocks. */
    private static List<Row> rows(Changed<CaseClocks, ClockAggregate.OfCase> change) {
        return change.events().stream()
                .map(event -> event.event().clock())
                .distinct()
                .flatMap(name -> change.state().of(name).stream())
                .map(clock -> new Row(change.subject(), clock))
                .toList();
    }

    private static SqlArrayValue ofSet(String type, List<Row> rows, Function<ClockSet, @Nullable Object> value) {
        return column(type, rows, row -> value.apply(row.clock().set()));
    }

    private static SqlArrayValue column(String type, List<Row> rows, Function<Row, @Nullable Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }

    private static String state(Clock clock) {
        return switch (clock) {
            case Clock.Running running -> "RUNNING";
            case Clock.Paused paused -> "PAUSED";
            case Clock.Passed passed -> "PASSED";
            case Clock.Met met -> "MET";
            case Clock.Stopped stopped -> "STOPPED";
        };
    }

    private static @Nullable Object metAt(Clock clock) {
        return clock instanceof Clock.Met met ? time(met.metAt()) : null;
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
