package org.fenbo.intake.bulk.store;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import tools.jackson.databind.json.JsonMapper;

/** The rows of uploads. The cells of a row are stored as a JSON list, and are deleted when the row has a result. */
final class UploadRows {
    private static final String KEEP = """
            insert into upload_row (upload, line, cells, outcome, reason, detail)
            select :upload, line, nullif(cells, ''), case when reason <> '' then 'REFUSED' end, nullif(reason, ''), nullif(detail, '')
            from unnest(:lines::bigint[], :cells::text[], :reasons::text[], :details::text[]) as given(line, cells, reason, detail)
            """;
    private static final String FINISH = """
            update upload_row r
            set cells = null, outcome = g.outcome, report = nullif(g.report, ''), "column" = nullif(g."column", ''),
                reason = nullif(g.reason, ''), detail = nullif(g.detail, '')
            from unnest(:lines::bigint[], :outcomes::text[], :reports::text[], :columns::text[], :reasons::text[],
                        :details::text[])
              as g(line, outcome, report, "column", reason, detail)
            where r.upload = :upload and r.line = g.line
            """;

    private static final String RESULTS = """
            select line, outcome, coalesce(report, '') as report, coalesce("column", '') as "column", reason, detail
            from upload_row where upload = :upload and line > :after and outcome = any (:outcomes) order by line limit :limit
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    UploadRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(UUID upload, List<RawRow> rows) {
        jdbc.sql(KEEP)
                .param("upload", upload)
                .param("lines", column("bigint", rows, RawRow::line))
                .param("cells", column("text", rows, this::cells))
                .param("reasons", column("text", rows, row -> ofFault(row, RowFault::reason)))
                .param("details", column("text", rows, row -> ofFault(row, UploadRows::detail)))
                .update();
    }

    /** A part of the row's fault; empty if the row has a cell for each column. */
    private static String ofFault(RawRow row, Function<RowFault, String> part) {
        return row instanceof RawRow.Broken broken ? part.apply(broken.fault()) : "";
    }

    /** The cells as a JSON list; empty for a broken row. */
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
        return jdbc.sql("""
                select line, cells from upload_row where upload = :upload and outcome is null order by line limit :most
                """)
                .param("upload", upload)
                .param("most", most)
                .query((row, number) ->
                        new RawRow.Cells(row.getLong(1), List.of(json.readValue(row.getString(2), String[].class))))
                .list();
    }

    void finish(UUID upload, List<RowResult> results) {
        jdbc.sql(FINISH)
                .param("lines", column("bigint", results, RowResult::line))
                .param(
                        "outcomes",
                        column("text", results, result -> result.outcome().name()))
                .param(
                        "reports",
                        column(
                                "text",
                                results,
                                result -> result instanceof RowResult.Taken taken ? taken.report() : ""))
                .param("columns", column("text", results, result -> ofFault(result, RowFault::column)))
                .param("reasons", column("text", results, result -> ofFault(result, RowFault::reason)))
                .param("details", column("text", results, result -> ofFault(result, UploadRows::detail)))
                .param("upload", upload)
                .update();
    }

    /** A part of the row's fault; empty if the row became a report. */
    private static String ofFault(RowResult result, Function<RowFault, String> part) {
        return result instanceof RowResult.Refused refused ? part.apply(refused.fault()) : "";
    }

    List<RowResult> results(UUID upload, Set<RowResult.Outcome> outcomes, long after, int limit) {
        return jdbc.sql(RESULTS)
                .param("upload", upload)
                .param("after", after)
                .param("outcomes", column("text", List.copyOf(outcomes), RowResult.Outcome::name))
                .param("limit", limit)
                .query((row, number) -> result(row))
                .list();
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

    private static <T> SqlArrayValue column(String type, List<T> rows, Function<T, Object> cell) {
        return new SqlArrayValue(type, rows.stream().map(cell).toArray());
    }
}
