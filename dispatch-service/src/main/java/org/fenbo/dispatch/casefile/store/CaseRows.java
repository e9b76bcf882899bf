package org.fenbo.dispatch.casefile.store;

import java.sql.PreparedStatement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseList;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.QueuePlace;
import org.fenbo.dispatch.casefile.Stage;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row per case for lists and counts, written with the change itself. */
public final class CaseRows implements CaseAggregate.Follower, CaseList {
    private static final String WRITE = """
            insert into case_file (number, report, stage, category, area, channel, urgency, received_at, unit, centre,
                                   orders, reach)
            select g.number, report, stage, category, area, channel, urgency, received_at, unit, centre, orders,
                   string_to_array(reach, E'\\n')
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::timestamptz[], ?::text[], ?::text[], ?::int[], ?::text[])
              as g(number, report, stage, category, area, channel, urgency, received_at, unit, centre, orders,
                   reach)
            on conflict (number) do update set stage = excluded.stage, unit = excluded.unit,
                                               centre = excluded.centre, orders = excluded.orders,
                                               reach = excluded.reach
            """;
    private static final String FILTER =
            " from case_file where (?::text is null or stage = ?) and (?::text is null or unit = ?)"
                    + " and (?::text is null or centre = ?) and reach && ?::text[]";

    private final JdbcTemplate jdbc;
    private final CaseReach reach;

    public CaseRows(JdbcTemplate jdbc, CaseReach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    private record Column(String type, Function<Changed<CaseFile, CaseEvent>, @Nullable Object> value) {}

    private final List<Column> columns = List.of(
            new Column("text", Changed::subject),
            new Column("text", change -> change.state().matter().report()),
            new Column("text", change -> Stage.of(change.state()).name()),
            new Column("text", change -> text(change.state().matter().category())),
            new Column("text", change -> text(change.state().matter().area())),
            new Column("text", change -> change.state().matter().channel()),
            new Column("text", change -> change.state().matter().urgency()),
            new Column(
                    "timestamptz",
                    change -> change.state().matter().receivedAt().atOffset(ZoneOffset.UTC)),
            new Column("text", change -> unit(change.state())),
            new Column("text", change -> centre(change.state())),
            new Column("int", change -> change.state().orders().all().size()),
            new Column("text", change -> reach(change.state())));

    /** One text, because an array of arrays must be a rectangle. */
    private String reach(CaseFile file) {
        return reach.of(file).entries().collect(Collectors.joining("\n"));
    }

    private static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }

    private static @Nullable String unit(CaseFile file) {
        Optional<String> unit = file.orders().lead().map(Order::unit).map(UnitCode::value);
        return unit.orElse(null);
    }

    private static @Nullable String centre(CaseFile file) {
        return file.queue() instanceof QueuePlace.Waiting(var queued) ? text(queued.centre()) : null;
    }

    @Override
    public void follow(List<Changed<CaseFile, CaseEvent>> changes) {
        jdbc.update(connection -> {
            PreparedStatement write = connection.prepareStatement(WRITE);
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                Object[] cells = changes.stream().map(column.value()).toArray();
                write.setArray(i + 1, connection.createArrayOf(column.type(), cells));
            }
            return write;
        });
    }

    @Override
    public Page<Row> list(Filter filter, @Nullable CaseNumber after, int limit) {
        List<@Nullable Object> asked = new ArrayList<>(arguments(filter));
        asked.add(after == null ? "" : after.value());
        asked.add(limit);
        List<Row> rows = jdbc.query(
                "select number, report, stage, category, area, channel, urgency, received_at, unit, centre" + FILTER
                        + " and number > ? order by number limit ?",
                (row, number) -> new Row(
                        row.getString("number"),
                        row.getString("report"),
                        row.getString("stage"),
                        row.getString("category"),
                        row.getString("area"),
                        row.getString("channel"),
                        row.getString("urgency"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getString("unit"),
                        row.getString("centre")),
                asked.toArray());
        Long total = jdbc.queryForObject(
                "select count(*)" + FILTER, Long.class, arguments(filter).toArray());
        return new Page<>(rows, total == null ? 0 : total);
    }

    private static List<@Nullable Object> arguments(Filter filter) {
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(filter.stage());
        arguments.add(filter.stage());
        arguments.add(filter.unit());
        arguments.add(filter.unit());
        arguments.add(filter.centre());
        arguments.add(filter.centre());
        arguments.add(filter.reach().toArray(String[]::new));
        return arguments;
    }
}
