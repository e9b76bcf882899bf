package org.fenbo.intake.bulk.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.intake.bulk.RawRow;
import org.fenbo.intake.bulk.RowFault;
import org.fenbo.intake.bulk.RowResult;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The rows of uploads; cells are kept as a JSON list until the row is done, then forgotten. */
final class UploadRows {
    private static final String KEEP = """
            insert into upload_row (upload, line, cells, outcome, reason, detail)
            select ?, line, nullif(cells, ''), case when reason <> '' then 'REFUSED' end, nullif(reason, ''), nullif(detail, '')
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[]) as given(line, cells, reason, detail)
            """;
    private static final String FINISH = """
            update upload_row r
            set cells = null, outcome = g.outcome, report = nullif(g.report, ''), "column" = nullif(g."column", ''),
                reason = nullif(g.reason, ''), detail = nullif(g.detail, '')
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              as g(line, outcome, report, "column", reason, detail)
            where r.upload = ? and r.line = g.line
            """;

    private static final String RESULTS = """
            select line, outcome, coalesce(report, '') as report, coalesce("column", '') as "column", reason, detail
            from upload_row where upload = ? and line > ? and outcome = any (?) order by line limit ?
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    UploadRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(UUID upload, List<RawRow> rows) {
        jdbc.update(connection -> {
            PreparedStatement keep = connection.prepareStatement(KEEP);
            keep.setObject(1, upload);
            set(keep, 2, "bigint", rows, RawRow::line);
            set(keep, 3, "text", rows, this::cells);
            set(
                    keep,
                    4,
                    "text",
                    rows,
                    row -> row instanceof RawRow.Broken broken ? broken.fault().reason() : "");
            set(keep, 5, "text", rows, row -> row instanceof RawRow.Broken broken ? detail(broken.fault()) : "");
            return keep;
        });
    }

    /** As they are kept; a broken row has none. */
    private String cells(RawRow row) {
        return switch (row) {
            case RawRow.Cells(var line, var cells) -> json.writeValueAsString(cells);
            case RawRow.Broken broken -> "";
        };
    }

    private static String detail(RowFault fault) {
        return fault.detail().both();
    }

    List<RawRow.Cells> open(UUID upload, int most) {
        return jdbc.query(
                "select line, cells from upload_row where upload = ? and outcome is null order by line limit ?",
                (row, number) ->
                        new RawRow.Cells(row.getLong(1), List.of(json.readValue(row.getString(2), String[].class))),
                upload,
                most);
    }

    void finish(UUID upload, List<RowResult> results) {
        jdbc.update(connection -> {
            PreparedStatement finish = connection.prepareStatement(FINISH);
            set(finish, 1, "bigint", results, RowResult::line);
            set(finish, 2, "text", results, result -> result.outcome().name());
            set(finish, 3, "text", results, result -> result instanceof RowResult.Taken taken ? taken.report() : "");
            set(finish, 4, "text", results, result -> ofFault(result, RowFault::column));
            set(finish, 5, "text", results, result -> ofFault(result, RowFault::reason));
            set(finish, 6, "text", results, result -> ofFault(result, UploadRows::detail));
            finish.setObject(7, upload);
            return finish;
        });
    }

    /** A part of the fault; empty if the row was taken. */
    private static String ofFault(RowResult result, Function<RowFault, String> part) {
        return result instanceof RowResult.Refused refused ? part.apply(refused.fault()) : "";
    }

    List<RowResult> results(UUID upload, Set<RowResult.Outcome> outcomes, long after, int limit) {
        return jdbc.query(
                connection -> {
                    PreparedStatement ask = connection.prepareStatement(RESULTS);
                    ask.setObject(1, upload);
                    ask.setLong(2, after);
                    set(ask, 3, "text", List.copyOf(outcomes), RowResult.Outcome::name);
                    ask.setInt(4, limit);
                    return ask;
                },
                (row, number) -> result(row));
    }

    private static RowResult result(ResultSet row) throws SQLException {
        long line = row.getLong("line");
        RowResult.Outcome outcome = RowResult.Outcome.valueOf(row.getString("outcome"));
        return switch (outcome) {
            case ACCEPTED, JOINED -> new RowResult.Taken(line, outcome, row.getString("report"));
            case REFUSED ->
                new RowResult.Refused(
                        line,
                        new RowFault(
                                row.getString("column"), row.getString("reason"), Words.of(row.getString("detail"))));
        };
    }

    private static <T> void set(PreparedStatement into, int index, String type, List<T> rows, Function<T, ?> cell)
            throws SQLException {
        into.setArray(
                index,
                into.getConnection().createArrayOf(type, rows.stream().map(cell).toArray()));
    }
}
