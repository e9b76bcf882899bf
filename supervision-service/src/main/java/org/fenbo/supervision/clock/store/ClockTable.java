package org.fenbo.supervision.clock.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.supervision.clock.CaseClocks;
import org.fenbo.supervision.clock.Clock;
import org.fenbo.supervision.clock.ClockEvent.ClockSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that show which clock is due when. */
final class ClockTable {
    private static final String WRITE = """
            insert into clock (case_number, clock, unit, started_at, due_at, state, met_at)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[],
                                 ?::timestamptz[])
            on conflict (case_number, clock) do update set state = excluded.state, met_at = excluded.met_at
            """;

    private final JdbcTemplate jdbc;

    ClockTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String number, Clock clock) {}

    void write(List<Changed<CaseClocks, ClockAggregate.OfCase>> changes) {
        List<Row> rows =
                changes.stream().flatMap(change -> rows(change).stream()).toList();
        if (!rows.isEmpty()) {
            jdbc.update(connection -> {
                var write = connection.prepareStatement(WRITE);
                write.setArray(1, connection.createArrayOf("text", column(rows, Row::number)));
                write.setArray(
                        2,
                        connection.createArrayOf(
                                "text", ofSet(rows, set -> set.clock().text())));
                write.setArray(3, connection.createArrayOf("text", ofSet(rows, ClockSet::unit)));
                write.setArray(4, connection.createArrayOf("timestamptz", ofSet(rows, set -> time(set.startedAt()))));
                write.setArray(5, connection.createArrayOf("timestamptz", ofSet(rows, set -> time(set.dueAt()))));
                write.setArray(6, connection.createArrayOf("text", column(rows, row -> state(row.clock()))));
                write.setArray(7, connection.createArrayOf("timestamptz", column(rows, row -> metAt(row.clock()))));
                return write;
            });
        }
    }

    /** Only the clocks that changed: the others' rows may be another's to change. */
    private static List<Row> rows(Changed<CaseClocks, ClockAggregate.OfCase> change) {
        return change.events().stream()
                .map(event -> event.event().clock())
                .distinct()
                .flatMap(name -> change.state().of(name).stream())
                .map(clock -> new Row(change.subject(), clock))
                .toList();
    }

    private static Object[] ofSet(List<Row> rows, Function<ClockSet, @Nullable Object> value) {
        return column(rows, row -> value.apply(row.clock().set()));
    }

    private static Object[] column(List<Row> rows, Function<Row, @Nullable Object> value) {
        List<@Nullable Object> cells = new ArrayList<>(rows.size());
        rows.forEach(row -> cells.add(value.apply(row)));
        return cells.toArray();
    }

    private static String state(Clock clock) {
        return switch (clock) {
            case Clock.Running running -> "RUNNING";
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
