package org.fenbo.dispatch.casefile.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.kernel.Command;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Task;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFollower;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.Stage;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Writes the rows of cases for lists and counts, and the rows of tasks for queues, in the transaction of the change. One
 * statement writes all rows of new cases, another one what has changed of the other cases.
 */
public final class CaseRows implements CaseFollower {
    private static final String BEGIN = """
            with changed as (
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::bigint[], ?::text[],
                                     ?::int[], ?::bool[], ?::text[],
                                     ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                  as c(number, stage, unit, centre, orders, edition, reach, queue_revision, ended, category,
                       urgency, report, area, channel, received_at)
            ), expected as (
                insert into case_task (number, path, verb, since, codes, except_for, only_for, until)
                select number, path, verb, since, string_to_array(codes, E'\\n'), string_to_array(except_for, E'\\n'),
                       only_for, until
                from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[],
                            ?::timestamptz[])
                  as t(number, path, verb, since, codes, except_for, only_for, until)
                on conflict do nothing
            ), reached as (
                insert into case_reach (number, reach) select number, string_to_array(reach, E'\\n') from changed
                on conflict do nothing
            )
            insert into case_file (number, report, stage, category, area, channel, urgency, received_at, unit, centre,
                                   orders, reach_edition, queue_revision, ended)
            select number, report, stage, category, area, channel, urgency, received_at, unit, centre, orders,
                   edition, queue_revision, ended
            from changed
            on conflict do nothing
            """;

    /**
     * Rows that would stay equal aren't written. The tasks of a place that goes to other persons are free again
     * (CASE-2k).
     */
    private static final String CHANGE = """
            with changed as (
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::bigint[], ?::text[],
                                     ?::int[], ?::bool[], ?::text[], ?::text[])
                  as c(number, stage, unit, centre, orders, edition, reach, queue_revision, ended, category, urgency)
            ), expected as (
                select number, path, verb, since, string_to_array(codes, E'\\n') as codes,
                       string_to_array(except_for, E'\\n') as except_for, only_for, until
                from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[],
                            ?::timestamptz[])
                  as t(number, path, verb, since, codes, except_for, only_for, until)
            ), gone as (
                delete from case_task t using changed c
                where t.number = c.number
                  and (t.number, t.path, t.verb) not in (select number, path, verb from expected)
            ), added as (
                insert into case_task (number, path, verb, since, codes, except_for, only_for, until)
                select number, path, verb, since, codes, except_for, only_for, until from expected
                on conflict (number, path, verb) do update
                  set codes = excluded.codes, except_for = excluded.except_for, only_for = excluded.only_for,
                      taken_by = null, taken_until = null
                where case_task.codes <> excluded.codes or case_task.except_for <> excluded.except_for
                   or case_task.only_for is distinct from excluded.only_for
            ), reached as (
                update case_reach r set reach = string_to_array(c.reach, E'\\n') from changed c
                where r.number = c.number and r.reach <> string_to_array(c.reach, E'\\n')
            )
            update case_file f
            set stage = c.stage, unit = c.unit, centre = c.centre, orders = c.orders, reach_edition = c.edition,
                queue_revision = c.queue_revision, ended = c.ended, category = c.category,
                urgency = c.urgency
            from changed c where f.number = c.number
            """;

    private record Column<T>(String type, Function<T, @Nullable Object> value) {}

    /** @param edition read before the reach: if the edition changes in between, the row is written again */
    private record Row(Changed<CaseFile, CaseEvent> change, long edition, Reach reach, Optional<UnitCode> centre) {
        /** Whether the change has the first event of the case. */
        boolean isNew() {
            return change.version() == change.events().size();
        }

        CaseFile state() {
            return change.state();
        }
    }

    private record TaskRow(Row row, Task task) {}

    private final JdbcClient jdbc;
    private final CaseReach reach;
    private final CommandTable<CaseFile, CaseEvent> commands;
    private final List<Column<Row>> changing = List.of(
            new Column<>("text", row -> row.change().subject()),
            new Column<>("text", row -> Stage.of(row.state()).name()),
            new Column<>("text", row -> cell(unit(row.state()))),
            new Column<>("text", row -> cell(row.centre())),
            new Column<>("int", row -> row.state().orders().all().size()),
            new Column<>("bigint", Row::edition),
            new Column<>("text", row -> text(row.reach())),
            new Column<>("int", row -> queueRevision(row.state())),
            new Column<>("bool", row -> !row.state().isOpen()),
            new Column<>(
                    "text", row -> cell(Optional.ofNullable(row.state().matter().category()))),
            new Column<>("text", row -> row.state().matter().urgency()));
    private final List<Column<Row>> fixed = List.of(
            new Column<>("text", row -> row.state().matter().report()),
            new Column<>(
                    "text", row -> cell(Optional.ofNullable(row.state().matter().area()))),
            new Column<>("text", row -> row.state().matter().channel()),
            new Column<>("timestamptz", row -> row.state().matter().receivedAt().atOffset(ZoneOffset.UTC)));
    private final List<Column<TaskRow>> taskColumns = List.of(
            new Column<>("text", task -> task.row().change().subject()),
            new Column<>(
                    "text",
                    task -> Command.address(task.task().path(), task.task().verb())),
            new Column<>("text", task -> task.task().verb()),
            new Column<>("timestamptz", task -> since(task.row().change()).atOffset(ZoneOffset.UTC)),
            new Column<>("text", task -> String.join("\n", task.task().codes())),
            new Column<>(
                    "text", task -> task.task().excluded().stream().sorted().collect(Collectors.joining("\n"))),
            new Column<>("text", task -> task.task().only().orElse(null)),
            new Column<>(
                    "timestamptz",
                    task -> task.task()
                            .until()
                            .map(end -> end.atOffset(ZoneOffset.UTC))
                            .orElse(null)));

    /** @param commands the table of commands; each possible command that a role is expected to give becomes a task */
    public CaseRows(JdbcClient jdbc, CaseReach reach, CommandTable<CaseFile, CaseEvent> commands) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.commands = commands;
    }

    /**
     * When the tasks of this change began. If the change has no event, the case already has its tasks, and each task
     * keeps its time.
     */
    private static Instant since(Changed<CaseFile, CaseEvent> change) {
        return change.events().isEmpty()
                ? change.state().matter().receivedAt()
                : change.events().getLast().at();
    }

    /**
     * All codes of the case in one text. An array of codes is impossible here: PostgreSQL allows only arrays of the
     * same length inside an array.
     */
    private static String text(Reach reach) {
        return reach.entries().collect(Collectors.joining("\n"));
    }

    private static Optional<UnitCode> unit(CaseFile file) {
        return file.orders().lead().map(Order::unit);
    }

    private static @Nullable Integer queueRevision(CaseFile file) {
        return file.toLookUpAgain()
                .map(queued -> Optional.ofNullable(queued.revision()).orElse(0))
                .orElse(null);
    }

    /** The value of the column; null if the code is empty. */
    private static @Nullable String cell(Optional<?> code) {
        return code.map(Object::toString).orElse(null);
    }

    @Override
    public void follow(List<Changed<CaseFile, CaseEvent>> changes) {
        long edition = reach.edition();
        Map<Boolean, List<Row>> rows = changes.stream()
                .map(change -> new Row(change, edition, reach.of(change.state()), reach.queueOf(change.state())))
                .collect(Collectors.partitioningBy(Row::isNew));
        begin(rows.getOrDefault(true, List.of()));
        List<Row> changed = rows.getOrDefault(false, List.of());
        if (write(CHANGE, changed, changing.stream()) < changed.size()) {
            // A row is missing, for example after a restore. The missing rows are written anew.
            begin(changed);
        }
    }

    private void begin(List<Row> rows) {
        write(BEGIN, rows, Stream.concat(changing.stream(), fixed.stream()));
    }

    /** The number of rows of cases that were written. */
    private int write(String statement, List<Row> rows, Stream<Column<Row>> columns) {
        if (rows.isEmpty()) {
            return 0;
        }
        List<TaskRow> tasks = rows.stream()
                .flatMap(
                        row -> commands.tasks(row.state(), row.reach()).stream().map(task -> new TaskRow(row, task)))
                .toList();
        // Values by position: with names, Spring would make the text of the statement again for each change.
        return jdbc.sql(statement)
                .params(Stream.concat(
                                columns.map(column -> array(column, rows)),
                                taskColumns.stream().map(column -> array(column, tasks)))
                        .toList())
                .update();
    }

    private static <T> SqlArrayValue array(Column<T> column, List<T> rows) {
        return new SqlArrayValue(
                column.type(), rows.stream().map(column.value()).toArray());
    }
}
