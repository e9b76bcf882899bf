package org.fenbo.dispatch.casefile.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.kernel.Command;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Task;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFollower;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.QueuePlace;
import org.fenbo.dispatch.casefile.Stage;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Writes the rows of cases for lists and counts, and the rows of tasks for queues. One statement writes all these rows
 * in the transaction of the change.
 */
public final class CaseRows implements CaseFollower {
    private static final String WRITE = """
            with changed as (
                select * from unnest(:number::text[], :report::text[], :stage::text[], :category::text[], :area::text[],
                                     :channel::text[], :urgency::text[], :received_at::timestamptz[], :unit::text[],
                                     :centre::text[], :orders::int[], :revisions::int[], :reach::text[])
                  as c(number, report, stage, category, area, channel, urgency, received_at, unit, centre, orders,
                       revisions, reach)
            ), expected as (
                select number, path, verb, since, string_to_array(codes, E'\\n') as codes
                from unnest(:task_number::text[], :task_path::text[], :task_verb::text[], :task_since::timestamptz[],
                            :task_codes::text[])
                  as t(number, path, verb, since, codes)
            ), gone as (
                delete from case_task t using changed c
                where t.number = c.number
                  and (t.number, t.path, t.verb) not in (select number, path, verb from expected)
            ), added as (
                insert into case_task (number, path, verb, since, codes)
                select number, path, verb, since, codes from expected
                on conflict (number, path, verb) do update set codes = excluded.codes
                where case_task.codes <> excluded.codes
            )
            insert into case_file (number, report, stage, category, area, channel, urgency, received_at, unit, centre,
                                   orders, reach_revisions, reach)
            select number, report, stage, category, area, channel, urgency, received_at, unit, centre, orders,
                   revisions, string_to_array(reach, E'\\n')
            from changed
            on conflict (number) do update set stage = excluded.stage, unit = excluded.unit,
                                               centre = excluded.centre, orders = excluded.orders,
                                               reach_revisions = excluded.reach_revisions, reach = excluded.reach
            """;

    private record Column<T>(String name, String type, Function<T, @Nullable Object> value) {}

    private record Row(Changed<CaseFile, CaseEvent> change, Task task) {}

    private final JdbcClient jdbc;
    private final CaseReach reach;
    private final CommandTable<CaseFile, CaseEvent> commands;
    private final List<Column<Changed<CaseFile, CaseEvent>>> columns = List.of(
            new Column<>("number", "text", Changed::subject),
            new Column<>("report", "text", change -> change.state().matter().report()),
            new Column<>("stage", "text", change -> Stage.of(change.state()).name()),
            new Column<>(
                    "category",
                    "text",
                    change -> cell(Optional.ofNullable(change.state().matter().category()))),
            new Column<>(
                    "area",
                    "text",
                    change -> cell(Optional.ofNullable(change.state().matter().area()))),
            new Column<>("channel", "text", change -> change.state().matter().channel()),
            new Column<>("urgency", "text", change -> change.state().matter().urgency()),
            new Column<>(
                    "received_at",
                    "timestamptz",
                    change -> change.state().matter().receivedAt().atOffset(ZoneOffset.UTC)),
            new Column<>("unit", "text", change -> cell(unit(change.state()))),
            new Column<>("centre", "text", change -> cell(centre(change.state()))),
            new Column<>(
                    "orders", "int", change -> change.state().orders().all().size()),
            // This number is read before the reach. If another revision comes into force in between, the row has the
            // old number and is written again.
            new Column<>("revisions", "int", change -> revisions()),
            new Column<>("reach", "text", change -> reach(change.state())));
    private final List<Column<Row>> taskColumns = List.of(
            new Column<>("task_number", "text", row -> row.change().subject()),
            new Column<>(
                    "task_path",
                    "text",
                    row -> Command.address(row.task().path(), row.task().verb())),
            new Column<>("task_verb", "text", row -> row.task().verb()),
            new Column<>("task_since", "timestamptz", row -> since(row.change()).atOffset(ZoneOffset.UTC)),
            new Column<>(
                    "task_codes", "text", row -> String.join("\n", row.task().codes())));

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

    private int revisions() {
        return reach.revisions();
    }

    /**
     * All codes of the case in one text. An array of codes is impossible here: PostgreSQL allows only arrays of the
     * same length inside an array.
     */
    private String reach(CaseFile file) {
        return reach.of(file).entries().collect(Collectors.joining("\n"));
    }

    private static Optional<UnitCode> unit(CaseFile file) {
        return file.orders().lead().map(Order::unit);
    }

    private static Optional<UnitCode> centre(CaseFile file) {
        return file.queue() instanceof QueuePlace.Waiting(var queued)
                ? Optional.ofNullable(queued.centre())
                : Optional.empty();
    }

    /** The value of the column; null if the code is empty. */
    private static @Nullable String cell(Optional<?> code) {
        return code.map(Object::toString).orElse(null);
    }

    @Override
    public void follow(List<Changed<CaseFile, CaseEvent>> changes) {
        List<Row> tasks = changes.stream()
                .flatMap(change -> commands.tasks(change.state()).stream().map(task -> new Row(change, task)))
                .toList();
        JdbcClient.StatementSpec write = jdbc.sql(WRITE);
        columns.forEach(column -> write.param(column.name(), array(column, changes)));
        taskColumns.forEach(column -> write.param(column.name(), array(column, tasks)));
        write.update();
    }

    private static <T> SqlArrayValue array(Column<T> column, List<T> rows) {
        return new SqlArrayValue(
                column.type(), rows.stream().map(column.value()).toArray());
    }
}
